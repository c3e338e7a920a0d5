using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds texts typed without some letters of the language, on a keyboard that lacks them. Known misspelled words show
/// it, and so does a long text with none of these letters. Names and words of other languages keep their spelling.
/// </summary>
internal static class LetterChecks
{
    /// <summary>
    /// Minimum length, in letters, of a text in which these letters must occur: in Kyrgyz they are about one in twenty.
    /// </summary>
    private const int LongText = 400;
    private const int MostShown = 5;

    /// <summary>Maximum number of words in quotation marks that may be a name.</summary>
    private const int LongestName = 4;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        if (version.Language.Proofreading is not { LeftOutLetters: { } letters } language)
        {
            return;
        }

        var misspelled = new List<(string Typed, string Meant, SourceLocation Location)>();
        var (count, hasLetters, isTypical) = (0, false, false);
        foreach (var text in version.Texts)
        {
            var lower = text.Lower.AsSpan();
            hasLetters |= letters.IsIn(lower);
            foreach (var range in Words.In(lower))
            {
                var word = lower[range];
                count += word.Length;
                isTypical = isTypical || (word.Length > 1 && language.TypicalWords.Contains(word));
                if (
                    !letters.IsIn(word)
                    && letters.Restore(word) is { } meant
                    && !MayBeSo(text, range, version, letters)
                )
                {
                    misspelled.Add((word.ToString(), meant, text.At(range.Start.Value)));
                }
            }
        }

        if (misspelled.Count > 0)
        {
            var shown = misspelled
                .DistinctBy(word => word.Typed)
                .Take(MostShown)
                .Select(word => $"{word.Typed} → {word.Meant}");
            Report(misspelled[0].Location, string.Join(", ", shown));
        }
        else if (!hasLetters && isTypical && count >= LongText)
        {
            Report(version.BodyStart, "…");
        }

        void Report(SourceLocation location, string words) =>
            diagnostics.Report(WritingRules.LettersLeftOut, location, letters.ToString(), words);
    }

    /// <summary>True for a name, and for a word of another language.</summary>
    private static bool MayBeSo(PlacedText text, Range word, CheckedArticle version, LeftOutLetters letters)
    {
        var passage = QuotedPassages.Around(QuotedPassages.In(text.Text), word.Start.Value);
        return (char.IsUpper(text.Text[word.Start.Value]) && IsName(text, word, passage, letters))
            || (passage is { } quoted && LanguageSigns.IsForeign(text.Text, text.Lower, quoted, version))
            || ParagraphLanguage.OtherLanguageOf(text, version) is not null;
    }

    /// <summary>
    /// True for a capitalized word inside a sentence, in a short quoted name, or with the ending of a surname.
    /// </summary>
    private static bool IsName(PlacedText text, Range word, Range? passage, LeftOutLetters letters)
    {
        var before = text.Text.AsSpan(0, word.Start.Value).TrimEnd();
        var isInside = !before.IsEmpty && before[^1] is not ('.' or '!' or '?' or '…' or '«' or '„' or '“' or '"');
        return isInside
            || letters.EndsLikeName(text.Lower.AsSpan(word))
            || (passage is { } quoted && Count(text.Text.AsSpan(quoted)) <= LongestName);
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in Words.In(text))
        {
            count++;
        }

        return count;
    }
}
