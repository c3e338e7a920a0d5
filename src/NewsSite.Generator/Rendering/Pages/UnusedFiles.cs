using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Reports files beside articles that no version names, such as a forgotten photo.</summary>
internal static class UnusedFiles
{
    /// <summary>
    /// Reports unused files. Skips folders with an unpublished version, which may name the files, and folders with
    /// errors: a mistyped name would be reported twice.
    /// </summary>
    public static void Check(ContentTree content, RenderedArticles articles, DiagnosticBag diagnostics)
    {
        var faulty = diagnostics.HasErrors ? diagnostics.PathsWithErrors() : [];
        var folders = content
            .Stories.Select(story => (story.Articles, story.OtherFiles))
            .Concat(content.Pages.Select(page => (page.Articles, page.OtherFiles)));
        foreach (var (versions, files) in folders)
        {
            if (
                files.IsEmpty
                || !versions.All(articles.Contains)
                || versions.Any(version => faulty.Contains(version.Path))
            )
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
