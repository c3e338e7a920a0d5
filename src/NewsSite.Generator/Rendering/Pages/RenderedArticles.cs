using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Every published article's text as HTML, with the photos and documents that are there.</summary>
public sealed class RenderedArticles
{
    private readonly Dictionary<string, RenderedArticle> byPath;

    private RenderedArticles(Dictionary<string, RenderedArticle> byPath) => this.byPath = byPath;

    public RenderedArticle this[Article article] => byPath[article.Path];

    /// <summary>True for an article that is published.</summary>
    public bool Contains(Article article) => byPath.ContainsKey(article.Path);

    /// <param name="prepare">Is told of each article as soon as it is rendered, from any thread.</param>
    /// <summary>Renders all in parallel; then checks the links that lead to a heading, when every heading is known.</summary>
    internal static RenderedArticles Render(
        Site site,
        ContentTree content,
        SourceFolder source,
        PictureLibrary pictures,
        BodyCache memory,
        Action<RenderedArticle> prepare,
        DiagnosticBag diagnostics
    )
    {
        memory.StartBuild();
        var renderer = new BodyRenderer(
            new LinkResolver(site, content, source, pictures, diagnostics),
            memory,
            diagnostics
        );
        var rendered = Places(site)
            .AsParallel()
            .Select(pair =>
            {
                var (languages, body) = (site.Configuration.Languages, renderer.Render(pair.Article, pair.Place));
                var files = ArticleFilesReader.Read(pair.Article, pair.Place, languages, source, pictures, diagnostics);
                var article = new RenderedArticle(pair.Article, pair.Place, body, files);
                prepare(article);
                return article;
            })
            .ToDictionary(article => article.Article.Path, StringComparer.Ordinal);
        CheckFragments(rendered.Values, site, diagnostics);
        CheckFileNames(rendered.Values, diagnostics);
        return new RenderedArticles(rendered);
    }

    /// <summary>The pictures that are published, each once, by path.</summary>
    public IEnumerable<Picture> Pictures() =>
        byPath
            .Values.SelectMany(article => article.Pictures())
            .DistinctBy(picture => picture.Facts.Hash)
            .OrderBy(picture => picture.Path, StringComparer.Ordinal);

    /// <summary>The documents beside articles that are published as they are: only those an article names.</summary>
    public IEnumerable<(string SitePath, string SourcePath)> Files() =>
        byPath
            .Values.SelectMany(article => article.Documents().Select(file => (article.Place, file)))
            .Select(pair => (pair.Place.FileAddress(pair.file), $"{pair.Place.Folder}/{pair.file}"))
            .Distinct();

    /// <summary>What each story begins with: its titles and descriptions in all its languages.</summary>
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

    private static IEnumerable<(Article Article, ArticlePlace Place)> Places(Site site)
    {
        var ofStories = site.Stories.SelectMany(story =>
            story.Versions.Select(article => (article, ArticlePlace.Of(story, article)))
        );
        var ofPages = site.Pages.SelectMany(page =>
            page.Versions.Select(article => (article, ArticlePlace.Of(page, article)))
        );
        return ofStories.Concat(ofPages);
    }

    /// <summary>Two names that differ only in capital letters are one name on the disks of half the readers and hosts.</summary>
    private static void CheckFileNames(IReadOnlyCollection<RenderedArticle> articles, DiagnosticBag diagnostics)
    {
        var namesakes = articles
            .SelectMany(article => article.NamedFiles())
            .Distinct()
            .GroupBy(path => path.ToLowerInvariant())
            .Select(paths => paths.Order(StringComparer.Ordinal).ToList())
            .Where(paths => paths.Count > 1);
        foreach (var paths in namesakes)
        {
            var (one, other) = (Path.GetFileName(paths[0]), Path.GetFileName(paths[1]));
            diagnostics.Report(AttachmentRules.DifferByCase, new SourceLocation(paths[1]), other, one);
        }
    }

    private static void CheckFragments(
        IReadOnlyCollection<RenderedArticle> articles,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        // A withdrawn story has no headings any more, and its notice is what a link to one should find.
        var notices = site
            .Withdrawn.SelectMany(story => site.Configuration.Languages.Select(l => Permalinks.Story(l, story.Key)))
            .ToHashSet(StringComparer.Ordinal);
        var links = articles
            .SelectMany(article => article.Body.FragmentLinks)
            .Where(link => !notices.Contains(link.Path))
            .ToList();
        if (links.Count == 0)
        {
            return;
        }

        // A lookup, not a dictionary: two stories at one address have been reported, and must not end the run here.
        var anchors = articles.ToLookup(article => article.Place.Address, article => article.Body.Anchors);
        foreach (var link in links)
        {
            var known = anchors[link.Path].SelectMany(ids => ids).ToList();
            if (!known.Contains(link.Fragment))
            {
                var suggestion = Suggestion.For(link.Fragment, known);
                diagnostics.Report(LinkRules.BrokenFragment, link.Location, link.Fragment, link.Path, suggestion);
            }
        }
    }
}

/// <summary>An article, where it is published, its text, and its files.</summary>
public sealed record RenderedArticle(Article Article, ArticlePlace Place, ArticleBody Body, ArticleFiles Files)
{
    /// <summary>What stands in descriptions: the summary, or else the first paragraph, cut at a word.</summary>
    public string Description { get; } = Describe(Article, Body);

    private static string Describe(Article article, ArticleBody body)
    {
        const int most = 160;
        if (article.Summary is { Value.Length: > 0 } summary)
        {
            return Typographer.Set(article.Language, summary.Value);
        }

        var text = body.FirstParagraph;
        if (text.Length <= most || article.Summary is not null)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most);
        var cut = end > 0 ? end : most;
        // Not between the halves of an emoji: half of one is no text.
        cut -= char.IsHighSurrogate(text[cut - 1]) ? 1 : 0;
        return text[..cut].TrimEnd(',', ';', ':', ' ', '—') + "…";
    }

    /// <summary>Relative to the article's folder.</summary>
    internal IEnumerable<string> Documents() =>
        Files.Attachments.Select(attachment => attachment.File).Concat(Body.Files);

    internal IEnumerable<Picture> Pictures() => Files.Photos.Select(photo => photo.Picture).Concat(Body.Pictures);

    /// <summary>Everything beside the article that it names, relative to the source folder.</summary>
    internal IEnumerable<string> NamedFiles() =>
        Documents().Select(file => $"{Place.Folder}/{file}").Concat(Pictures().Select(picture => picture.Path));
}
