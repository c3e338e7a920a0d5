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
/// Writes documents as HTML and as plain text, one after the other: what it needs for that is made once. One instance
/// serves one thread at a time.
/// </summary>
internal sealed class BodyWriter : HtmlRenderer
{
    /// <summary>In letters; longer than nearly every article, for a text that outgrows its builder is copied.</summary>
    private const int Room = 32 * 1024;

    private readonly StringBuilder text = new(Room);

    public BodyWriter()
        : base(new StringWriter(new StringBuilder(Room)) { NewLine = "\n" })
    {
        MarkdownSyntax.Pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskMarkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollableTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteListRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PictureRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
    }

    /// <exception cref="ArgumentException">Lists or quotations are nested deeper than Markdig takes.</exception>
    public string Html(MarkdownDocument document)
    {
        Reset();
        Render(document);

        // By entities (&#7;) an author can write what the file itself may not hold.
        return ForbiddenCharacters.Replace($"{Writer}");
    }

    /// <summary>What a reader reads of a document or a part of one; nothing of no part.</summary>
    public string Text(MarkdownObject? part) => ForbiddenCharacters.Replace(PlainText.Of(part, text));
}
