using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds texts typed without some letters of the language, on a keyboard that lacks them. Known misspelled words show
/// it, and so does a long text with none of these letters.
/// </summary>
internal static class LetterChecks
{
    /// <summary>
    /// Minimum length, in letters, of a text in which these letters must occur: in Kyrgyz they are about one in twenty.
    /// </summary>
    private const int LongText = 400;
    private const int MostShown = 5;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        if (Proofreading.Find(version.Language.Code) is not { LeftOutLetters: { } letters } language)
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
                isTypical |= word.Length > 1 && language.TypicalWords.Contains(word);
                if (!letters.IsIn(word) && letters.Restore(word) is { } meant && !IsName(text.Text, range))
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

    /// <summary>True for a capitalized word inside a sentence. Names keep their own spelling.</summary>
    private static bool IsName(string text, Range word) =>
        char.IsUpper(text[word.Start.Value])
        && text.AsSpan(0, word.Start.Value).TrimEnd() is { Length: > 0 } before
        && before[^1] is not ('.' or '!' or '?' or '«');
}
