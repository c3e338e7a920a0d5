using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Texts;
using NewsSite.Generator.Rendering.Markdown.Lists;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>An article's Markdown as it is parsed, with the locations of its characters in the file.</summary>
internal sealed class SourceText
{
    private readonly Article article;
    private readonly string written;
    private readonly EditedText edited;
    private readonly int? unclosedComment;

    private SourceText(Article article, string written, EditedText edited, int? unclosedComment)
    {
        (this.article, this.written) = (article, written);
        (this.edited, this.unclosedComment) = (edited, unclosedComment);
    }

    /// <summary>The Markdown without comments, with the lists that Markdown does not know rewritten.</summary>
    public string Text => edited.Text;

    public Article Article => article;

    /// <summary>The place of a comment without an end, or null.</summary>
    public SourceLocation? UnclosedComment => unclosedComment is { } offset ? WrittenPlace(offset) : null;

    /// <summary>Prepares an article's Markdown for parsing.</summary>
    /// <param name="written">The Markdown as the author wrote it.</param>
    public static SourceText Of(Article article, string written)
    {
        var text = Comments.Remove(written, out var unclosed);
        return new SourceText(article, written, FootnoteSpaces.Add(ListMarks.Rewrite(text)), unclosed);
    }

    /// <summary>Returns the location in the article's file of a character by its offset in <see cref="Text"/>.</summary>
    /// <remarks>Markdig's own line numbers are wrong after link definitions («[a]: /»).</remarks>
    public SourceLocation LocationOf(int offset) => InFile(article, PlaceOf(offset));

    /// <summary>
    /// Returns the place of a character in the author's text: a location without a path, whose lines count from the
    /// text's beginning. It depends on nothing but the text.
    /// </summary>
    public SourceLocation PlaceOf(int offset) => WrittenPlace(edited.OriginalOffset(offset));

    /// <summary>Returns the location of a place in the text of an article.</summary>
    public static SourceLocation InFile(Article article, SourceLocation place) =>
        new(article.Path, article.LinesBeforeBody + place.Line, place.Column);

    /// <summary>Returns the start of a line of <see cref="Text"/>, counted from 0.</summary>
    public SourceLocation LineAt(int line)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            offset = MarkdownLines.EndOfLine(Text, offset) + 1;
        }

        return LocationOf(offset) with
        {
            Column = 1,
        };
    }

    /// <summary>Returns the author's text from the place of a character of <see cref="Text"/> on.</summary>
    public ReadOnlySpan<char> WrittenFrom(int offset) =>
        written.AsSpan(Math.Clamp(edited.OriginalOffset(offset), 0, written.Length));

    private SourceLocation WrittenPlace(int offset)
    {
        var at = Math.Clamp(offset, 0, written.Length);
        var found = LineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation("", line + 1, at - LineStarts[line] + 1);
    }

    private List<int> LineStarts => field ??= LineStartsOf(written);

    private static List<int> LineStartsOf(string text)
    {
        List<int> starts = [0];
        for (var at = 0; text.IndexOf('\n', at) is >= 0 and var end; at = end + 1)
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
