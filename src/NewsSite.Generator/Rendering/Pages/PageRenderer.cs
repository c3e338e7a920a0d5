using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Renders the page of every route: makes its view and fills the theme's layout with it.</summary>
internal sealed class PageRenderer
{
    /// <summary>The layout of redirect pages: a whole document, not wrapped in <c>base</c>.</summary>
    private const string RedirectLayout = "redirect";

    private readonly GeneralPages general;
    private readonly ArchivePages archive;
    private readonly TopicPages topics;
    private readonly DocumentPages documents;
    private readonly SearchPages search;
    private readonly ArticlePages stories;
    private readonly MissingPages missing;
    private readonly WithdrawnPages withdrawn;
    private readonly Site site;
    private readonly CardCatalog cards;
    private readonly HeadFactory heads;
    private readonly InterfaceTexts texts;
    private readonly ByLanguage<object> siteViews;
    private readonly TemplateRenderer templates;
    private readonly ViewDigest digest = new();
    private readonly ConcurrentDictionary<(string Layout, string Language), UInt128> siteDigests = [];

    private PageRenderer(
        Site site,
        RenderedArticles articles,
        Theme theme,
        InterfaceTexts texts,
        PageSupplements supplements,
        DiagnosticBag diagnostics,
        PageRenderer? earlier
    )
    {
        var configuration = site.Configuration;
        cards = new CardCatalog(site, articles);
        heads = new HeadFactory(configuration, texts, supplements.ImageOfSite);
        (this.site, this.texts) = (site, texts);
        general = new GeneralPages(site, articles, cards, heads, texts);
        archive = new ArchivePages(site, cards, heads, texts);
        documents = new DocumentPages(site, articles, cards, heads, texts);
        topics = new TopicPages(configuration, cards, heads, texts, documents);
        search = new SearchPages(configuration, heads, texts);
        stories = new ArticlePages(site, articles, cards, heads, texts, supplements);
        var others = new OtherStories(site, cards, supplements.Related);
        missing = new MissingPages(configuration, cards, others, heads, texts);
        withdrawn = new WithdrawnPages(cards, others, heads, texts);
        siteViews = new(configuration.Languages, language => SiteViewFactory.Create(site, cards, language));
        templates =
            earlier?.HasSite(siteViews) == true
                ? earlier.templates
                : new TemplateRenderer(theme, configuration, siteViews, diagnostics);
    }

    /// <param name="other">Renderer of the same site with other texts.</param>
    private PageRenderer(PageRenderer other, RenderedArticles articles, PageSupplements supplements)
    {
        (site, cards, heads, texts) = (other.site, other.cards, other.heads, other.texts);
        (general, archive, topics, documents, search) = (
            other.general,
            other.archive,
            other.topics,
            other.documents,
            other.search
        );
        (siteViews, templates) = (other.siteViews, other.templates);
        var others = new OtherStories(site, cards, supplements.Related);
        stories = other.stories.With(articles, supplements);
        missing = new MissingPages(site.Configuration, cards, others, heads, texts);
        withdrawn = new WithdrawnPages(cards, others, heads, texts);
    }

    /// <summary>Returns the pages of a site as files, each rendered on demand.</summary>
    /// <param name="supplements">Parts of story pages that features provide.</param>
    public static PageFiles Pages(
        Site site,
        RenderedArticles articles,
        Theme theme,
        InterfaceTexts texts,
        PageSupplements supplements,
        DiagnosticBag diagnostics
    )
    {
        var renderer = Of(site, articles, theme, texts, supplements, diagnostics);
        var pages = site.Routes.RemoveAll(route => !RouteKind.IsPage(route.Kind));
        return new PageFiles(
            [.. pages.Select(renderer.FileOf)],
            [.. pages.DistinctBy(page => (page.Kind, page.Language)).Select(renderer.FileOf)],
            renderer.RedirectOf,
            renderer
        );
    }

    /// <summary>Returns a renderer of a site's pages.</summary>
    /// <param name="earlier">
    /// Renderer with the same theme and configuration. Its prepared templates are used if what all pages show is the same.
    /// </param>
    internal static PageRenderer Of(
        Site site,
        RenderedArticles articles,
        Theme theme,
        InterfaceTexts texts,
        PageSupplements supplements,
        DiagnosticBag diagnostics,
        PageRenderer? earlier = null
    ) => new(site, articles, theme, texts, supplements, diagnostics, earlier);

    /// <summary>
    /// Returns a renderer of the same site with other texts. What lists show of an article does not depend on its text.
    /// </summary>
    internal PageRenderer With(RenderedArticles articles, PageSupplements supplements) =>
        new(this, articles, supplements);

