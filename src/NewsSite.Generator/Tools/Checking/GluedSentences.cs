using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds a sentence that begins right after the mark that ends the one before: «билим.«Биз». Names like «Яндекс.Такси»,
/// initials and abbreviations are left alone.
/// </summary>
internal static class GluedSentences
{
    private const string EndMarks = ".!?…;";
    private const string OpenMarks = "«„“\"(";
    private const string CloseMarks = "»“”\")";
    private const int FewestLetters = 3;
    private static readonly string[] AddressEnds = ["ру", "рф", "кг", "кз", "ком", "орг"];
    private const int MostShown = 30;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        var language = version.Language.Proofreading;
        foreach (var text in version.Texts)
        {
            var written = text.Text;
            for (var at = 0; written.AsSpan(at).IndexOfAny(EndMarks) is >= 0 and var distance; at++)
            {
                at += distance;
                if (at > 0 && at + 1 < written.Length && IsGlued(written, at, language))
                {
                    Report(text, at, diagnostics);
                }
            }
        }
    }

    private static void Report(PlacedText text, int mark, DiagnosticBag diagnostics)
    {
        // The words on both sides, without what their neighbours are glued to.
        var start = text.Text.LastIndexOf(' ', mark) + 1;
        var end = text.Text.IndexOf(' ', mark) is >= 0 and var space ? space : text.Text.Length;
        start = Math.Max(start, mark - MostShown);
        end = Math.Min(end, mark + 1 + MostShown);
        var (before, after) = (text.Text[start..(mark + 1)], text.Text[(mark + 1)..end]);
        diagnostics.Report(WritingRules.GluedSentence, text.At(mark), before + after, $"{before} {after}");
    }

    private static bool IsGlued(string text, int mark, Proofreading? language)
    {
        var next = text[mark + 1];
        if (text[mark] == ';')
        {
            return char.IsLetter(next) && char.IsLetter(text[mark - 1]);
        }

        if (next is '—' or '–')
        {
            return text[mark] == '.' && IsWordBefore(text, mark, language);
        }

        var first = OpenMarks.Contains(next) ? mark + 2 : mark + 1;
        return first < text.Length
            && char.IsUpper(text[first])
            && (first > mark + 1 || IsCapitalized(text, first))
            && EndsSentence(text, mark, language)
            && !IsQuotedName(text, mark)
            && !EndsAddress(text, first);
    }

    /// <summary>True for the end of an address that is written like a name: «Мэйл.Ру», «Госуслуги.КГ».</summary>
    private static bool EndsAddress(string text, int first)
    {
        var end = first;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return AddressEnds.Contains(text[first..end].ToLowerInvariant());
    }

    /// <summary>True for two words that stand alone in quotation marks: «Госуслуги.Онлайн».</summary>
    private static bool IsQuotedName(string text, int mark)
    {
        var (start, end) = (mark, mark + 1);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return start > 0 && end < text.Length && OpenMarks.Contains(text[start - 1]) && CloseMarks.Contains(text[end]);
    }

    private static bool EndsSentence(string text, int mark, Proofreading? language)
    {
        var end = mark;
        while (end > 1 && EndMarks.Contains(text[end - 1]))
        {
            end--;
        }

        return text[mark] == '.' && end == mark && !CloseMarks.Contains(text[end - 1])
            ? IsWordBefore(text, mark, language)
            : char.IsLetterOrDigit(text[end - 1]) || CloseMarks.Contains(text[end - 1]);
    }

    /// <summary>True if a word, not a name or an abbreviation, ends before the mark.</summary>
    private static bool IsWordBefore(string text, int mark, Proofreading? language)
    {
        var (start, capitals) = (mark, 0);
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
            capitals += char.IsUpper(text[start]) ? 1 : 0;
        }

        // «ж.б.у.с.» goes on after each point. «КР» and «РФ» are words.
        var length = mark - start;
        var isWord = length >= FewestLetters || (length == 2 && capitals == 2);
        // «ХХ.ХХ.2026» is a date still to be written, which another check tells.
        isWord &= text.AsSpan(start..mark).ContainsAnyExcept('Х', 'X');
        if (!isWord || char.IsAsciiLetter(text[start]) || (start > 0 && text[start - 1] == '.'))
        {
            return false;
        }

        var lower = text[start..mark].ToLowerInvariant();
        return language?.Abbreviations.Contains(lower) != true && language?.DottedNames.Contains(lower) != true;
    }

    /// <summary>True for a word that begins a sentence: «Он», «В», «PISA», but not «Ч.Айтматов».</summary>
    private static bool IsCapitalized(string text, int first)
    {
        var second = first + 1;
        return second == text.Length || char.IsLetter(text[second]) || TextSpaces.IsSpace(text[second]);
    }
}
