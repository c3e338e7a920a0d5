using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.Calendars;
using NewsSite.Generator.Features.Feeds;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Features.Icons;
using NewsSite.Generator.Features.Redirects;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.SearchIndexing;
using NewsSite.Generator.Features.Sitemaps;
using NewsSite.Generator.Input.Configuration;
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
/// Runs all stages of a build, from the up-to-date check to the finished output folder. The commands that build, serve,
/// check or verify a site all use it.
/// </summary>
public sealed class SiteBuilder
{
    private readonly BuildOptions options;
    private readonly BuildCaches caches;
    private readonly DiagnosticBag diagnostics;
    private readonly StageTimer timer;

    private SiteBuilder(BuildOptions options, BuildCaches caches, DiagnosticBag diagnostics, StageTimer timer)
    {
        (this.options, this.caches) = (options, caches);
        (this.diagnostics, this.timer) = (diagnostics, timer);
    }

    /// <summary>Builds and writes the site, unless nothing changed or there are errors.</summary>
    public static BuildResult Build(BuildOptions options, OutputOptions output, IBuildProgress? progress = null)
    {
        var timer = new StageTimer();
        timer.Start("up to date?");
        var upToDate = new UpToDateCheck(options, output);
        if (upToDate.FindFinished() is { } finished)
        {
            timer.Stop();
            return new(BuildOutcome.UpToDate, finished.Summary, finished.Diagnostics, timer, null, []);
        }

        options = options with { Source = upToDate.Sources };
        timer.Start("open caches");
        using var caches = BuildCaches.OnDisk(options.Cache);
        var diagnostics = new DiagnosticBag(warningsAreErrors: output.Strict);
        if (
            !upToDate.CheckSources(diagnostics)
            || new SiteBuilder(options, caches, diagnostics, timer).Compose() is not { } site
        )
        {
            timer.Stop();
            return new(BuildOutcome.NotWritten, null, diagnostics.ToSorted(), timer, null, []);
        }

        timer.Start("inspection");
        SiteInspector.Inspect(options, caches, site, output.Strict, diagnostics);

        // If there are errors, pages are still rendered, to find errors in templates in the same run.
        progress ??= IBuildProgress.None;
        ImageCount? images = null;
        Task<ImmutableArray<OutputFile>>? searchIndex = null;
        if (!diagnostics.HasErrors)
        {
            timer.Start("images");
            images = MakeImages(site.Images, progress);

            // Generated while the site is written, to keep all cores busy.
            searchIndex = Task.Run(() => timer.TimePart("search", () => site.Complete(site.SearchIndex.Value)));
        }

        timer.Start("output");
        var files = site.Complete(site.Files);
        using var stage = progress.Begin(LongStage.Output, files.Length);
        var written = new OutputFolder(output.Folder, options.Cache).Write(files, diagnostics, stage, searchIndex);
        var summary = BuildSummary.Of(site, written);
        if (written is not null)
        {
            timer.Start("save caches");
            site.Images.Prune();
            if (site.Images.HasFailed)
            {
                diagnostics.Report(
                    OutputRules.CacheNotWritten,
                    new SourceLocation(Path.GetRelativePath(options.Source.Root, options.Cache.Images))
                );
            }

            caches.Save();
            upToDate.Save(site.Site.Clock, summary, diagnostics);
        }

        timer.Stop();
        var outcome = written is null ? BuildOutcome.NotWritten : BuildOutcome.Written;
        var index = written is null ? [] : site.SearchIndex.Value;
        return new(outcome, summary, diagnostics.ToSorted(), timer, images, index);
    }

    /// <summary>
    /// Builds the site without writing it. Reports all problems. Returns null if the sources must not be read, the
    /// configuration or the theme is missing, or a source file changed during the build.
    /// </summary>
    /// <param name="caches">Caches, which affect the speed but not the result.</param>
    public static BuiltSite? Compose(
        BuildOptions options,
        BuildCaches caches,
        DiagnosticBag diagnostics,
        StageTimer? timer = null
    )
    {
        if (!SourceSurvey.Check(options.Source, diagnostics))
        {
            return null;
        }

        timer ??= new StageTimer();
        var site = new SiteBuilder(options, caches, diagnostics, timer).Compose();
        timer.Start("save caches");
        caches.Save();
        timer.Stop();
        return site;
    }

    /// <summary>
    /// Composes the site of a preview, from sources read before, to see the problems it has more. Leaves out the search
    /// index and related stories, which have none, and the ledger: what comes later takes no address away.
    /// </summary>
    internal static BuiltSite? ComposeForecast(
        BuildOptions options,
        BuildCaches caches,
        LoadedSources sources,
        DiagnosticBag diagnostics
    )
    {
        diagnostics.Configure(sources.Configuration.Checks);
        diagnostics.Silence(sources.Content.Articles.SelectMany(article => article.Allowed));
        var builder = new SiteBuilder(options, caches, diagnostics, new StageTimer());
        return builder.Guard(() => builder.ComposeStages(sources, forProblems: true));
    }

    private BuiltSite? Compose() =>
        Guard(() => Load() is { } sources ? ComposeStages(sources, forProblems: false) : null);

    /// <summary>Runs stages. Reports a source file that changed meanwhile, and then returns null.</summary>
    private BuiltSite? Guard(Func<BuiltSite?> stages)
    {
        try
        {
            return stages();
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [SourceChangedException changed, ..])
        {
            return ReportChanged(changed);
        }
        catch (SourceChangedException e)
        {
            return ReportChanged(e);
        }
    }

