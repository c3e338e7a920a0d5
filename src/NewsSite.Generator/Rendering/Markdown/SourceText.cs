using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>An article's Markdown, and where its characters stand in the file.</summary>
internal sealed record SourceText(Article Article, string Text)
{
    /// <summary>
    /// The line and column of a character of the text. The offset is used because the lines Markdig counts are off after
    /// link definitions («[a]: /»).
    /// </summary>
    public SourceLocation PlaceOf(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return new SourceLocation(
            Article.Path,
            Article.LinesBeforeBody + before.Count('\n') + 1,
            before.Length - before.LastIndexOf('\n')
        );
    }

    /// <summary>The beginning of a line of the text.</summary>
    /// <param name="line">Counted from 0.</param>
    public SourceLocation LineAt(int line) => new(Article.Path, Article.LinesBeforeBody + line + 1, 1);
}
