using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Sources;

namespace NewsSite.Generator.Files;

/// <summary>Checks that a photo or document an article names lies in the article's folder and nowhere else.</summary>
internal static class StoryFiles
{
    /// <summary>The file's path inside the story's folder, or null after a report.</summary>
    public static string? Check(
        SourceFolder source,
        ArticlePlace place,
        string file,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        if (place.Folder is null)
        {
            // 15-protokol.ky.md → 15-protokol/ and index.ky.md
            var withLanguage = Path.ChangeExtension(place.SourcePath, null);
            var folder = Path.ChangeExtension(withLanguage, null);
            diagnostics.Report(
                ContentRules.NoFolder,
                location,
                file,
                folder,
                $"index{withLanguage[folder.Length..]}.md"
            );
            return null;
        }

        if (source.Escapes(place.Folder, file))
        {
            diagnostics.Report(ContentRules.Escapes, location, file);
            return null;
        }

        var path = Path.GetRelativePath(
            source.Absolute(place.Folder),
            source.Absolute(Path.Combine(place.Folder, file))
        );
        if (source.FileExists($"{place.Folder}/{path}"))
        {
            return path.Replace('\\', '/');
        }

        var names = source.Entries(place.Folder).Select(entry => entry.Name);
        diagnostics.Report(ContentRules.NoSuchFile, location, file, Suggestion.For(file, names));
        return null;
    }
}
