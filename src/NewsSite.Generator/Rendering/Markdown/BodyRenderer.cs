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

/// <summary>Renders the Markdown of articles: CommonMark with tables, footnotes and task lists. Safe for many threads.</summary>
internal sealed class BodyRenderer(LinkResolver links, BodyCache memory, DiagnosticBag diagnostics)
{
    private readonly ConcurrentBag<BodyWriter> idle = [];

    /// <summary>Renders one article. What is wrong with it is reported at its line, and the rest is still rendered.</summary>
    public ArticleBody Render(Article article, ArticlePlace place)
    {
        if (memory.Recall(article, Anew) is { } known)
        {
            return known;
        }

        var (body, isPure) = RenderAnew(article, place);
        return isPure ? memory.Remember(article, body, Anew) : body;

        ArticleBody Anew() => RenderAnew(article, place).Body;
    }

    private (ArticleBody Body, bool IsPure) RenderAnew(Article article, ArticlePlace place)
    {
        var linked = new LinkedParts();
        var document = Parse(article, linked);
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            switch (inline)
            {
                case LinkInline link:
                    ResolveLink(article, place, link, linked);
                    break;
                case AutolinkInline { IsEmail: false } autolink:
                    ResolveAutolink(article, place, autolink, linked);
                    break;
            }
        }

        MarkVideos(article, document, linked);
        TypographySetter.Set(document, article.Language);
        var headings = HeadingIds.Assign(document, article.Language);
        TableClasses.Assign(document);
        if (!idle.TryTake(out var writer))
        {
            writer = new BodyWriter();
        }

        var html = ToHtml(article, document, writer, linked);
        var body = new ArticleBody
        {
            Html = new RecoverableText(html ?? ""),
            Text = new RecoverableText(writer.Text(document)),
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
            // Otherwise it stopped in the middle of something.
            idle.Add(writer);
        }

        return (body, linked.IsPure);
    }

    /// <summary>What an article's links and pictures lead to.</summary>
    private sealed class LinkedParts
    {
        public List<FragmentLink> FragmentLinks { get; } = [];

        public List<string> Files { get; } = [];

        public List<Picture> Pictures { get; } = [];

        /// <summary>True while nothing but the text decides what the body becomes: every link leads out of the site.</summary>
        public bool IsPure { get; set; } = true;
    }

    private MarkdownDocument Parse(Article article, LinkedParts linked)
    {
        try
        {
            return MarkdownSyntax.Parse(article.Body.Value);
        }
        catch (MarkdownRefusedException e)
        {
            ReportRefused(article, e.Rule, e.Line, linked);
            return [];
        }
    }

    private void ReportRefused(Article article, DiagnosticRule rule, int line, LinkedParts linked)
    {
        var location = new SourceLocation(article.Path, article.LinesBeforeBody + line + 1, 1);
        diagnostics.Report(rule, location, MarkdownLimits.MostColumns);
        linked.IsPure = false;
    }

    private void ResolveLink(Article article, ArticlePlace place, LinkInline link, LinkedParts linked)
    {
        var location = LocationOf(article, link);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var target = link.IsImage ? links.Picture(place, url, location) : links.Link(place, url, location);
        linked.IsPure &= target is { IsExternal: true };
        link.GetDynamicUrl = null;
        link.Url = target?.Href ?? "";
        if (target is null)
        {
            // Reported, so it will not be published; but the local server shows the page, and shall not lead there.
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

    private void ResolveAutolink(Article article, ArticlePlace place, AutolinkInline autolink, LinkedParts linked)
    {
        var target = links.Link(place, autolink.Url, LocationOf(article, autolink));
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

    private void MarkVideos(Article article, MarkdownDocument document, LinkedParts linked)
    {
        foreach (var (paragraph, address) in VideoCards.Mark(document, article.Body.Value))
        {
            diagnostics.Report(AttachmentRules.VideoWithoutTitle, LocationOf(article, paragraph), address);
            linked.IsPure = false;
        }
    }

    private static void MarkExternal(Inline link)
    {
        link.GetAttributes().AddClass("external");
        link.GetAttributes().AddProperty("rel", "external");
    }

    private string? ToHtml(Article article, MarkdownDocument document, BodyWriter writer, LinkedParts linked)
    {
        try
        {
            return writer.Html(document);
        }
        catch (ArgumentException)
        {
            // Markdig's only one while rendering is its limit on nesting.
            ReportRefused(article, LinkRules.TooDeep, 0, linked);
            return null;
        }
    }

    // By its offset: the lines Markdig counts are off after definitions of links ("[a]: /").
    private static SourceLocation LocationOf(Article article, MarkdownObject at) =>
        new SourceText(article).PlaceOf(at.Span.Start);
}
