using System.IO.Enumeration;

namespace NewsSite.Generator.Output;

/// <summary>A folder and what is below it. Symbolic links are never gone through.</summary>
internal static class FolderTree
{
    /// <summary>Every file below a folder; a symbolic link is one.</summary>
    public static FileSystemEnumerable<string> FilesIn(string folder) =>
        new(
            folder,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory || IsLink(entry.Attributes),
            ShouldRecursePredicate = static (ref entry) => !IsLink(entry.Attributes),
        };

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
        foreach (var child in new DirectoryInfo(path).EnumerateDirectories().Where(child => !IsLink(child.Attributes)))
        {
            DeleteEmpty(child.FullName);
        }

        if (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }

    private static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);
}
