using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>Operations on a folder and everything below it. Symbolic links are not followed.</summary>
internal static class FolderTree
{
    /// <summary>
    /// Returns the paths of all files and symbolic links below a folder: relative, with forward slashes, unordered.
    /// </summary>
    public static ParallelQuery<string> FilesIn(string folder) =>
        FolderWalk.Entries(
            [folder],
            static (ref entry) => !FolderWalk.IsFolder(ref entry),
            (ref entry) => entry.ToFullPath()[(folder.Length + 1)..].Replace('\\', '/')
        );

    /// <summary>Deletes a folder with all files. Does nothing if it does not exist.</summary>
    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Deletes all folders without files, including the given one.</summary>
    public static void DeleteEmpty(string path)
    {
        foreach (
            var child in new DirectoryInfo(path)
                .EnumerateDirectories()
                .Where(child => !FolderWalk.IsLink(child.Attributes))
        )
        {
            DeleteEmpty(child.FullName);
        }

        if (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }
}
