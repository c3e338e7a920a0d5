using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a photo or document named by an article is in the article's folder.</summary>
internal static class StoryFiles
{
    /// <summary>
    /// The limit of a path, in characters: no system accepts longer ones, and resolving takes quadratic time.
    /// </summary>
    private const int MaxPathLength = 4096;

    /// <summary>Returns the file's path relative to the article's folder; reports a fault and returns null.</summary>
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

        if (file.Contains('\\'))
        {
            diagnostics.Report(AttachmentRules.Backslash, location, file);
            return null;
        }

        if (file.Length > MaxPathLength)
        {
            diagnostics.Report(ContentRules.NoSuchFile, location, file, Message.Empty);
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

        if (FindNormalized(source, place.Folder, path) is { } equivalent)
        {
            return equivalent;
        }

        var names = source.Entries(place.Folder).Select(entry => entry.Name);
        diagnostics.Report(ContentRules.NoSuchFile, location, file, Suggestion.For(file, names));
        return null;
    }

    /// <summary>
    /// Finds a file whose name differs only in Unicode normalisation: macOS decomposes «й» into two characters, while
    /// sources are read as NFC.
    /// </summary>
    private static string? FindNormalized(SourceFolder source, string folder, string path)
    {
        var parent = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var searched = parent.Length == 0 ? folder : $"{folder}/{parent}";
        var fileName = Path.GetFileName(path);
        var match = source.FolderExists(searched)
            ? source
                .Entries(searched)
                .FirstOrDefault(entry => !entry.IsFolder && Normalize(entry.Name) == fileName)
                .Name
            : null;
        return match is null || parent.Length == 0 ? match : $"{parent}/{match}";
    }

    private static string Normalize(string name)
    {
        try
        {
            return name.Normalize();
        }
        catch (ArgumentException)
        {
            // File names may contain invalid UTF-16.
            return name;
        }
    }
}
