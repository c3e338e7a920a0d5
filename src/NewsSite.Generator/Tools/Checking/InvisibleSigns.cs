using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds invisible characters that part words or turn the direction of writing. They come along when text is copied from
/// messengers and documents: search does not find such words, and letters may change places before a reader's eyes.
/// </summary>
internal static class InvisibleSigns
{
    /// <summary>Number of characters that a message shows on each side.</summary>
    private const int Around = 12;

    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u061C\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
    );

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        foreach (var text in version.Texts)
        {
            if (text.Text.AsSpan().IndexOfAny(All) is >= 0 and var index)
            {
                Report(text, index, diagnostics);
            }
        }
    }

    /// <summary>Reports the first one of a text, with what is seen around it.</summary>
    private static void Report(PlacedText text, int index, DiagnosticBag diagnostics)
    {
        var (start, end) = (Math.Max(0, index - Around), Math.Min(text.Text.Length, index + Around));
        var seen = string.Concat(text.Text[start..end].Where(character => !All.Contains(character))).Trim();
        diagnostics.Report(
            WritingRules.InvisibleCharacter,
            text.At(index),
            InvisibleCharacters.NameOf(text.Text[index]),
            seen
        );
    }
}