    /// <summary>Returns the pages of some stories, in all languages.</summary>
    /// <param name="keys">Keys of the stories.</param>
    internal ImmutableArray<OutputFile> PagesOf(IReadOnlySet<string> keys) =>
        [
            .. site
                .Routes.Where(route =>
                    route.Subject is ArchiveEntry story && keys.Contains(story.Key) && RouteKind.IsPage(route.Kind)
                )
                .Select(FileOf),
        ];

    private bool HasSite(ByLanguage<object> views) =>
        site.Configuration.Languages.All(language => digest.Of(siteViews[language]) == digest.Of(views[language]));

    private OutputFile FileOf(Route route) =>
        new(OutputFile.PathOf(route.Path), () => ContentOf(route), MayReport: true);

    private OutputFile RedirectOf(string path, Language language, Func<RedirectView> redirect) =>
        new(
            path,
            () =>
            {
                var view = redirect();
                return new OutputContent(
                    digest.Of(
                        templates.Digest,
                        RedirectLayout,
                        language.Id,
                        SiteDigest(RedirectLayout, language),
                        view
                    ),
                    stream => templates.Render(RedirectLayout, language, view, stream, isWhole: true)
                );
            },
            MayReport: true
        );

    private OutputContent ContentOf(Route route)
    {
        if (route is { Kind: RouteKind.Article, Subject: Story story })
        {
            return ContentOf(route, stories.InputsOf(story, story.In(route.Language)!));
        }

        var view = ViewOf(route);
        return new OutputContent(
            digest.Of(templates.Digest, route.Kind, route.Language.Id, SiteDigest(route.Kind, route.Language), view),
            stream => templates.Render(route.Kind, route.Language, view, stream)
        );
    }

    /// <summary>Returns the page of an article, whose view is made only if the page must be written.</summary>
    private OutputContent ContentOf(Route route, ArticleInputs inputs) =>
        new(
            digest.Of([
                templates.Digest,
                route.Kind,
                route.Language.Id,
                SiteDigest(route.Kind, route.Language),
                .. stories.SharedInputs(route.Language),
                inputs,
            ]),
            stream => templates.Render(route.Kind, route.Language, stories.View(inputs), stream)
        );

    /// <summary>Returns the digest of what the pages of a layout can read of <c>site</c>.</summary>
    private UInt128 SiteDigest(string layout, Language language) =>
        siteDigests.GetOrAdd(
            (layout, language.Id),
            _ => digest.OfMembers(siteViews[language], templates.SiteReads.Of(layout))
        );

    private PageView ViewOf(Route route)
    {
        var language = route.Language;
        return (route.Kind, route.Subject) switch
        {
            (RouteKind.Languages, _) => general.Languages(language),
            (RouteKind.NotFound, _) => general.NotFound(route),
            (RouteKind.Home, _) => general.Home(language),
            (RouteKind.Archive, _) => archive.Archive(language),
            (RouteKind.Topics, _) => topics.Topics(language),
            (RouteKind.Regions, _) => topics.Regions(language),
            (RouteKind.Search, _) => search.Search(language),
            (RouteKind.Year, ArchiveYear year) => archive.Year(language, year),
            (RouteKind.Month, ArchiveMonth month) => archive.Month(language, month),
            (RouteKind.Topic, TopicArchive topic) => topics.Topic(language, topic),
            (RouteKind.TopicYear, TopicYear year) => topics.TopicYear(language, year),
            (RouteKind.Documents, DocumentPage page) => documents.Documents(language, page),
            (RouteKind.Missing, Story story) => missing.Missing(story, language),
            (RouteKind.Withdrawn, WithdrawnStory story) => withdrawn.Withdrawn(story, route),
            (RouteKind.Page, Page page) => general.Standalone(page, page.In(language)!),
            (RouteKind.Missing, Page page) => missing.Missing(page, language),
            _ => throw new ArgumentException(
                $"PageRenderer.ViewOf makes no view for the route kind \"{route.Kind}\" at {route.Path}: add a line to it",
                nameof(route)
            ),
        };
    }
}

/// <summary>Every page, and one page of each kind and language: enough to find faults in templates.</summary>
/// <param name="Redirect">Makes a redirect page from its path in the output folder, language and view.</param>
internal sealed record PageFiles(
    ImmutableArray<OutputFile> All,
    ImmutableArray<OutputFile> OneOfEachKind,
    Func<string, Language, Func<RedirectView>, OutputFile> Redirect,
    PageRenderer Renderer
);
