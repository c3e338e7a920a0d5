using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>An article's Markdown, to tell the places of its letters.</summary>
internal sealed class SourceText(Article article)
{
    /// <summary>The line and column in the file of a letter of the body.</summary>
    public SourceLocation PlaceOf(int offset)
    {
        var text = article.Body.Value;
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return new SourceLocation(
            article.Path,
            article.LinesBeforeBody + before.Count('\n') + 1,
            before.Length - before.LastIndexOf('\n')
        );
    }
}
