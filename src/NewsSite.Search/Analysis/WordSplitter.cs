using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSite.Search.Analysis;

/// <summary>Where words begin and end: letters and digits of any script are words, all else parts them.</summary>
internal static class WordSplitter
{
    private static readonly CharacterKind[] Kinds =
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => KindOf(CharUnicodeInfo.GetUnicodeCategory(code))),
    ];

    private enum CharacterKind : byte
    {
        Separator,
        WordCharacter,

        /// <summary>An accent or an invisible character, which belongs to the word before it but says nothing.</summary>
        Mark,
    }

    /// <summary>Moves to the next word and returns its length, 0 at the end of the text.</summary>
    public static int NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && KindAt(text, at, out var width) != CharacterKind.WordCharacter)
        {
            at += width;
        }

        var end = at;
        while (end < text.Length && KindAt(text, end, out var width) != CharacterKind.Separator)
        {
            end += width;
        }

        return end - at;
    }

    /// <summary>True where the last character belongs to a word.</summary>
    public static bool EndsInWord(string text)
    {
        var last = text.Length - 1;
        var start = last > 0 && char.IsSurrogatePair(text[last - 1], text[last]) ? last - 1 : last;
        return KindAt(text, start, out _) != CharacterKind.Separator;
    }

    /// <summary>A word without its accents and invisible characters.</summary>
    public static string WithoutMarks(string word)
    {
        var at = 0;
        while (at < word.Length && KindAt(word, at, out var width) != CharacterKind.Mark)
        {
            at += width;
        }

        if (at >= word.Length)
        {
            return word;
        }

        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; )
        {
            var kind = KindAt(word, i, out var width);
            kept.Append(word, i, kind == CharacterKind.Mark ? 0 : width);
            i += width;
        }

        return kept.ToString();
    }

    private static CharacterKind KindAt(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        if (!char.IsSurrogate(text[at]))
        {
            return Kinds[text[at]];
        }

        // Half a pair is no character, and so parts words.
        return Rune.DecodeFromUtf16(text[at..], out var rune, out width) == OperationStatus.Done
            ? KindOf(Rune.GetUnicodeCategory(rune))
            : CharacterKind.Separator;
    }

    private static CharacterKind KindOf(UnicodeCategory category) =>
        category switch
        {
            <= UnicodeCategory.OtherLetter => CharacterKind.WordCharacter,
            >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber => CharacterKind.WordCharacter,
            >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark => CharacterKind.Mark,
            UnicodeCategory.Format => CharacterKind.Mark,
            _ => CharacterKind.Separator,
        };
}
