using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

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
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private Language? language;

    public BodyWriter()
        : base(new StringWriter(new StringBuilder(InitialCapacity)) { NewLine = "\n" })
    {
        MarkdownSyntax.Pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<EmphasisInlineRenderer>(
            new EmphasisInlineRenderer { GetTag = InlineHtml.ElementOf }
        );
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskMarkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollableTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteListRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PictureRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
    }

    /// <summary>The language of the document that is being written.</summary>
    public Language Language =>
        language ?? throw new InvalidOperationException("the language is known while a document is written");

    /// <summary>Returns a document as HTML.</summary>
    /// <exception cref="ArgumentException">Lists or quotations exceed Markdig's nesting limit.</exception>
    public string Html(MarkdownDocument document, Language documentLanguage)
    {
        Reset();
        names.Clear();
        language = documentLanguage;
        Render(document);

        // Entities such as &#7; can produce characters that are forbidden in files.
        return ForbiddenCharacters.Replace($"{Writer}");
    }

    /// <summary>Returns a name, with a number if the document has used it before.</summary>
    public string UniqueName(string name)
    {
        var count = names[name] = names.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name} ({count})";
    }

    /// <summary>Returns the plain text of a document or part; empty for null.</summary>
    public string Text(MarkdownObject? part) => ForbiddenCharacters.Replace(PlainText.Of(part, text));
}
