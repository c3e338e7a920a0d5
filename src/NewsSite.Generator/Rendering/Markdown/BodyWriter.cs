using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Writes documents as HTML and as plain text, reusing its buffers and renderers. An instance serves one thread at a
/// time.
/// </summary>
internal sealed class BodyWriter : HtmlRenderer
{
    /// <summary>
    /// The builders' capacity in characters: longer than nearly every article, since growing copies the text.
    /// </summary>
    private const int InitialCapacity = 32 * 1024;

    private readonly StringBuilder text = new(InitialCapacity);

    public BodyWriter()
        : base(new StringWriter(new StringBuilder(InitialCapacity)) { NewLine = "\n" })
    {
        MarkdownSyntax.Pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskMarkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollableTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteListRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PictureRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
    }

    /// <summary>Returns a document as HTML.</summary>
    /// <exception cref="ArgumentException">Lists or quotations exceed Markdig's nesting limit.</exception>
    public string Html(MarkdownDocument document)
    {
        Reset();
        Render(document);

        // Entities such as &#7; can produce characters that are forbidden in files.
        return ForbiddenCharacters.Replace($"{Writer}");
    }

    /// <summary>Returns the plain text of a document or part; empty for null.</summary>
    public string Text(MarkdownObject? part) => ForbiddenCharacters.Replace(PlainText.Of(part, text));
}
