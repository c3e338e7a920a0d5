using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Care for what stands in the place of a cached file. The cache may be deleted at any time, so may that: a folder, a
/// link, a pipe, or a file with a second name elsewhere. Links are deleted, never followed.
/// </summary>
internal static class CacheFile
{
    /// <summary>True if a file is there, not a link to one: reading anything else may never end.</summary>
    public static bool Exists(string path) => FileFacts.OfEntry(path).Kind == FileKind.File;

    /// <summary>Deletes what would keep a file from being written. Returns false if it cannot be deleted.</summary>
    public static bool TryMakeRoom(string path)
    {
        var facts = FileFacts.OfEntry(path);
        return facts is { Kind: FileKind.Missing } or { Kind: FileKind.File, Links: <= 1 }
            || TryDelete(path, facts.Kind);
    }

    /// <summary>Deletes a file, so that another can be made in its place. Returns false if that is not allowed.</summary>
    public static bool TryDelete(string path) => TryDelete(path, FileFacts.OfEntry(path).Kind);

    private static bool TryDelete(string path, FileKind kind)
    {
        try
        {
            if (kind == FileKind.Folder)
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
