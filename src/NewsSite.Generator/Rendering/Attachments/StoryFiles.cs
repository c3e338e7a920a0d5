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

        var relative = Path.GetRelativePath(
            source.Absolute(place.Folder),
            source.Absolute(Path.Combine(place.Folder, file))
        );
        if (Find(source, place.Folder, relative.Replace('\\', '/')) is not { } path)
        {
            var names = source.Entries(place.Folder).Select(entry => entry.Name);
            var shown = InvisibleCharacters.InName(file);
            diagnostics.Report(ContentRules.NoSuchFile, location, shown, Suggestion.For(file, names));
            return null;
        }

        if (PortableName.ProblemOf(path) is { } problem)
        {
            var found = new SourceLocation($"{place.Folder}/{path}");
            diagnostics.Report(AttachmentRules.BadName, found, Path.GetFileName(path), problem);
            return null;
        }

        return path;
    }

    /// <summary>
    /// Returns the path of a file as the file system has it, or null. Names may differ in Unicode normalisation: macOS
    /// decomposes «й» into two characters, while sources are read as NFC.
    /// </summary>
    private static string? Find(SourceFolder source, string folder, string path)
    {
        if (source.FileExists($"{folder}/{path}"))
        {
            return path;
        }

        var found = "";
        foreach (var name in path.Split('/'))
        {
            var searched = found.Length == 0 ? folder : $"{folder}/{found}";
            var match = source.FolderExists(searched)
                ? source.Entries(searched).FirstOrDefault(entry => ComposedText.Of(entry.Name) == name).Name
                : null;
            if (match is null)
            {
                return null;
            }

            found = found.Length == 0 ? match : $"{found}/{match}";
        }

        return source.FileExists($"{folder}/{found}") ? found : null;
    }
}
