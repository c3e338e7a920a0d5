using NewsSite.Generator.Content;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Images;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Rendering;

/// <summary>Tells of files beside articles that no version names: a photo forgotten, or one too many.</summary>
internal static class UnusedFiles
{
    /// <summary>Folders with a version that is held back are passed over: that one may name them.</summary>
    public static void Check(
        ContentTree content,
        Site site,
        RenderedArticles articles,
        PictureLibrary pictures,
        DiagnosticBag diagnostics
    )
    {
        var folders = content
            .Stories.Select(story => (story.Articles, story.OtherFiles))
            .Concat(content.Pages.Select(page => (page.Articles, page.OtherFiles)));
        foreach (var (versions, files) in folders)
        {
            if (files.IsEmpty || !versions.All(version => site.ArticleAddresses.ContainsKey(version.Path)))
            {
                continue;
            }

            var named = versions.SelectMany(version => Named(articles[version])).ToHashSet(StringComparer.Ordinal);
            foreach (var file in files.Where(file => !named.Contains(file) && !pictures.WasAskedFor(file)))
            {
                diagnostics.Report(PictureRules.Unused, new SourceLocation(file));
            }
        }
    }

    /// <summary>What the author named, too, where something is wrong with it: that was said already.</summary>
    private static IEnumerable<string> Named(RenderedArticle article) =>
        article
            .NamedFiles()
            .Concat(article.Article.Attachments.Select(file => $"{article.Place.Folder}/{file.File.Value}"))
            .Concat(article.Article.Photos.Select(photo => $"{article.Place.Folder}/{photo.File.Value}"));
}
