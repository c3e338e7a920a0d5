using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds paragraphs in another language than the article's, by short words, word endings and letters. Quotations and
/// quoted names may be in any language.
/// </summary>
internal static class ParagraphLanguage
{
    private const int FewestWords = 5;
    private const int FewestSigns = 3;

    /// <summary>Minimum ratio between the signs of the other language and those of the article's own.</summary>
    private const int Margin = 3;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        if (!version.Languages.Signs.Knows(version.Language))
        {
            return;
        }

        Check(version, version.Title, diagnostics);
        if (version.Summary is { } summary)
        {
            Check(version, summary, diagnostics);
        }

        foreach (var block in version.Outline.Blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                Check(version, block.Text, diagnostics);
            }
        }
    }

    private static void Check(CheckedArticle version, PlacedText text, DiagnosticBag diagnostics)
    {
        if (OtherLanguageOf(text, version) is { } other)
        {
            diagnostics.Report(WritingRules.OtherLanguage, text.Start, other, version.Language.Code);
        }
    }

    /// <summary>Returns the language a text seems to be in, or null if that is the article's own or unclear.</summary>
    public static string? OtherLanguageOf(PlacedText text, CheckedArticle version)
    {
        var (own, known) = (version.Language, version.Languages.Signs);
        var quoted = QuotedPassages.In(text.Text);
        var (signs, names) = (new LanguageSigns(known), new LanguageSigns(known));
        var lower = text.Lower.AsSpan();
        foreach (var range in Words.In(lower))
        {
            var isQuoted = QuotedPassages.Around(quoted, range.Start.Value) is not null;
            (isQuoted ? names : signs).Add(text.Text.AsSpan(range), lower[range], IsName(text.Text, range));
        }

        // A text that is a quotation and nothing else is judged by it.
        signs = signs.Words == 0 ? names : signs;
        if (signs.Words < FewestWords)
        {
            return null;
        }

        var (language, most) = signs.Most();
        var isClear = most >= FewestSigns && most >= Margin * Math.Max(signs.Of(own), 1);
        if ((own.Alphabet.IsLatin ? signs.CyrillicWords : signs.LatinWords) > signs.Words * 3 / 4)
        {
            var isOfSite = isClear && language.Alphabet.IsLatin != own.Alphabet.IsLatin;
            return isOfSite ? language.Code
                : own.Alphabet.IsLatin ? "А–Я"
                : "A–Z";
        }

        return isClear ? language.Code : null;
    }

    /// <summary>True for a word with a capital inside a sentence: names keep the spelling of their own language.</summary>
    private static bool IsName(string text, Range word) =>
        char.IsUpper(text[word.Start.Value])
        && text.AsSpan(0, word.Start.Value).TrimEnd() is { IsEmpty: false } before
        && before[^1] is not ('.' or '!' or '?' or '…' or ':' or '«' or '"' or '—' or '–');
}
