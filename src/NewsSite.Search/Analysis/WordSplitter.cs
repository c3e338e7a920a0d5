using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSite.Search.Analysis;

/// <summary>Finds words: runs of letters and digits of any script. All other characters separate words.</summary>
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

        /// <summary>An accent or an invisible character. Belongs to the word before it, but is ignored.</summary>
        Mark,
    }

    /// <summary>Advances to the next word and returns its length, or 0 at the end of the text.</summary>
    public static int NextWord(ReadOnlySpan<char> text, ref int index)
    {
        // Read once: precompiled code checks on every access whether a static field is initialised.
        var kinds = Kinds;
        var width = 1;
        while (index < text.Length && KindAt(kinds, text, index, ref width) != CharacterKind.WordCharacter)
        {
            index += width;
        }

        var end = index;
        while (end < text.Length && KindAt(kinds, text, end, ref width) != CharacterKind.Separator)
        {
            end += width;
        }

        return end - index;
    }

    /// <summary>True if the last character belongs to a word.</summary>
    public static bool EndsInWord(string text)
    {
        var last = text.Length - 1;
        var start = last > 0 && char.IsSurrogatePair(text[last - 1], text[last]) ? last - 1 : last;
        var width = 1;
        return KindAt(Kinds, text, start, ref width) != CharacterKind.Separator;
    }

    /// <summary>Returns the word without accents and invisible characters.</summary>
    public static string WithoutMarks(string word)
    {
        var kinds = Kinds;
        var index = 0;
        var width = 1;
        while (index < word.Length && KindAt(kinds, word, index, ref width) != CharacterKind.Mark)
        {
            index += width;
        }

        if (index >= word.Length)
        {
            return word;
        }

        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; )
        {
            var kind = KindAt(kinds, word, i, ref width);
            kept.Append(word, i, kind == CharacterKind.Mark ? 0 : width);
            i += width;
        }

        return kept.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static CharacterKind KindAt(CharacterKind[] kinds, ReadOnlySpan<char> text, int index, ref int width)
    {
        var character = text[index];
        if (char.IsSurrogate(character))
        {
            return KindOfPair(text[index..], out width);
        }

        width = 1;
        return kinds[character];
    }

    /// <summary>Returns the kind of a surrogate pair. An unpaired surrogate counts as a separator.</summary>
    private static CharacterKind KindOfPair(ReadOnlySpan<char> text, out int width) =>
        Rune.DecodeFromUtf16(text, out var rune, out width) == OperationStatus.Done
            ? KindOf(Rune.GetUnicodeCategory(rune))
            : CharacterKind.Separator;

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