    private BuiltSite? ReportChanged(SourceChangedException changed)
    {
        diagnostics.Report(FileRules.Unreadable, new SourceLocation(changed.Path), changed.Message);
        return null;
    }

    private LoadedSources? Load()
    {
        var source = options.Source;

        timer.Start("configuration");
        var configuration = ConfigurationLoader.Load(source, options.BaseUrl, diagnostics);
        if (configuration is null)
        {
            return null;
        }

        timer.Start("theme");
        var theme = configuration.Theme is { } name
            ? ThemeLoader.Load(source, name, configuration, caches.Assets, caches.Templates, diagnostics)
            : null;

        timer.Start("content");
        var content = ContentLoader.Load(source, configuration, caches.Articles, diagnostics);
        diagnostics.Silence(content.Articles.SelectMany(article => article.Allowed));
        LeftoverConflicts.Check(source, content, diagnostics);
        return new LoadedSources(configuration, theme, content);
    }

    private BuiltSite? ComposeStages(LoadedSources sources, bool forProblems)
    {
        var source = options.Source;
        var (configuration, theme, content) = sources;

        timer.Start("model");
        var problems = new DiagnosticBag();
        var site = SiteModeler.Model(configuration, content, options.Now, options.Preview, problems);
        diagnostics.Add(problems.ToSorted());

        timer.Start("articles");
        var pictures = new PictureLibrary(source, caches.Pictures, options.Cache);
        var documents = new DocumentLibrary(source, caches.Documents);
        var renderer = new ArticleRenderer(site, content, source, pictures, documents, caches.Bodies, diagnostics);
        var analysis = forProblems ? null : new StoryAnalysis(site, renderer, caches.Search);
        FieldMarks.Check(content, site, diagnostics);
        var articles = RenderedArticles.Of(Render(site, renderer, analysis), renderer, site, diagnostics);
        documents.ReportHoldings(
            [.. configuration.Languages.Select(language => configuration.Publisher[language])],
            diagnostics
        );
        if (theme is null)
        {
            return null;
        }

        timer.Start("related");
        var related = forProblems ? null : new RelatedStories(site, articles.LeadsOf(site.Stories), caches.Related);

        timer.Start("pages");
        var texts = new InterfaceTexts(theme, configuration, diagnostics);
        var features = StoryFeatures.Plan(options, site, theme, articles, pictures, diagnostics);
        var icons = IconCatalog.Plan(theme, pictures.Cache, diagnostics);
        var supplements = features.SupplementsWith(story => related?.Of(story) ?? []);
        var pages = PageRenderer.Pages(site, articles, theme, texts, supplements, diagnostics);
        ImmutableArray<OutputFile> files =
        [
            .. pages.All,
            .. FeedWriter.Write(site, articles, pictures, texts),
            .. CalendarWriter.Write(site, articles, texts),
            .. SitemapWriter.Write(site),
            .. HostFiles.Write(site, theme, [.. icons.OfManifest.Select(icon => (icon.Path, icon.Size))]),
            .. HostSettings.Write(site),
            .. theme.AssetFiles(),
            .. features.Files(),
            .. icons.Files(),
            .. articles.DocumentFiles(documents),
            .. articles.PictureFiles(pictures),
        ];
        timer.Start("ledger");
        IEnumerable<PublishedFile> published =
        [
            .. articles.PublishedDocuments(),
            .. features.PressKits.PublishedFiles(),
        ];
        var later = new DiagnosticBag();
        var ledger = forProblems
            ? LedgerFindings.None
            : LedgerChecker.Check(source, content, site, published, options.LedgerSince, later);
        site = site with { Redirects = [.. site.Redirects, .. ledger.Redirects] };
        RedirectChecker.Check(site, files, later);
        diagnostics.Add(later.ToSorted());
        problems.Add(later.ToSorted());
        // Last: errors hide the files beside their article.
        UnusedFiles.Check(content, articles, diagnostics);
        var redirects = RedirectFiles.Write(site, pages, files);
        return new BuiltSite(
            sources,
            site,
            [.. files, .. redirects.All],
            [.. pages.OneOfEachKind, .. redirects.OnePage],
            new(() => analysis is null ? [] : SearchWriter.Write(site, articles, analysis, caches.Search)),
            new PendingImages(
                pictures.Cache,
                [.. articles.PictureJobs(pictures), .. features.ShareCards?.Jobs() ?? [], .. icons.Jobs()]
            ),
            ledger
        )
        {
            Parts = related is null
                ? null
                : new ComposedParts(articles, texts, pages.Renderer, new(related), files, problems.ToSorted()),
        };
    }

    /// <summary>Renders the articles and analyses each for search while its text is in memory.</summary>
    private static ParallelQuery<RenderedArticle> Render(
        Site site,
        ArticleRenderer renderer,
        StoryAnalysis? analysis
    ) =>
        ArticlePlace
            .AllOf(site)
            .AsParallel()
            .Select(published =>
            {
                var article = renderer.Render(published.Article, published.Place);
                analysis?.Prepare(article);
                renderer.Evict(article);
                return article;
            });

    private static ImageCount MakeImages(PendingImages images, IBuildProgress progress)
    {
        var missing = images.Missing();
        var count = missing.Sum(job => job.Names.Length);
        if (count > 0)
        {
            using var stage = progress.Begin(LongStage.Images, count);
            PendingImages.Make(missing, stage);
        }

        return new ImageCount(count, images.Count);
    }
}
