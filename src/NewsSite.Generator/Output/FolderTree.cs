using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>A folder and what is below it. Symbolic links are never gone through.</summary>
internal static class FolderTree
{
    /// <summary>
    /// Every file below a folder, a symbolic link being one: relative to it, with forward slashes, in no order.
    /// </summary>
    public static ParallelQuery<string> FilesIn(string folder) =>
        FolderWalk.Entries(
            [folder],
            static (ref entry) => !FolderWalk.IsFolder(ref entry),
            (ref entry) => entry.ToFullPath()[(folder.Length + 1)..].Replace('\\', '/')
        );

    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Deletes the folders that hold no file, the folder itself among them.</summary>
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
