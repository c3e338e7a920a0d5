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
    private readonly ArticleRenderer renderer;

    private RenderedArticles(Dictionary<string, RenderedArticle> byPath, ArticleRenderer renderer) =>
        (this.byPath, this.renderer) = (byPath, renderer);

    public RenderedArticle this[Article article] => byPath[article.Path];

    /// <summary>True for an article that is published.</summary>
    public bool Contains(Article article) => byPath.ContainsKey(article.Path);

    /// <summary>Collects the articles, and checks links and file names across them.</summary>
    internal static RenderedArticles Of(
        IEnumerable<RenderedArticle> articles,
        ArticleRenderer renderer,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var byPath = articles.ToDictionary(article => article.Article.Path, StringComparer.Ordinal);
        CheckFragments(byPath.Values, site, diagnostics);
        CheckFileLinks(byPath.Values, site, diagnostics);
        CheckFileNames(byPath.Values, diagnostics);
        return new RenderedArticles(byPath, renderer);
    }

    /// <summary>Returns the articles other than those at some paths.</summary>
    internal IEnumerable<RenderedArticle> Except(IReadOnlySet<string> paths) =>
        byPath.Values.Where(article => !paths.Contains(article.Article.Path));

    /// <summary>Returns some of the articles.</summary>
    internal RenderedArticles Only(IEnumerable<RenderedArticle> articles) =>
        new(articles.ToDictionary(article => article.Article.Path, StringComparer.Ordinal), renderer);

    /// <summary>
    /// Returns an article's text as safe HTML, without a wrapping element; links are paths from the host's root.
    /// </summary>
    public string HtmlOf(RenderedArticle article) => renderer.Html(article);

    /// <summary>Returns an article's first photo, or null.</summary>
    internal Picture? FirstPhotoOf(Article article) => this[article].Files.Photos.FirstOrDefault()?.Picture;

    /// <summary>Returns the documents to publish: only those that an article names.</summary>
    internal IEnumerable<PublishedFile> PublishedDocuments() =>
        byPath
            .Values.SelectMany(article =>
                article
                    .Documents()
                    .Select(file => new PublishedFile(
                        article.Place.FileAddress(file),
                        $"{article.Place.Folder}/{file}"
                    ))
            )
            .Distinct();

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

    /// <summary>Returns each story's titles and descriptions in all its languages, as one text.</summary>
    public ImmutableArray<string> LeadsOf(ImmutableArray<Story> stories) =>
        [
            .. stories
                .AsParallel()
                .AsOrdered()
                .Select(story =>
                    string.Join(
                        ' ',
                        story.Versions.Select(article => $"{article.Title.Value} {this[article].Description}")
                    )
                ),
        ];

    /// <summary>Returns the published pictures without duplicates, ordered by path.</summary>
    private IEnumerable<Picture> Pictures() =>
        byPath
            .Values.SelectMany(article => article.Pictures())
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
    private static void CheckFileLinks(
        IReadOnlyCollection<RenderedArticle> articles,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var links = articles.SelectMany(article => article.Body.FileLinks).ToList();
        if (links.Count == 0)
        {
            return;
        }

        var known = articles
            .SelectMany(article => article.Documents().Select(article.Place.FileAddress))
            .Concat(site.Stories.Select(story => Permalinks.PressKit(story.Key)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var link in links.Where(link => !known.Contains(link.Path)))
        {
            diagnostics.Report(LinkRules.Broken, link.Location, link.Written, Suggestion.For(link.Path, known));
        }
    }

    private static void CheckFragments(
        IReadOnlyCollection<RenderedArticle> articles,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        // A link to a heading of a withdrawn story leads to its notice, which has no headings.
        var notices = site
            .Routes.Where(route => route.Kind == RouteKind.Withdrawn)
            .Select(route => route.Path)
            .ToHashSet(StringComparer.Ordinal);
        var links = articles
            .SelectMany(article => article.Body.FragmentLinks)
            .Where(link => !notices.Contains(link.Path))
            .ToList();
        if (links.Count == 0)
        {
            return;
        }

        // A lookup, not a dictionary: two stories at one address have been reported and must not throw here.
        var anchors = articles.ToLookup(article => article.Place.Address, article => article.Body.Headings);
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

    /// <summary>Returns the published documents, relative to the article's folder.</summary>
    internal IEnumerable<string> Documents() =>
        Files
            .Attachments.Select(attachment => attachment.File)
            .Concat(Files.Recordings.Select(recording => recording.File))
            .Concat(Body.Files);

    internal IEnumerable<Picture> Pictures() =>
        Files
            .Photos.Select(photo => photo.Picture)
            .Concat(Files.Recordings.Select(recording => recording.Poster).OfType<Picture>())
            .Concat(Body.Pictures);

    /// <summary>Returns every file that the article names, relative to the source folder.</summary>
    internal IEnumerable<string> NamedFiles() =>
        Documents().Select(file => $"{Place.Folder}/{file}").Concat(Pictures().Select(picture => picture.Path));
}
