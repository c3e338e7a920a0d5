using System.Collections.Concurrent;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Caching;
using NewsSite.Generator.Content;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Files;
using NewsSite.Generator.Images;

namespace NewsSite.Generator.Markdown;

/// <summary>Renders the Markdown of articles: CommonMark with tables, footnotes and task lists. Safe for many threads.</summary>
internal sealed class BodyRenderer(LinkResolver links, BodyMemory memory, DiagnosticBag diagnostics)
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
        catch (ArgumentException)
        {
            ReportTooDeep(article, linked);
            return [];
        }
    }

    // Markdig's only ArgumentException while parsing and rendering is its limit on nesting.
    private void ReportTooDeep(Article article, LinkedParts linked)
    {
        diagnostics.Report(LinkRules.TooDeep, new SourceLocation(article.Path, article.LinesBeforeBody + 1, 1));
        linked.IsPure = false;
    }

    private void ResolveLink(Article article, ArticlePlace place, LinkInline link, LinkedParts linked)
    {
        var location = LocationOf(article, link);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var target = link.IsImage ? links.Picture(place, url, location) : links.Link(place, url, location);
        linked.IsPure &= target is { IsExternal: true };
        if (target is null)
        {
            return;
        }

        link.GetDynamicUrl = null;
        link.Url = target.Href;
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
        if (target is { IsExternal: true })
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
            ReportTooDeep(article, linked);
            return null;
        }
    }

    // Markdig counts lines and columns from 0.
    private static SourceLocation LocationOf(Article article, MarkdownObject at) =>
        new(article.Path, article.LinesBeforeBody + at.Line + 1, at.Column + 1);
}
