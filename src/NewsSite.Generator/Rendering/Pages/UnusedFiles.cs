using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Reports files beside articles that no version names, such as a forgotten photo.</summary>
internal static class UnusedFiles
{
    /// <summary>
    /// Reports unused files. Skips folders with an unpublished version, which may name the files, and folders with
    /// errors in them: a mistyped name would be reported twice.
    /// </summary>
    public static void Check(ContentTree content, RenderedArticles articles, DiagnosticBag diagnostics)
    {
        var faulty = diagnostics.PathsWithErrors().SelectMany(WithFolders).ToHashSet(StringComparer.Ordinal);
        var folders = content
            .Stories.Select(story => (story.Folder, story.Articles, story.OtherFiles))
            .Concat(content.Pages.Select(page => ((string?)page.Folder, page.Articles, page.OtherFiles)));
        foreach (var (folder, versions, files) in folders)
        {
            if (files.IsEmpty || !versions.All(articles.Contains) || (folder is not null && faulty.Contains(folder)))
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

    /// <summary>Returns a path and the folders that hold it.</summary>
    private static IEnumerable<string> WithFolders(string path)
    {
        yield return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
