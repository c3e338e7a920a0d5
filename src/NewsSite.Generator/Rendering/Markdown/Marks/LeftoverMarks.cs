using System.Buffers;
using System.Collections;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds the marks that are left in the text of a document after parsing, so that readers would see them. It looks at
/// that text, not at how an author may have meant it.
/// </summary>
internal static class LeftoverMarks
{
    /// <summary>Characters that a text without marks seldom has.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>{}[]*_`~#|\\&^=$+'");

    /// <summary>In this order: where two match, the first counts.</summary>
    private static readonly MarkPattern[] Patterns =
    [
        .. GarbledLetters.All,
        .. OfficePatterns.Anywhere,
        .. CommandPatterns.All,
        .. HtmlPatterns.All,
        .. LinkPatterns.All,
        .. EmphasisPatterns.All,
        .. OtherMarkup.Anywhere,
        .. SignPairs.All,
    ];

    private static readonly MarkPattern[] LinesAndPatterns =
    [
        .. LinePatterns.All,
        .. OtherMarkup.Lines,
        .. OfficePatterns.Lines,
        .. Patterns,
    ];

    /// <summary>Returns the marks in the text of a block, and those that count only if there are several.</summary>
    /// <param name="canBeList">True if the lines of the text could begin lists or headings.</param>
    public static (List<LeftMark> Certain, List<LeftMark> Several) In(string text, bool canBeList)
    {
        var certain = new List<LeftMark>();
        var taken = new BitArray(text.Length);
        if (canBeList && TableRows.In(text) is { } row)
        {
            AddApart(certain, taken, [row]);
        }

        foreach (var pattern in canBeList ? LinesAndPatterns : Patterns)
        {
            AddApart(certain, taken, pattern.In(text));
        }

        var several = new List<LeftMark>();
        foreach (var pattern in canBeList ? LinePatterns.Several : [])
        {
            several.AddRange(pattern.In(text).Where(mark => IsApart(mark, taken)));
        }

        return (certain, several);
    }

    /// <summary>True if a block may have marks in its text.</summary>
    public static bool MayBeIn(ContainerInline container)
    {
        var isLineStart = true;
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var text = literal.Content.AsSpan();
                    if (MayBeIn(text) || (isLineStart && (MayBeginItem(text) || OtherMarkup.MayBeginLine(text))))
                    {
                        return true;
                    }

                    isLineStart = false;
                    break;
                case HtmlEntityInline:
                    return true;
                case BareAddress
                or BareLink
                    when inline.PreviousSibling is LiteralInline before
                        && OtherMarkup.EndsBeforeAddress(before.Content.AsSpan()):
                    return true;
                case LineBreakInline:
                    isLineStart = true;
                    break;
                case ContainerInline inner when MayBeIn(inner):
                    return true;
                default:
                    isLineStart = false;
                    break;
            }
        }

        return false;
    }

    /// <summary>True if a text may have marks, wherever they stand in it.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Signs)
        || HasColonSign(text)
        || OtherMarkup.MayBeIn(text)
        || OfficePatterns.MayBeIn(text)
        || GarbledLetters.MayBeIn(text)
        || SignPairs.MayBeIn(text);

    /// <summary>True for a colon that may begin a command: <c>:::</c>, <c>:smile:</c>.</summary>
    private static bool HasColonSign(ReadOnlySpan<char> text)
    {
        while (text.IndexOf(':') is var colon and >= 0 && colon + 1 < text.Length)
        {
            text = text[(colon + 1)..];
            if (text[0] is ':' or '+' || char.IsAsciiLetterLower(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeginItem(ReadOnlySpan<char> text) =>
        text.Length > 2
        && (text[0] is '-' || char.IsAsciiDigit(text[0]) || text[1] == ')' || (text[0] == 'h' && text[2] == '.'));

    /// <summary>Adds marks in a part of the text that no other mark has taken.</summary>
    private static void AddApart(List<LeftMark> marks, BitArray taken, IEnumerable<LeftMark> found)
    {
        foreach (var mark in found.Where(mark => IsApart(mark, taken)))
        {
            marks.Add(mark);
            for (var i = mark.Index; i < mark.End; i++)
            {
                taken[i] = true;
            }
        }
    }

    private static bool IsApart(LeftMark mark, BitArray taken)
    {
        for (var i = mark.Index; i < mark.End; i++)
        {
            if (taken[i])
            {
                return false;
            }
        }

        return true;
    }
}
