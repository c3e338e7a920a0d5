using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Parses emphasis as authors mean it. CommonMark does not end it between a punctuation mark and a letter, where Kyrgyz
/// endings and forgotten spaces stand: <c>**«Билим»**ди</c>, <c>**Важно:**приём</c>. An asterisk between digits
/// multiplies.
/// </summary>
internal sealed class EmphasisParser : EmphasisInlineParser
{
    public EmphasisParser() => EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, enableWithinWord: true));

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var before = slice.PeekCharExtra(-1);
        var after = CharacterAfterRun(slice, mark);
        if (mark == '*' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
        {
            return false;
        }

        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (mark == '*' && processor.Inline is EmphasisDelimiterInline delimiter)
        {
            delimiter.Type |= EndsWord(before) && char.IsLetterOrDigit(after) ? DelimiterType.Close : 0;
            delimiter.Type |= BeginsWord(after) && char.IsLetterOrDigit(before) ? DelimiterType.Open : 0;
        }

        return true;
    }

    private static char CharacterAfterRun(StringSlice slice, char mark)
    {
        var offset = 1;
        while (slice.PeekChar(offset) == mark)
        {
            offset++;
        }

        return slice.PeekChar(offset);
    }

    /// <summary>True for punctuation that may end emphasized words.</summary>
    private static bool EndsWord(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.ClosePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation
        || character is '“' or '%' or '№';

    /// <summary>True for punctuation that may begin emphasized words.</summary>
    private static bool BeginsWord(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.OpenPunctuation
                or UnicodeCategory.InitialQuotePunctuation
        || character is '"' or '№';
}
