using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Checks that an article uses one kind of quotation marks, in pairs. „…“ may be nested in «…», and straight marks
/// after a digit mean inches.
/// </summary>
internal static class QuotationMarks
{
    private sealed record Kind(string Marks, char Open, char Close);

    private static readonly Kind Guillemets = new("«…»", '«', '»');
    private static readonly Kind[] Kinds =
    [
        Guillemets,
        new("„…“", '„', '“'),
        new("“…”", '“', '”'),
        new("\"…\"", '"', '"'),
    ];

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        (Kind Kind, SourceLocation Location)? first = null;
        foreach (var text in version.Texts)
        {
            CheckPairs(text, diagnostics);
            foreach (var (kind, index) in Outer(text.Text))
            {
                if (first is null)
                {
                    first = (kind, text.At(index));
                }
                else if (first.Value.Kind != kind)
                {
                    var (before, location) = first.Value;
                    diagnostics.Report(
                        WritingRules.MixedQuotationMarks,
                        text.At(index),
                        kind.Marks,
                        before.Marks,
                        location
                    );
                    return;
                }
            }
        }
    }

    /// <summary>Returns the outermost opening quotation marks.</summary>
    private static IEnumerable<(Kind Kind, int Index)> Outer(string text)
    {
        Kind? open = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (open is not null)
            {
                open = text[i] == open.Close ? null : open;
            }
            else if (Array.Find(Kinds, kind => kind.Open == text[i]) is { } kind && !IsInch(text, i))
            {
                open = kind;
                yield return (kind, i);
            }
        }
    }

    private static bool IsInch(string text, int index) =>
        text[index] == '"' && index > 0 && char.IsAsciiDigit(text[index - 1]);

    private static void CheckPairs(PlacedText text, DiagnosticBag diagnostics)
    {
        var depth = 0;
        var opened = -1;
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] == Guillemets.Open)
            {
                opened = i;
                depth++;
            }
            else if (text.Text[i] == Guillemets.Close && --depth < 0)
            {
                diagnostics.Report(WritingRules.UnpairedQuotationMark, text.At(i), Guillemets.Close, Guillemets.Open);
                return;
            }
        }

        if (depth > 0)
        {
            diagnostics.Report(WritingRules.UnpairedQuotationMark, text.At(opened), Guillemets.Open, Guillemets.Close);
        }
    }
}
