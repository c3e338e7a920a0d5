using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Every published article with its rendered text and files.</summary>
internal sealed class RenderedArticles
{
    private readonly Dictionary<string, RenderedArticle> byPath;

    /// <summary>Articles that were rendered after the others; null for one that is no longer published.</summary>
    private readonly ImmutableDictionary<string, RenderedArticle?> newer;
    private readonly ArticleRenderer renderer;

    private RenderedArticles(
        Dictionary<string, RenderedArticle> byPath,
        ImmutableDictionary<string, RenderedArticle?> newer,
        ArticleRenderer renderer
    ) => (this.byPath, this.newer, this.renderer) = (byPath, newer, renderer);

    public RenderedArticle this[Article article] => Find(article.Path) ?? byPath[article.Path];

    /// <summary>True for an article that is published.</summary>
    public bool Contains(Article article) => Find(article.Path) is not null;

    /// <summary>Returns the article at a path, or null if none is published there.</summary>
    internal RenderedArticle? Find(string path) =>
        newer.TryGetValue(path, out var article) ? article : byPath.GetValueOrDefault(path);

    private IEnumerable<RenderedArticle> All =>
        newer.IsEmpty
            ? byPath.Values
            : byPath
                .Values.Where(article => !newer.ContainsKey(article.Article.Path))
                .Concat(newer.Values.OfType<RenderedArticle>());

    /// <summary>Collects the articles, and checks links and file names across them.</summary>
    internal static RenderedArticles Of(
        IEnumerable<RenderedArticle> articles,
        ArticleRenderer renderer,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var byPath = articles.ToDictionary(article => article.Article.Path, StringComparer.Ordinal);
        var all = new RenderedArticles(byPath, NoneNewer, renderer);
        all.Check(byPath.Values, site, diagnostics);
        return all;
    }

    private static readonly ImmutableDictionary<string, RenderedArticle?> NoneNewer = ImmutableDictionary.Create<
        string,
        RenderedArticle?
    >(StringComparer.Ordinal);

    /// <summary>Returns the articles with some rendered anew, and checks links and file names of these.</summary>
    /// <param name="paths">Paths of the articles that changed, also of those that are no longer published.</param>
    /// <param name="rendered">Those that are published.</param>
    internal RenderedArticles With(
        IEnumerable<string> paths,
        ImmutableArray<RenderedArticle> rendered,
        ArticleRenderer newRenderer,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var all = new RenderedArticles(
            byPath,
            newer
                .SetItems(paths.Select(path => KeyValuePair.Create(path, (RenderedArticle?)null)))
                .SetItems(
                    rendered.Select(article => KeyValuePair.Create(article.Article.Path, (RenderedArticle?)article))
                ),
            newRenderer
        );
        all.Check(rendered, site, diagnostics);
        return all;
    }

    private void Check(IReadOnlyCollection<RenderedArticle> articles, Site site, DiagnosticBag diagnostics)
    {
        CheckFragments(articles, site, diagnostics);
        CheckFileLinks(articles, site, diagnostics);
        CheckFileNames(articles, diagnostics);
    }

    /// <summary>Returns some of the articles.</summary>
    internal RenderedArticles Only(IEnumerable<RenderedArticle> articles) =>
        new(articles.ToDictionary(article => article.Article.Path, StringComparer.Ordinal), NoneNewer, renderer);

    /// <summary>
    /// Returns an article's text as safe HTML, without a wrapping element; links are paths from the host's root.
    /// </summary>
    public string HtmlOf(RenderedArticle article) => renderer.Html(article);

    /// <summary>Returns an article's first photo, or null.</summary>
    internal Picture? FirstPhotoOf(Article article) => this[article].Files.Photos.FirstOrDefault()?.Picture;

    /// <summary>Returns the documents to publish: only those that an article names.</summary>
    internal IEnumerable<PublishedFile> PublishedDocuments() =>
        All.SelectMany(article => article.PublishedDocuments()).Distinct();

    /// <summary>Returns the documents to publish as files.</summary>
    internal IEnumerable<OutputFile> DocumentFiles(DocumentLibrary documents) =>
        PublishedDocuments().Select(file => documents.FileOf(file.Source!, file.Address));

    /// <summary>Returns the variants of all published pictures as files.</summary>
    internal IEnumerable<OutputFile> PictureFiles(PictureLibrary library) =>
        from picture in Pictures()
        from variant in PictureVariant.AllOf(picture.Facts)
        select OutputFile.Named(
            OutputFile.PathOf(Permalinks.Picture(variant.Name)),
            stream => library.Write(picture, variant, stream)
        );

    /// <summary>Returns the jobs that make the variants of all published pictures.</summary>
    internal IEnumerable<ImageJob> PictureJobs(PictureLibrary library) => Pictures().Select(library.JobFor);

    /// <summary>Returns <see cref="LeadOf"/> of each story.</summary>
    public ImmutableArray<string> LeadsOf(ImmutableArray<Story> stories) =>
        [.. stories.AsParallel().AsOrdered().Select(LeadOf)];

    /// <summary>Returns a story's titles and descriptions in all its languages, as one text.</summary>
    public string LeadOf(Story story) =>
        string.Join(
            ' ',
            story.Versions.SelectMany(article => new[] { article.Title.Value, this[article].Description })
        );

