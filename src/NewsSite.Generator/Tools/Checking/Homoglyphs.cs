using System.Buffers;
using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds homoglyphs: letters of another alphabet that look like those of the word. Search cannot find such a word, and
/// screen readers mispronounce it. Endings attached to Latin names («PISAда») are allowed.
/// </summary>
internal sealed class Homoglyphs
{
    private static readonly FrozenDictionary<Language, Homoglyphs> ByLanguage = Language
        .All.Select(language => (language, Create(language)))
        .Where(pair => pair.Item2 is not null)
        .ToFrozenDictionary(pair => pair.language, pair => pair.Item2!);

    private readonly SearchValues<char> suspicious;
    private readonly FrozenDictionary<char, char> meant;
    private readonly FrozenDictionary<char, char> latin;
    private readonly WordList typical;

    private Homoglyphs(SearchLanguage.HomoglyphLetters letters, WordList typical)
    {
        meant = letters.Letters.Zip(letters.Meant).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
        latin = letters
            .Letters.Zip(letters.Meant)
            .Where(pair => char.IsAsciiLetter(pair.First))
            .ToFrozenDictionary(pair => pair.Second, pair => pair.First);
        this.typical = typical;
        suspicious = SearchValues.Create([.. letters.Letters, .. AsciiLetters]);
    }

    /// <summary>Returns the check for a language, or null if the language has no data for it.</summary>
    public static Homoglyphs? Of(Language language) => ByLanguage.GetValueOrDefault(language);

    private static Homoglyphs? Create(Language language) =>
        SearchLanguage.Find(language.Code) is { } search && Proofreading.Find(language.Code) is { } words
            ? new Homoglyphs(search.Homoglyphs, words.TypicalWords)
            : null;

    public void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        foreach (var text in version.Texts)
        {
            // Most texts have no suspicious character.
            if (text.Text.AsSpan().IndexOfAny(suspicious) < 0)
            {
                continue;
            }

            foreach (var range in Words.In(text.Text))
            {
                Check(text, range, diagnostics);
            }
        }
    }

    private void Check(PlacedText text, Range range, DiagnosticBag diagnostics)
    {
        var word = text.Text.AsSpan(range);
        var (own, suspect, repairable) = (0, 0, 0);
        foreach (var letter in word)
        {
            own += IsCyrillic(letter) && !meant.ContainsKey(letter) ? 1 : 0;
            suspect += char.IsAsciiLetter(letter) || meant.ContainsKey(letter) ? 1 : 0;
            repairable += meant.ContainsKey(letter) ? 1 : 0;
        }

        if (suspect == 0)
        {
            return;
        }

        if (suspect == repairable && (own > 0 ? !IsNameWithEnding(word) : IsTypical(text.Text, range)))
        {
            Report(WritingRules.ForeignLetters, text, range, meant, diagnostics);
        }
        else if (own > 0 && suspect > repairable && LatinAround(word))
        {
            Report(WritingRules.CyrillicInLatin, text, range, latin, diagnostics);
        }
    }

    /// <summary>True for a Latin abbreviation with an ending, such as «BMTге».</summary>
    private static bool IsNameWithEnding(ReadOnlySpan<char> word)
    {
        var end = 0;
        while (end < word.Length && char.IsAsciiLetterUpper(word[end]))
        {
            end++;
        }

        return end >= 2 && end < word.Length && !word[end..].ContainsAnyExcept(LowerCyrillic);
    }

    private static readonly SearchValues<char> LowerCyrillic = SearchValues.Create([
        .. Enumerable.Range(0x400, 0x100).Select(code => (char)code).Where(char.IsLower),
    ]);

    /// <summary>True for a word made of homoglyphs only, like a Latin «a», between Cyrillic words.</summary>
    private bool IsTypical(string text, Range range)
    {
        var word = string.Concat(text[range].Select(letter => meant.GetValueOrDefault(letter, letter)));
        return !word.Any(char.IsUpper) && typical.Contains(word) && IsAmongCyrillic(text, range);
    }

    private static bool IsAmongCyrillic(string text, Range range)
    {
        var before = text.AsSpan(0, range.Start.Value).TrimEnd();
        var after = text.AsSpan(range.End.Value).TrimStart();
        return (before.Length > 0 && IsCyrillic(before[^1])) || (after.Length > 0 && IsCyrillic(after[0]));
    }

    /// <summary>
    /// True if every Cyrillic letter has a Latin homoglyph and the word does not merely end in Cyrillic.
    /// </summary>
    private bool LatinAround(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (IsCyrillic(letter) && !latin.ContainsKey(letter))
            {
                return false;
            }
        }

        return char.IsAsciiLetterOrDigit(word[^1]);
    }

    private static void Report(
        DiagnosticRule rule,
        PlacedText text,
        Range range,
        FrozenDictionary<char, char> replacements,
        DiagnosticBag diagnostics
    )
    {
        var word = text.Text[range];
        var wrong = string.Join(", ", word.Where(replacements.ContainsKey).Distinct());
        var right = string.Concat(word.Select(letter => replacements.GetValueOrDefault(letter, letter)));
        diagnostics.Report(rule, text.At(range.Start.Value), word, wrong, right);
    }

    private static IEnumerable<char> AsciiLetters =>
        Enumerable.Range(0, 128).Select(code => (char)code).Where(char.IsAsciiLetter);

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
