using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Renders references to footnotes and the links back, each with a name of its own.</summary>
internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (!renderer.EnableHtmlForInline)
        {
            // Inside an alternative text.
            return;
        }

        var names = ((BodyWriter)renderer).Language.Reading;
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            renderer
                .Write(
                    $"<a href=\"#fnref:{link.Index}\" class=\"footnote-back-ref\" role=\"doc-backlink\" aria-label=\""
                )
                .WriteEscape(names.BackToText(order) + PlaceOf(link))
                .Write("\">&#8617;</a>");
        }
        else
        {
            renderer
                .Write(
                    $"<a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" class=\"footnote-ref\" role=\"doc-noteref\" aria-label=\""
                )
                .WriteEscape(names.Footnote(order))
                .Write($"\"><sup>{order}</sup></a>");
        }
    }

    /// <summary>Returns which of several references to the footnote the link leads back to.</summary>
    private static string PlaceOf(FootnoteLink link)
    {
        var references = link.Footnote.Links;
        return references.Count > 1 ? $" ({references.Count(reference => reference.Index <= link.Index)})" : "";
    }
}
