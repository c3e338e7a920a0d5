using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>The text that readers see of a body in Markdown, for tools that write articles and prove what they wrote.</summary>
public static class MarkdownText
{
    /// <summary>Returns the text without markup, one block a line, then the captions of pictures; or null if the Markdown exceeds a limit of articles.</summary>
    public static string? Of(string markdown)
    {
        try
        {
            var document = MarkdownSyntax.Parse(markdown);
            var captions = document.Descendants<LinkInline>().Where(link => link.IsImage).Select(link => link.Title);
            return string.Join('\n', captions.Prepend(PlainText.Of(document)));
        }
        catch (MarkdownRefusedException)
        {
            return null;
        }
    }
}