    /// <summary>Returns the published pictures without duplicates, ordered by path.</summary>
    private IEnumerable<Picture> Pictures() =>
        All.SelectMany(article => article.Pictures())
            .DistinctBy(picture => picture.Facts.Hash)
            .OrderBy(picture => picture.Path, StringComparer.Ordinal);

    /// <summary>
    /// Reports names that differ only in case or Unicode normalisation: many file systems treat them as the same name.
    /// </summary>
    private static void CheckFileNames(IReadOnlyCollection<RenderedArticle> articles, DiagnosticBag diagnostics)
    {
        var conflicts = articles
            .SelectMany(article => article.NamedFiles())
            .Distinct()
            .GroupBy(path => ComposedText.Of(path).ToLowerInvariant())
            .Select(paths => paths.Order(StringComparer.Ordinal).ToList())
            .Where(paths => paths.Count > 1);
        foreach (var paths in conflicts)
        {
            var (one, other) = (Path.GetFileName(paths[0]), Path.GetFileName(paths[1]));
            diagnostics.Report(AttachmentRules.DifferByCase, new SourceLocation(paths[1]), other, one);
        }
    }

    /// <summary>Reports links to files that no article publishes.</summary>
    private void CheckFileLinks(IReadOnlyCollection<RenderedArticle> articles, Site site, DiagnosticBag diagnostics)
    {
        var links = articles.SelectMany(article => article.Body.FileLinks).ToList();
        if (links.Count == 0)
        {
            return;
        }

        var known = All.SelectMany(article => article.Documents().Select(article.Place.FileAddress))
            .Concat(site.Stories.Select(story => Permalinks.PressKit(story.Key)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var link in links.Where(link => !known.Contains(link.Path)))
        {
            diagnostics.Report(LinkRules.Broken, link.Location, link.Written, Suggestion.For(link.Path, known));
        }
    }

    private void CheckFragments(IReadOnlyCollection<RenderedArticle> articles, Site site, DiagnosticBag diagnostics)
    {
        // A link to a heading of a withdrawn story leads to its notice, which has no headings.
        var notices = site
            .Routes.Where(route => route.Kind == RouteKind.Withdrawn)
            .Select(route => route.Path)
            .ToHashSet(StringComparer.Ordinal);
        var links = articles
            .SelectMany(article => article.Body.FragmentLinks)
            // One without a name is told as a link that leads to nothing.
            .Where(link => link.Fragment.Length > 0 && !notices.Contains(link.Path))
            .ToList();
        if (links.Count == 0)
        {
            return;
        }

        // A lookup, not a dictionary: two stories at one address have been reported and must not throw here.
        var anchors = All.ToLookup(article => article.Place.Address, article => article.Body.Headings);
        foreach (var link in links)
        {
            var known = anchors[link.Path].SelectMany(headings => headings.Select(heading => heading.Id)).ToList();
            if (!known.Contains(link.Fragment))
            {
                var suggestion = Suggestion.For(link.Fragment, known);
                diagnostics.Report(LinkRules.BrokenFragment, link.Location, link.Fragment, link.Path, suggestion);
            }
        }
    }
}

/// <summary>An article with its place on the site, its rendered text and its files.</summary>
internal sealed record RenderedArticle(Article Article, ArticlePlace Place, ArticleBody Body, ArticleFiles Files)
{
    /// <summary>The text for descriptions: the summary, or else the first paragraph cut at a word.</summary>
    public string Description { get; } = Describe(Article, Body);

    private static string Describe(Article article, ArticleBody body)
    {
        const int maxLength = 160;
        if (article.Summary is { Value.Length: > 0 } summary)
        {
            return Typographer.Set(article.Language, summary.Value);
        }

        var text = body.FirstParagraph;
        if (text.Length <= maxLength || article.Summary is not null)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maxLength);
        var cut = end > 0 ? end : maxLength;
        // Never cut a surrogate pair in two.
        cut -= char.IsHighSurrogate(text[cut - 1]) ? 1 : 0;
        return text[..cut].TrimEnd(',', ';', ':', ' ', '—') + "…";
    }

    // Iterators of their own, not chains of queries: most articles have no files, and each link of a chain is an object.

    /// <summary>Returns the published documents, relative to the article's folder.</summary>
    internal IEnumerable<string> Documents()
    {
        foreach (var attachment in Files.Attachments)
        {
            yield return attachment.File;
        }

        foreach (var recording in Files.Recordings)
        {
            yield return recording.File;
        }

        foreach (var file in Body.Files)
        {
            yield return file;
        }
    }

    /// <summary>Returns the published documents with their addresses.</summary>
    internal IEnumerable<PublishedFile> PublishedDocuments()
    {
        foreach (var file in Documents())
        {
            yield return new PublishedFile(Place.FileAddress(file), $"{Place.Folder}/{file}");
        }
    }

    internal IEnumerable<Picture> Pictures()
    {
        foreach (var photo in Files.Photos)
        {
            yield return photo.Picture;
        }

        foreach (var recording in Files.Recordings)
        {
            if (recording.Poster is { } poster)
            {
                yield return poster;
            }
        }

        foreach (var picture in Body.Pictures)
        {
            yield return picture;
        }
    }

    /// <summary>Returns every file that the article names, relative to the source folder.</summary>
    internal IEnumerable<string> NamedFiles()
    {
        foreach (var file in Documents())
        {
            yield return $"{Place.Folder}/{file}";
        }

        foreach (var picture in Pictures())
        {
            yield return picture.Path;
        }
    }
}
