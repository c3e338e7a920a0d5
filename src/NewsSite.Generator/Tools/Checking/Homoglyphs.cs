using System.Buffers;
using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<Language, Homoglyphs?> ByLanguage = [];

    /// <summary>Maximum number of look-alikes in a row that a word between others is looked for behind.</summary>
    private const int MostNeighbours = 8;

    private readonly SearchValues<char> suspicious;
    private readonly FrozenDictionary<char, char> meant;
    private readonly FrozenDictionary<char, char> latin;
    private readonly WordList typical;
    private readonly WordList lookAlike;

    /// <summary>True for a language in Latin letters: then those of Cyrillic are the foreign ones.</summary>
    private readonly bool isLatin;

    private Homoglyphs(Language language, SearchLanguage.HomoglyphLetters letters, Proofreading words)
    {
        isLatin = language.Alphabet.IsLatin;
        meant = letters.Letters.Zip(letters.Meant).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
        latin = letters
            .Letters.Zip(letters.Meant)
            .Where(pair => char.IsAsciiLetter(pair.First))
            .DistinctBy(pair => pair.Second)
            .ToFrozenDictionary(pair => pair.Second, pair => pair.First);
        (typical, lookAlike) = (words.TypicalWords, words.LookAlikeWords);
        suspicious = SearchValues.Create([.. letters.Letters, .. isLatin ? [] : AsciiLetters]);
    }

    /// <summary>Returns the check for a language, or null if the language has no data for it.</summary>
    public static Homoglyphs? Of(Language language) => ByLanguage.GetOrAdd(language, Create);

    private static Homoglyphs? Create(Language language) =>
        language.Search is { } search && language.Proofreading is { } words
            ? new Homoglyphs(language, search.Homoglyphs, words)
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

            bool? hasVariables = null;
            foreach (var range in Words.In(text.Text))
            {
                Check(text, range, ref hasVariables, diagnostics);
            }
        }
    }

    /// <param name="hasVariables">Whether the text has letters of a formula; looked up when first needed.</param>
    private void Check(PlacedText text, Range range, ref bool? hasVariables, DiagnosticBag diagnostics)
    {
        var word = text.Text.AsSpan(range);
        var (own, suspect, repairable) = (0, 0, 0);
        foreach (var letter in word)
        {
            own += IsOwn(letter) && !meant.ContainsKey(letter) ? 1 : 0;
            suspect += IsOther(letter) || meant.ContainsKey(letter) ? 1 : 0;
            repairable += meant.ContainsKey(letter) ? 1 : 0;
        }

        if (suspect == 0)
        {
            return;
        }

        var isForeign =
            suspect == repairable
            && (
                own > 0
                    ? (isLatin || !IsNameWithEnding(word)) && IsWritten(word)
                    : IsInitial(text.Text, range)
                        || IsLookAlike(text.Text, range)
                        || (IsTypical(text.Text, range) && !(hasVariables ??= HasVariables(text.Text)))
            );
        if (isForeign)
        {
            Report(WritingRules.ForeignLetters, text, range, meant, diagnostics);
        }
        else if (!isLatin && own > 0 && suspect > repairable && LatinAround(word))
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

    /// <summary>
    /// True if the letters are small and large as in a word. In «MacBookом» and in a code like «aBcОК» they are not.
    /// </summary>
    private static bool IsWritten(ReadOnlySpan<char> word)
    {
        var (upper, letters) = (0, 0);
        foreach (var letter in word)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
            letters += char.IsLetter(letter) ? 1 : 0;
        }

        return upper == 0 || upper == letters || (upper == 1 && char.IsUpper(word[0]));
    }

    /// <summary>True for a Latin capital before a surname, like those of «им. A. Осмонова» and «A.Осмонов».</summary>
    private bool IsInitial(string text, Range range)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        if (
            end - start != 1
            || !char.IsUpper(text[start])
            || !meant.ContainsKey(text[start])
            || end + 1 >= text.Length
            || text[end] != '.'
        )
        {
            return false;
        }

        var surname = text.AsSpan(end + 1).TrimStart();
        var isAttached = surname.Length == text.Length - end - 1;
        return surname.Length > 1
            && IsOwn(surname[0])
            && char.IsUpper(surname[0])
            && char.IsLower(surname[1])
            && (isAttached || text.AsSpan(0, start).TrimEnd().EndsWith("."));
    }

    /// <summary>True if the text has single letters of the other alphabet that look like no letter of this one: x, b.</summary>
    private bool HasVariables(string text)
    {
        foreach (var range in Words.In(text))
        {
            var word = text.AsSpan(range);
            if (
                word.Length == 1
                && IsOther(word[0])
                && !(meant.TryGetValue(word[0], out var letter) && typical.Contains([char.ToLowerInvariant(letter)]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a word made of homoglyphs only, like a Latin «a», between Cyrillic words.</summary>
    private bool IsTypical(string text, Range range)
    {
        var word = string.Concat(text[range].Select(letter => meant.GetValueOrDefault(letter, letter)));
        return !word.Any(char.IsUpper) && typical.Contains(word) && IsAmongOwn(text, range);
    }

    /// <summary>
    /// True for a known word wholly of homoglyphs: «COBET». The words beside it, if any, must not all be Latin.
    /// </summary>
    private bool IsLookAlike(string text, Range range)
    {
        if (!IsWritten(text.AsSpan(range)) || !IsKnownLookAlike(text.AsSpan(range)))
        {
            return false;
        }

        return (IsOwnBefore(text, range.Start.Value), IsOwnAfter(text, range.End.Value)) switch
        {
            (true, _) or (_, true) or (null, null) => true,
            _ => false,
        };
    }

    /// <summary>Tells whether the nearest word before is in the own alphabet, leaving out look-alikes; null if there is none.</summary>
    private bool? IsOwnBefore(string text, int end)
    {
        for (var i = 0; i < MostNeighbours; i++)
        {
            while (end > 0 && !char.IsLetter(text[end - 1]))
            {
                end--;
            }

            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (start == end || !IsKnownLookAlike(text.AsSpan(start..end)))
            {
                return start == end ? null : IsOwn(text[end - 1]);
            }

            end = start;
        }

        return null;
    }

    /// <summary>Tells whether the nearest word after is in the own alphabet, leaving out look-alikes; null if there is none.</summary>
    private bool? IsOwnAfter(string text, int start)
    {
        for (var i = 0; i < MostNeighbours; i++)
        {
            while (start < text.Length && !char.IsLetter(text[start]))
            {
                start++;
            }

            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (start == end || !IsKnownLookAlike(text.AsSpan(start..end)))
            {
                return start == end ? null : IsOwn(text[start]);
            }

            start = end;
        }

        return null;
    }

    private bool IsKnownLookAlike(ReadOnlySpan<char> word)
    {
        const int longest = 16;
        if (word.Length is < 3 or > longest)
        {
            return false;
        }

        Span<char> read = stackalloc char[longest];
        for (var i = 0; i < word.Length; i++)
        {
            read[i] = char.ToLowerInvariant(meant.GetValueOrDefault(word[i], word[i]));
        }

        return lookAlike.Contains(read[..word.Length]);
    }

    private bool IsAmongOwn(string text, Range range)
    {
        var before = text.AsSpan(0, range.Start.Value).TrimEnd();
        var after = text.AsSpan(range.End.Value).TrimStart();
        return (before.Length > 0 && IsOwn(before[^1])) || (after.Length > 0 && IsOwn(after[0]));
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

    /// <summary>True for a letter of the alphabet that the language is written in.</summary>
    private bool IsOwn(char letter) => isLatin ? IsLatin(letter) : IsCyrillic(letter);

    /// <summary>True for a letter of the alphabet whose letters look like those of the language.</summary>
    private bool IsOther(char letter) => isLatin ? IsCyrillic(letter) : char.IsAsciiLetter(letter);

    private static bool IsLatin(char letter) => char.IsAsciiLetter(letter) || letter is >= '\u00C0' and <= '\u024F';

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
