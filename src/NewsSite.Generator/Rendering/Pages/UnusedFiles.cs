using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Tells of files beside articles that no version names: a photo forgotten, or one too many.</summary>
internal static class UnusedFiles
{
    /// <summary>
    /// Folders with a version that is not published are passed over: that one may name them. With errors nothing is said: a
    /// mistyped name would be told twice.
    /// </summary>
    public static void Check(ContentTree content, RenderedArticles articles, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
        {
            return;
        }

        var folders = content
            .Stories.Select(story => (story.Articles, story.OtherFiles))
            .Concat(content.Pages.Select(page => (page.Articles, page.OtherFiles)));
        foreach (var (versions, files) in folders)
        {
            if (files.IsEmpty || !versions.All(articles.Contains))
            {
                continue;
            }

            var named = versions.SelectMany(version => articles[version].NamedFiles());
            foreach (var file in files.Except(named))
            {
                diagnostics.Report(PictureRules.Unused, new SourceLocation(file));
            }
        }
    }
}
