using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.PressKits;
using NewsSite.Generator.Features.Redirects;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown.Marks;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>
/// Composes some stories of a site anew after their files changed: their problems and their pages, by the same stages
/// as the whole build. All else stays as it was, so that an answer takes a fraction of a build; the whole build follows.
/// </summary>
internal sealed class StoryComposer
{
    private readonly BuildOptions options;
    private readonly BuildCaches caches;
    private readonly BuiltSite before;
    private readonly ComposedParts parts;
    private readonly Theme theme;
    private readonly IReadOnlySet<string> keys;
    private readonly DiagnosticBag diagnostics;

    private StoryComposer(
        BuildOptions options,
        BuildCaches caches,
        BuiltSite before,
        (ComposedParts Parts, Theme Theme) known,
        IReadOnlySet<string> keys,
        DiagnosticBag diagnostics
    )
    {
        (this.options, this.caches, this.before) = (options, caches, before);
        (this.keys, this.diagnostics) = (keys, diagnostics);
        (parts, theme) = known;
    }

    /// <summary>
    /// Composes some stories. Reports their problems, and perhaps others. Returns null if only a whole build can tell:
    /// stories came, or stories or pages went, or time passed that changes the site.
    /// </summary>
    /// <param name="before">Site in which only these stories changed since.</param>
    /// <param name="keys">Keys of the stories.</param>
    public static ComposedStories? Compose(
        BuildOptions options,
        BuildCaches caches,
        BuiltSite before,
        IReadOnlySet<string> keys,
        DiagnosticBag diagnostics
    )
    {
        if (
            before is not { Parts: { } parts, Sources.Theme: { } theme }
            || options.Now >= before.Site.Clock.ValidUntil
            || options.Now < before.Site.Clock.Now
        )
        {
            return null;
        }

        try
        {
            return new StoryComposer(options, caches, before, (parts, theme), keys, diagnostics).Compose();
        }
        catch (Exception e) when (e.GetBaseException() is SourceChangedException)
        {
            return null;
        }
    }

    private ComposedStories? Compose()
    {
        var (source, configuration) = (options.Source, before.Site.Configuration);
        diagnostics.Configure(configuration.Checks);
        var content = ContentLoader.LoadStories(
            source,
            configuration,
            caches.Articles,
            before.Content,
            keys,
            diagnostics
        );
        if (content is null)
        {
            return null;
        }

        var changed = Only(content);
        diagnostics.Silence(changed.Articles.SelectMany(article => article.Allowed));
        LeftoverConflicts.Check(source, changed.Stories, diagnostics);
        return Compose(content, changed, isModelled: !HaveSameFields(Only(before.Content), changed));
    }

    /// <param name="changed">The stories alone.</param>
    /// <param name="isModelled">False if the model and the ledger of before hold.</param>
    private ComposedStories? Compose(ContentTree content, ContentTree changed, bool isModelled)
    {
        var (source, configuration) = (options.Source, before.Site.Configuration);
        var problems = new DiagnosticBag();
        var site = isModelled
            ? SiteModeler.Model(configuration, content, options.Now, options.Preview, problems)
            : before.Site;
        if (!isModelled)
        {
            diagnostics.Add(parts.Problems);
        }

        var pictures = new PictureLibrary(source, caches.Pictures, options.Cache);
        var documents = new DocumentLibrary(source, caches.Documents);
        var renderer = new ArticleRenderer(site, content, source, pictures, documents, caches.Bodies, diagnostics);
        FieldMarks.Check(changed, site, diagnostics);
        var own = Render(site, changed, renderer);
        if (!isModelled && !own.All(HasSameDocuments))
        {
            // Documents have addresses of their own.
            return Compose(content, changed, isModelled: true);
        }

        var paths = PathsOf(Only(before.Content), changed);
        var articles = parts.Articles.With(paths, own, renderer, site, diagnostics);
        documents.ReportHoldings(
            [.. configuration.Languages.Select(language => configuration.Publisher[language])],
            diagnostics
        );
        var related =
            !isModelled && own.All(HasSameLead)
                ? parts.Related
                // Asked by pages, which are made when they are wanted.
                : new(() =>
                    parts.Related.Value.With(site, keys, articles.LeadOf)
                    ?? new(site, articles.LeadsOf(site.Stories), caches.Related)
                );
        var (pages, files) = Files(site, isModelled, articles, articles.Only(own), pictures, documents, related);
        if (isModelled && !AddressesOf(pages).IsSupersetOf(AddressesOf(parts.Pages)))
        {
            return null;
        }

        var ledger = before.Ledger;
        if (isModelled)
        {
            ledger = CheckLedger(content, site, articles, problems);
            site = site with { Redirects = [.. site.Redirects, .. ledger.Redirects] };
            RedirectChecker.Check(site, parts.FilesWithoutRedirects.Concat(files), problems);
        }

        diagnostics.Add(problems.ToSorted());
        UnusedFiles.Check(changed, articles, diagnostics);
        var composed = before with
        {
            Sources = before.Sources with { Content = content },
            Site = site,
            Ledger = ledger,
            Parts = parts with
            {
                Articles = articles,
                Pages = pages,
                Related = related,
                Problems = isModelled ? problems.ToSorted() : parts.Problems,
            },
        };
        return new(composed, files);
    }

