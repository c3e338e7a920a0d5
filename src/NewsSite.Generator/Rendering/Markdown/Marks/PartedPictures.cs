using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Attachments;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds exclamation marks that a space parted from their picture, so that it is a link, and those written twice:
/// <c>! [Школа](a.jpg)</c>, <c>!![Школа](a.jpg)</c>. After a word the mark is the word's.
/// </summary>
internal static class PartedPictures
{
    /// <summary>Returns the place of the mark before a link or picture and the picture as it is to be written, or null.</summary>
    public static (int Start, string Written, string Meant)? Before(LinkInline link)
    {
        var before = link.PreviousSibling;
        var isNextLine = before is LineBreakInline;
        if (isNextLine)
        {
            before = before!.PreviousSibling;
        }

        if (before is not LiteralInline literal)
        {
            return null;
        }

        var text = literal.Content.AsSpan();
        var trimmed = text.TrimEnd();
        if (trimmed is ['!' or '！'] && (literal.IsFirstCharacterEscaped || trimmed[0] == '！'))
        {
            var written = literal.IsFirstCharacterEscaped ? "\\!" : "！";
            return link.IsImage || !PictureFile.HasPictureExtension(link.Url ?? "")
                ? null
                : (literal.Span.Start, written + Link(link), "!" + Link(link));
        }

        var isParted = isNextLine || trimmed.Length < text.Length;
        var isMark =
            trimmed is [.., '!']
            && (
                trimmed.Length == 1
                    ? literal.PreviousSibling is null or LineBreakInline
                    : char.IsWhiteSpace(trimmed[^2])
            );
        if (!isMark || link.IsImage == isParted || !PictureFile.HasPictureExtension(link.Url ?? ""))
        {
            return null;
        }

        return (literal.Span.Start + trimmed.Length - 1, (isParted ? "! " : "!!") + Link(link), "!" + Link(link));
    }

    private static string Link(LinkInline link) => $"[{LeftMark.Quote(PlainText.Of(link))}]({link.Url})";
}
