using System.Collections.Immutable;
using System.Text.Json;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Copies of texts, outside <c>content/</c>. Each is replaced as a whole, so a process that ends at any moment leaves the
/// last copy or the one before it.
/// </summary>
/// <param name="folder">Folder of the copies, which need not exist.</param>
internal sealed class DraftStore(string folder)
{
    private const string Extension = ".draft";

    /// <summary>First line of a copy; the text follows as it is.</summary>
    private sealed record Heading(string Path, string? Base);

    /// <summary>Returns the store of what is typed and not saved.</summary>
    public static DraftStore OfTyped(CacheFolder cache) => new(Path.Combine(cache.Root, "editor", "drafts"));

    /// <summary>Returns the store of versions as they were before their draft mark was taken off.</summary>
    public static DraftStore OfReleased(CacheFolder cache) => new(Path.Combine(cache.Root, "editor", "released"));

    public void Keep(string path, Draft draft)
    {
        Directory.CreateDirectory(folder);
        WholeFile.Replace(
            FileOf(path),
            [.. JsonSerializer.SerializeToUtf8Bytes(new Heading(path, draft.Base)), (byte)'\n', .. draft.Bytes]
        );
    }

    public void Drop(string path) => File.Delete(FileOf(path));

    /// <summary>Returns all copies by the path of the text. What is no copy stays where it is.</summary>
    public ImmutableSortedDictionary<string, Draft> Read()
    {
        var drafts = ImmutableSortedDictionary.CreateBuilder<string, Draft>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            return drafts.ToImmutable();
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            if (Parse(File.ReadAllBytes(file)) is { } copy && FileOf(copy.Path) == file)
            {
                drafts[copy.Path] = copy.Draft;
            }
        }

        return drafts.ToImmutable();
    }

    private static (string Path, Draft Draft)? Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        try
        {
            return end > 0 && JsonSerializer.Deserialize<Heading>(bytes.AsSpan(0, end)) is { Path: { } path } heading
                ? (path, new Draft(bytes[(end + 1)..], heading.Base))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string FileOf(string path) =>
        Path.Combine(folder, ContentVersion.Of(System.Text.Encoding.UTF8.GetBytes(path)) + Extension);
}
