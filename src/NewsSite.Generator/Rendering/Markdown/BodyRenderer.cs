using System.Collections.Concurrent;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown.Links;
using NewsSite.Generator.Rendering.Markdown.Lists;
using NewsSite.Generator.Rendering.Markdown.Marks;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Renders the Markdown of articles: CommonMark with tables, footnotes and task lists. Returns a short description
/// first, and HTML and plain text on request, from the cache or rendered again, so that they need not stay in memory.
/// Thread-safe.
/// </summary>
internal sealed class BodyRenderer(LinkResolver links, MarkdownTexts texts, BodyCache cache, DiagnosticBag diagnostics)
{
    private readonly ConcurrentStack<BodyWriter> idle = [];
    private readonly ConcurrentDictionary<string, string> plainTexts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> uncachedHtml = new(StringComparer.Ordinal);

    /// <summary>Renders an article. Reports faults with their line and renders the rest.</summary>
    public ArticleBody Render(Article article, ArticlePlace place)
    {
        if (cache.Find(article, links.OwnHosts) is { } cached)
        {
            ReportMarks(article, cached);
            return cached;
        }

        var rendered = RenderUncached(article, place);
        ReportMarks(article, rendered.Body);
        plainTexts[article.Path] = rendered.PlainText;
        if (!cache.TryAddHtml(rendered.Body.HtmlHash, rendered.Html))
        {
            uncachedHtml[article.Path] = rendered.Html;
        }

        if (rendered.IsPure)
        {
            cache.Add(article, links.OwnHosts, rendered.Body);
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
        var source = SourceText.Of(article, texts.Read(article));
        var linked = new LinkedParts();
        var document = Parse(source, linked);
        var marks = MarkFinder.Find(document, source);
        BareLinks.Set(document, article.Language);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            ResolveLink(source, place, link, linked);
        }

        MarkVideos(source, document, linked);
        TypographySetter.Set(document, article.Language);
        var headings = HeadingIds.Assign(document, article.Language);
        TableClasses.Assign(document);
        ListNumbers.Assign(document);
        if (!idle.TryPop(out var writer))
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
            Marks = marks,
            Headings = headings,
            WordCount = CountWords(plainText),
            IsRich = IsRich(document),
            FragmentLinks = [.. linked.FragmentLinks],
            FileLinks = [.. linked.FileLinks],
            Files = [.. linked.Files],
            Pictures = [.. linked.Pictures],
        };
        if (html is not null)
        {
            // A writer that threw is not reused: its state is unknown.
            idle.Push(writer);
        }

        return new RenderedBody(body, html ?? "", plainText, linked.IsPure);
    }

    /// <summary>Counts the words of a text: runs of characters between spaces that begin with a letter or digit.</summary>
    private static int CountWords(string text)
    {
        var count = 0;
        var isAfterSpace = true;
        foreach (var character in text)
        {
            count += isAfterSpace && char.IsLetterOrDigit(character) ? 1 : 0;
            isAfterSpace = !char.IsLetterOrDigit(character) && (isAfterSpace || char.IsWhiteSpace(character));
        }

        return count;
    }

    /// <summary>The targets of an article's links and pictures.</summary>
    private sealed class LinkedParts
    {
        public List<FragmentLink> FragmentLinks { get; } = [];

        public List<FileLink> FileLinks { get; } = [];

        public List<string> Files { get; } = [];

        public List<Picture> Pictures { get; } = [];

        /// <summary>True while the body depends only on the text: every link is external.</summary>
        public bool IsPure { get; set; } = true;
    }

    private void ReportMarks(Article article, ArticleBody body) =>
        diagnostics.Add(body.Marks.Select(mark => mark with { Location = SourceText.InFile(article, mark.Location) }));

    private MarkdownDocument Parse(SourceText source, LinkedParts linked)
    {
        try
        {
            return MarkdownSyntax.Parse(source);
        }
        catch (MarkdownRefusedException e)
        {
            ReportRefused(source, e.Rule, e.Line, linked);
            return [];
        }
    }

    private void ReportRefused(SourceText source, DiagnosticRule rule, int line, LinkedParts linked)
    {
        var limit = rule == LinkRules.TooManyHeadings ? MarkdownLimits.MaxHeadings : MarkdownLimits.MaxColumns;
        diagnostics.Report(rule, source.LineAt(line), limit);
        linked.IsPure = false;
    }

    private void ResolveLink(SourceText source, ArticlePlace place, LinkInline link, LinkedParts linked)
    {
        var location = source.LocationOf(link.Span.Start);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var target = link.IsImage ? links.Picture(place, url, location) : links.Link(place, url, location);
        linked.IsPure &= target is { DependsOnSite: false };
        link.GetDynamicUrl = null;
        link.Url = target?.Href ?? "";
        if (target is null && link is BareLink)
        {
            link.ReplaceBy(new LiteralInline($"{((LiteralInline)link.FirstChild!).Content}"), copyChildren: false);
            return;
        }

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

        if (target.FilePath is { } path)
        {
            linked.FileLinks.Add(new FileLink(path, url, location));
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

    private static bool IsRich(MarkdownDocument document) =>
        document
            .Descendants()
            .Any(part =>
                part is Table or FootnoteGroup or CodeBlock or LinkInline { IsImage: true } || VideoCards.IsCard(part)
            );

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
            return writer.Html(document, source.Article.Language);
        }
        catch (ArgumentException)
        {
            // Markdig throws this only for its nesting limit while rendering.
            ReportRefused(source, LinkRules.TooDeep, 0, linked);
            return null;
        }
    }
}
