using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>An article's Markdown, with the locations of its characters in the file.</summary>
internal sealed record SourceText(Article Article, string Text)
{
    /// <summary>
    /// Returns the line and column of a character by its offset. Markdig's own line numbers are wrong after link
    /// definitions («[a]: /»).
    /// </summary>
    public SourceLocation LocationOf(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return new SourceLocation(
            Article.Path,
            Article.LinesBeforeBody + before.Count('\n') + 1,
            before.Length - before.LastIndexOf('\n')
        );
    }

    /// <summary>Returns the start of a line.</summary>
    /// <param name="line">The line of the text, from 0.</param>
    public SourceLocation LineAt(int line) => new(Article.Path, Article.LinesBeforeBody + line + 1, 1);
}
