using System.Collections.Concurrent;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Renders the Markdown of articles: CommonMark with tables, footnotes and task lists. Returns a short description
/// first, and HTML and plain text on request, from the cache or rendered again, so that they need not stay in memory.
/// Thread-safe.
/// </summary>
internal sealed class BodyRenderer(LinkResolver links, MarkdownTexts texts, BodyCache cache, DiagnosticBag diagnostics)
{
    private readonly ConcurrentBag<BodyWriter> idle = [];
    private readonly ConcurrentDictionary<string, string> plainTexts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> uncachedHtml = new(StringComparer.Ordinal);

    /// <summary>Renders an article. Reports faults with their line and renders the rest.</summary>
    public ArticleBody Render(Article article, ArticlePlace place)
    {
        if (cache.Find(article) is { } cached)
        {
            return cached;
        }

        var rendered = RenderUncached(article, place);
        plainTexts[article.Path] = rendered.PlainText;
        if (!cache.TryAddHtml(rendered.Body.HtmlHash, rendered.Html))
        {
            uncachedHtml[article.Path] = rendered.Html;
        }

        if (rendered.IsPure)
        {
            cache.Add(article, rendered.Body);
        }

        return rendered.Body;
    }

    /// <summary>Returns safe HTML without a wrapping element; links are paths from the host's root.</summary>
    public string Html(Article article, ArticlePlace place, ArticleBody body) =>
        uncachedHtml.TryGetValue(article.Path, out var html)
            ? html
            : cache.FindHtml(body.HtmlHash) ?? RenderUncached(article, place).Html;

    /// <summary>Returns the text without markup, one block a line.</summary>
    public string PlainText(Article article, ArticlePlace place) =>
        plainTexts.TryGetValue(article.Path, out var text) ? text : RenderUncached(article, place).PlainText;

    /// <summary>Frees the memory of an article's texts; they are read or rendered again when needed.</summary>
    public void Evict(Article article)
    {
        plainTexts.TryRemove(article.Path, out _);
        texts.Evict(article);
    }

    /// <summary>A body with its HTML and plain text.</summary>
    /// <param name="IsPure">True if the body depends only on the article's text and language.</param>
    private sealed record RenderedBody(ArticleBody Body, string Html, string PlainText, bool IsPure);

    private RenderedBody RenderUncached(Article article, ArticlePlace place)
    {
        var source = new SourceText(article, texts.Read(article));
        var linked = new LinkedParts();
        var document = Parse(source, linked);
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            switch (inline)
            {
                case LinkInline link:
                    ResolveLink(source, place, link, linked);
                    break;
                case AutolinkInline { IsEmail: false } autolink:
                    ResolveAutolink(source, place, autolink, linked);
                    break;
            }
        }

        MarkVideos(source, document, linked);
        TypographySetter.Set(document, article.Language);
        var headings = HeadingIds.Assign(document, article.Language);
        TableClasses.Assign(document);
        if (!idle.TryTake(out var writer))
        {
            writer = new BodyWriter();
        }

        var html = ToHtml(source, document, writer, linked);
        var plainText = writer.Text(document);
        var body = new ArticleBody
        {
            HtmlHash = TextHash.Of(html ?? ""),
            PlainTextHash = TextHash.Of(plainText),
            FirstParagraph = writer.Text(
                document.OfType<ParagraphBlock>().FirstOrDefault(p => FigureRenderer.LonePicture(p) is null)
            ),
            Anchors = headings,
            FragmentLinks = [.. linked.FragmentLinks],
            Files = [.. linked.Files],
            Pictures = [.. linked.Pictures],
        };
        if (html is not null)
        {
            // A writer that threw is not reused: its state is unknown.
            idle.Add(writer);
        }

        return new RenderedBody(body, html ?? "", plainText, linked.IsPure);
    }

    /// <summary>The targets of an article's links and pictures.</summary>
    private sealed class LinkedParts
    {
        public List<FragmentLink> FragmentLinks { get; } = [];

        public List<string> Files { get; } = [];

        public List<Picture> Pictures { get; } = [];

        /// <summary>True while the body depends only on the text: every link is external.</summary>
        public bool IsPure { get; set; } = true;
    }

    private MarkdownDocument Parse(SourceText source, LinkedParts linked)
    {
        try
        {
            return MarkdownSyntax.Parse(source.Text);
        }
        catch (MarkdownRefusedException e)
        {
            ReportRefused(source, e.Rule, e.Line, linked);
            return [];
        }
    }

    private void ReportRefused(SourceText source, DiagnosticRule rule, int line, LinkedParts linked)
    {
        diagnostics.Report(rule, source.LineAt(line), MarkdownLimits.MaxColumns);
        linked.IsPure = false;
    }

    private void ResolveLink(SourceText source, ArticlePlace place, LinkInline link, LinkedParts linked)
    {
        var location = source.LocationOf(link.Span.Start);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var target = link.IsImage ? links.Picture(place, url, location) : links.Link(place, url, location);
        linked.IsPure &= target is { IsExternal: true };
        link.GetDynamicUrl = null;
        link.Url = target?.Href ?? "";
        if (target is null)
        {
            // The reported fault stops publishing, but the local server shows the page, without the broken link.
            return;
        }

        if (target.IsExternal)
        {
            MarkExternal(link);
        }

        if (target.File is not null)
        {
            linked.Files.Add(target.File);
        }

        if (target is { Path: not null, Fragment: not null })
        {
            linked.FragmentLinks.Add(new FragmentLink(target.Path, target.Fragment, location));
        }

        if (target.Picture is not null)
        {
            linked.Pictures.Add(target.Picture);
        }

        if (link.IsImage && target.Picture is { } picture)
        {
            PictureRenderer.Assign(link, links.SetOf(picture));
            if (link.FirstChild is null)
            {
                diagnostics.Report(PictureRules.NoWordsInText, location, url);
            }
        }
    }

    private void ResolveAutolink(SourceText source, ArticlePlace place, AutolinkInline autolink, LinkedParts linked)
    {
        var target = links.Link(place, autolink.Url, source.LocationOf(autolink.Span.Start));
        linked.IsPure &= target is not null;
        if (target is null)
        {
            autolink.ReplaceBy(new LiteralInline(autolink.Url));
        }
        else if (target.IsExternal)
        {
            MarkExternal(autolink);
        }
    }

    private void MarkVideos(SourceText source, MarkdownDocument document, LinkedParts linked)
    {
        foreach (var (paragraph, address) in VideoCards.Mark(document, source.Text))
        {
            diagnostics.Report(AttachmentRules.VideoWithoutTitle, source.LocationOf(paragraph.Span.Start), address);
            linked.IsPure = false;
        }
    }

    private static void MarkExternal(Inline link)
    {
        link.GetAttributes().AddClass("external");
        link.GetAttributes().AddProperty("rel", "external");
    }

    private string? ToHtml(SourceText source, MarkdownDocument document, BodyWriter writer, LinkedParts linked)
    {
        try
        {
            return writer.Html(document);
        }
        catch (ArgumentException)
        {
            // Markdig throws this only for its nesting limit while rendering.
            ReportRefused(source, LinkRules.TooDeep, 0, linked);
            return null;
        }
    }
}
