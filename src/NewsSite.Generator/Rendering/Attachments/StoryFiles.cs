using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a photo or document an article names lies in the article's folder and nowhere else.</summary>
internal static class StoryFiles
{
    /// <summary>No system takes a longer path; to follow one, folder by folder, takes the square of its length.</summary>
    private const int LongestPath = 4096;

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

        if (file.Contains('\\'))
        {
            diagnostics.Report(AttachmentRules.Backslash, location, file);
            return null;
        }

        if (file.Length > LongestPath)
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

        if (InOtherForm(source, place.Folder, path) is { } same)
        {
            return same;
        }

        var names = source.Entries(place.Folder).Select(entry => entry.Name);
        diagnostics.Report(ContentRules.NoSuchFile, location, file, Suggestion.For(file, names));
        return null;
    }

    /// <summary>
    /// The file whose name is the same to a reader: macOS parts «й» into two characters, and what we read is put together.
    /// </summary>
    private static string? InOtherForm(SourceFolder source, string folder, string path)
    {
        var parent = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var within = parent.Length == 0 ? folder : $"{folder}/{parent}";
        var wanted = Path.GetFileName(path);
        var found = source.FolderExists(within)
            ? source.Entries(within).FirstOrDefault(entry => !entry.IsFolder && PutTogether(entry.Name) == wanted).Name
            : null;
        return found is null || parent.Length == 0 ? found : $"{parent}/{found}";
    }

    private static string PutTogether(string name)
    {
        try
        {
            return name.Normalize();
        }
        catch (ArgumentException)
        {
            // Not every name a disk allows is text.
            return name;
        }
    }
}
