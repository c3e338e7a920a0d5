using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>An article's source file, its folder and its address: the base of its relative links.</summary>
/// <param name="SourcePath">The article's Markdown file, relative to the source folder.</param>
/// <param name="SourceFolder">The folder of the Markdown file, relative to the source folder.</param>
/// <param name="Folder">The folder of photos and documents, or null for a story without a folder.</param>
/// <param name="Address">The article's path on the site.</param>
/// <param name="FileAddress">Returns the path on the site of a file in <paramref name="Folder"/>.</param>
internal sealed record ArticlePlace(
    Language Language,
    string SourcePath,
    string SourceFolder,
    string? Folder,
    string Address,
    Func<string, string> FileAddress
)
{
    /// <summary>Returns every published article of a site with its place.</summary>
    public static IEnumerable<(Article Article, ArticlePlace Place)> AllOf(Site site) =>
        site
            .Stories.SelectMany(story => story.Versions.Select(article => (article, Of(story, article))))
            .Concat(site.Pages.SelectMany(page => page.Versions.Select(article => (article, Of(page, article)))));

    private static ArticlePlace Of(Story story, Article article) =>
        new(
            article.Language,
            article.Path,
            Parent(article.Path),
            story.Folder,
            Permalinks.Story(article.Language, story.Key),
            file => Permalinks.StoryFile(story.Key, file)
        );

    private static ArticlePlace Of(Page page, Article article) =>
        new(
            article.Language,
            article.Path,
            Parent(article.Path),
            page.Folder,
            Permalinks.Page(article.Language, page.Slug),
            file => Permalinks.PageFile(page.Slug, file)
        );

    private static string Parent(string path) => path[..path.LastIndexOf('/')];
}
