using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Reports merge conflicts in text files that are published or used without being read as text: drawings, documents,
/// assets and files of themes, and files that lie in <c>content/</c> itself.
/// </summary>
internal static class LeftoverConflicts
{
    private static readonly FrozenSet<string> TextExtensions = (
        ".md .txt .yaml .yml .json .geojson .webmanifest .csv .tsv .svg .xml .html .htm .css .js .mjs .vtt .srt"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Check(SourceFolder source, ContentTree content, DiagnosticBag diagnostics)
    {
        var paths = source
            .Entries("content")
            .Where(entry => !entry.IsFolder)
            .Select(entry => $"content/{entry.Name}")
            // The ledger has a rule of its own.
            .Where(path => path != "content/published.txt")
            .Concat(content.Pages.SelectMany(page => page.OtherFiles))
            .Concat(source.FolderExists("themes") ? source.FilesBelow("themes") : []);
        Check(source, paths, diagnostics);
        Check(source, content.Stories, diagnostics);
    }

    /// <summary>Checks the files beside some stories.</summary>
    public static void Check(SourceFolder source, IEnumerable<StorySource> stories, DiagnosticBag diagnostics) =>
        Check(source, stories.SelectMany(story => story.OtherFiles), diagnostics);

    private static void Check(SourceFolder source, IEnumerable<string> paths, DiagnosticBag diagnostics) =>
        paths.Where(IsText).AsParallel().ForAll(path => Check(source, path, diagnostics));

    private static bool IsText(string path) => TextExtensions.Contains(Path.GetExtension(path));

    private static void Check(SourceFolder source, string path, DiagnosticBag diagnostics)
    {
        try
        {
            SourceReader.ReportConflicts(path, source.BytesOf(path), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever uses the file reports that it cannot be read.
        }
    }
}
