using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.Feeds;
using NewsSite.Generator.Features.PressKits;
using NewsSite.Generator.Features.Redirects;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.SearchIndexing;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Features.Sitemaps;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.MetadataStripping;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>The whole build, stage by stage: content in, files to be written out.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Everything up to writing: <see cref="OutputFolder"/> does that. Null where there is no configuration or no theme to
    /// make pages with; problems are reported and the build goes on, to find them all.
    /// </summary>
    /// <param name="memory">What an earlier build of the same folder worked out; nothing in the site depends on it.</param>
    public static BuiltSite? Build(
        BuildOptions options,
        DiagnosticBag diagnostics,
        StageTimer timer,
        BuildCaches? memory = null
    )
    {
        memory ??= new BuildCaches();
        var source = options.Source;
        var configuration = timer.Time(
            "configuration",
            () => ConfigurationLoader.Load(source, options.BaseUrl, diagnostics)
        );
        if (configuration is null)
        {
            return null;
        }

        var theme = configuration.Theme is { } name
            ? timer.Time("theme", () => ThemeLoader.Load(source, name, configuration, memory.Assets, diagnostics))
            : null;
        var content = timer.Time(
            "content",
            () => ContentLoader.Load(source, configuration, memory.Articles, diagnostics)
        );
        var site = timer.Time(
            "model",
            () => SiteModeler.Model(configuration, content, options.Now, options.Preview, diagnostics)
        );
        var ledger = timer.Time("ledger", () => CheckLedger(options, content, site, diagnostics));
        var pictures = new PictureLibrary(source, memory.Pictures, options.Cache);
        var analysis = new TextAnalysis(site, memory.Search);
        var articles = timer.Time(
            "markdown",
            () => RenderedArticles.Render(site, content, source, pictures, memory.Bodies, analysis.Prepare, diagnostics)
        );
        pictures.SaveMemory();
        UnusedFiles.Check(content, articles, diagnostics);
        if (theme is null)
        {
            return null;
        }

        var related = timer.Time(
            "related",
            () => new RelatedStories(site, articles.LeadsOf(site.Stories), memory.Related)
        );
        var pages = timer.Time(
            "views",
            () =>
            {
                var texts = new InterfaceTexts(theme, configuration, diagnostics);
                var cards = ShareCardCatalog.Plan(
                    site,
                    theme,
                    article => articles[article].Files.Photos.FirstOrDefault()?.Picture,
                    pictures,
                    options.FontFolders,
                    diagnostics
                );
                return new PageMaterial(
                    site,
                    articles,
                    related,
                    new CardCatalog(site, articles),
                    new HeadFactory(site, texts, cards),
                    texts,
                    PressKitCatalog.Plan(site, article => articles[article].Files, source, diagnostics),
                    cards
                );
            }
        );
        var pageFiles = PageRenderer.Pages(pages, theme, diagnostics);
        ImmutableArray<Picture> published = [.. articles.Pictures()];
        ImmutableArray<OutputFile> files =
        [
            .. pageFiles.All,
            .. FeedWriter.Write(pages),
            .. SitemapWriter.Write(site),
            .. HostFiles.Write(site, theme),
            .. theme.Assets.Values.Select(asset =>
                OutputFile.FromBytes(OutputFile.PathOf(asset.Path), asset.Bytes.AsMemory())
            ),
            .. pages.PressKits.Files(),
            .. pages.ShareCards?.Files() ?? [],
            .. articles
                .Files()
                .Select(file => new OutputFile(
                    OutputFile.PathOf(file.SitePath),
                    stream => PublicCopy.Write(source.Absolute(file.SourcePath), stream)
                )),
            .. from picture in published
            from variant in PictureVariant.AllOf(picture.Facts)
            select OutputFile.Named(
                OutputFile.PathOf(Permalinks.Picture(variant.Name)),
                stream => pictures.Write(picture, variant, stream)
            ),
        ];
        RedirectChecker.Check(site, files, diagnostics);
        return new BuiltSite(
            content,
            site,
            [.. files, .. RedirectFiles.Write(pages)],
            pageFiles.OneOfEachKind,
            new(() => SearchWriter.Write(pages, SearchWriter.Analyze(pages, analysis), memory.Search)),
            new PendingImages(pictures.Cache, [.. published.Select(pictures.JobFor), .. pages.ShareCards?.Jobs() ?? []])
        )
        {
            NotInLedger = LedgerUpdater.CountMissing(ledger, site),
        };
    }

    private static AddressLedger? CheckLedger(
        BuildOptions options,
        ContentTree content,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var ledger = AddressLedger.Load(options.Source, diagnostics);
        if (ledger is not null)
        {
            LedgerChecker.Check(ledger, content, site, diagnostics);
        }

        return ledger;
    }
}

/// <summary>What to build. <paramref name="BaseUrl"/> replaces the <c>url</c> of <c>site.yaml</c> where it is given.</summary>
/// <param name="Now">The build's clock: what is dated later is held back.</param>
public sealed record BuildOptions(SourceFolder Source, DateTimeOffset Now, Preview Preview, SiteAddress? BaseUrl = null)
{
    /// <summary>Where fonts for share cards are looked for, instead of the machine's own folders.</summary>
    public ImmutableArray<string>? FontFolders { get; init; }

    /// <summary>What earlier builds worked out, and where this one leaves it for the next.</summary>
    public CacheFolder Cache { get; init; } = CacheFolder.Of(Source);
}

/// <summary>A site and its files, ready to be written.</summary>
/// <param name="Files">All but the search index.</param>
/// <param name="OnePageOfEachKind">Some of the files: enough to find what is wrong with the templates.</param>
/// <param name="Images">
/// Makes the pictures among the files beforehand, many at once. Without it each is made when it is written.
/// </param>
/// <param name="SearchIndex">The other files. Made when first asked for: the local server seldom is.</param>
public sealed record BuiltSite(
    ContentTree Content,
    Site Site,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<OutputFile> OnePageOfEachKind,
    Lazy<ImmutableArray<OutputFile>> SearchIndex,
    PendingImages Images
)
{
    /// <summary>How many published addresses the ledger does not hold yet: all, where the site keeps none.</summary>
    public int NotInLedger { get; init; }
}
