using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Stories;

/// <summary>
/// Takes away a file beside a story that no version needs and nobody can link to. <c>.cache/editor/removed</c> keeps it.
/// </summary>
internal static class RemovedFile
{
    /// <param name="key">The story's path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <param name="name">The file's name, as the story's files are listed.</param>
    /// <param name="versions">The versions as they are written now, saved or not.</param>
    /// <exception cref="StoryException">It is not deleted.</exception>
    public static void Delete(SourceFolder source, string key, string name, ImmutableArray<StoryVersion> versions)
    {
        var place = StoryPlace.Find(source, key);
        var path = $"{place.Folder}/{name}";
        var isInside = !name.Split('/', '\\').Any(part => part is "" or "." or "..") && !Path.IsPathRooted(name);
        if (!isInside || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoryException(StoryTexts.NoSuchFile, name);
        }

        StoryPlace.RefuseLinks(source, path);
        if (FileFacts.OfEntry(source.Absolute(path)).Kind != FileKind.File)
        {
            throw new StoryException(StoryTexts.NoSuchFile, name);
        }

        if (versions.FirstOrDefault(version => Names(version, name)) is { } naming)
        {
            throw new StoryException(StoryTexts.StillNamed, name, naming.Code);
        }

        var address = Permalinks.StoryFile(key, name);
        if (AddressLedger.Load(source, new DiagnosticBag())?.Entries.Any(entry => entry.Address == address) == true)
        {
            throw new StoryException(StoryTexts.FilePublished, name);
        }

        File.Move(source.Absolute(path), KeptPath(source, name));
    }

    /// <summary>
    /// Returns where a file is kept that goes: what the writer takes back may need it again, and git does not have it if it
    /// was never committed.
    /// </summary>
    public static string KeptPath(SourceFolder source, string name)
    {
        var folder = Path.Combine(CacheFolder.Of(source).Root, "editor", "removed");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{Guid.NewGuid():n}-{Path.GetFileName(name)}");
    }

    /// <summary>True if a version names the file in its fields or its text.</summary>
    private static bool Names(StoryVersion version, string name)
    {
        var fields = FrontMatterEditor.Fields(version.File);
        var written = FrontMatterEditor.Text(version.File);
        return TextsIn(fields).Any(text => ComposedText.Of(text).TrimStart('.', '/') == ComposedText.Of(name))
            || written.Contains(name, StringComparison.OrdinalIgnoreCase)
            || Uri.UnescapeDataString(written).Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> TextsIn(JsonNode? value) =>
        value switch
        {
            JsonObject map => map.SelectMany(entry => TextsIn(entry.Value)),
            JsonArray list => list.SelectMany(TextsIn),
            null => [],
            _ => [value.ToString()],
        };
}