    private HashSet<string> AddressesOf(PageRenderer pages) =>
        pages.PagesOf(keys).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);

    private ContentTree Only(ContentTree content) =>
        content with
        {
            Stories = [.. content.Stories.Where(story => keys.Contains(story.Key))],
            Pages = [],
        };

    private Site Only(Site site) =>
        site with
        {
            Stories = [.. site.Stories.Where(story => keys.Contains(story.Key))],
            Pages = [],
        };

    /// <summary>True if the stories differ in nothing but texts, on which neither the model nor the ledger depends.</summary>
    private static bool HaveSameFields(ContentTree one, ContentTree other) =>
        one
            .Stories.Zip(other.Stories)
            .All(pair =>
                pair.First.IsWhole == pair.Second.IsWhole
                && pair.First.Articles.Length == pair.Second.Articles.Length
                && pair.First.Articles.Zip(pair.Second.Articles)
                    .All(versions => HaveSameFields(versions.First, versions.Second))
            );

    private static bool HaveSameFields(Article one, Article other) =>
        ReferenceEquals(one, other) || FieldsOf(one).AsSpan().SequenceEqual(FieldsOf(other));

    /// <summary>True if related stories see no difference: a description may be the beginning of the text.</summary>
    private bool HasSameLead(RenderedArticle article) =>
        parts.Articles.Find(article.Article.Path)?.Description == article.Description;

    private bool HasSameDocuments(RenderedArticle article) =>
        parts.Articles.Find(article.Article.Path) is { } earlier
        && earlier.Documents().ToHashSet(StringComparer.Ordinal).SetEquals(article.Documents());

    private static byte[] FieldsOf(Article article) =>
        MemoryPackSerializer.Serialize(article with { BodyHash = default });

    private static HashSet<string> PathsOf(params ReadOnlySpan<ContentTree> contents)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in contents)
        {
            paths.UnionWith(content.Articles.Select(article => article.Path));
        }

        return paths;
    }

    /// <summary>
    /// Renders what is published of the stories: the model's articles, which have the fields that versions share, with
    /// the texts that were read now.
    /// </summary>
    private ImmutableArray<RenderedArticle> Render(Site site, ContentTree changed, ArticleRenderer renderer)
    {
        var now = changed.Articles.ToDictionary(article => article.Path, StringComparer.Ordinal);
        return
        [
            .. ArticlePlace
                .AllOf(Only(site))
                .Select(published =>
                    renderer.Render(
                        published.Article with
                        {
                            BodyHash = now[published.Article.Path].BodyHash,
                        },
                        published.Place
                    )
                ),
        ];
    }

    /// <summary>Returns the files of the stories: pages, and what lies beside them.</summary>
    private (PageRenderer Pages, ImmutableArray<OutputFile> Files) Files(
        Site site,
        bool isModelled,
        RenderedArticles articles,
        RenderedArticles own,
        PictureLibrary pictures,
        DocumentLibrary documents,
        Lazy<RelatedStories> related
    )
    {
        var features = StoryFeatures.Plan(options, Only(site), theme, articles, pictures, diagnostics);
        var supplements = features.SupplementsWith(story => related.Value.Of(story));
        var pages = isModelled
            ? PageRenderer.Of(site, articles, theme, parts.Texts, supplements, diagnostics, parts.Pages)
            : parts.Pages.With(articles, supplements);
        return (
            pages,
            [
                .. pages.PagesOf(keys),
                .. features.Files(),
                .. own.DocumentFiles(documents),
                .. own.PictureFiles(pictures),
            ]
        );
    }

    private LedgerFindings CheckLedger(
        ContentTree content,
        Site site,
        RenderedArticles articles,
        DiagnosticBag problems
    )
    {
        var pressKits = PressKitCatalog.Plan(
            site,
            article => articles[article].Files,
            options.Source,
            new DiagnosticBag()
        );
        return LedgerChecker.Check(
            options.Source,
            content,
            site,
            [.. articles.PublishedDocuments(), .. pressKits.PublishedFiles()],
            options.LedgerSince,
            problems
        );
    }
}

/// <summary>Stories that were composed anew.</summary>
/// <param name="Site">The site with these stories; its files are those of before.</param>
/// <param name="Files">The stories' files.</param>
internal sealed record ComposedStories(BuiltSite Site, ImmutableArray<OutputFile> Files);
