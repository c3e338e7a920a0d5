using System.IO.Enumeration;

namespace NewsSite.Generator.Output;

/// <summary>A folder and what is below it. Symbolic links are never gone through.</summary>
internal static class FolderTree
{
    /// <summary>Enough folders for all cores to have work, whatever their sizes.</summary>
    private const int Shares = 48;

    /// <summary>
    /// Every file below a folder, a symbolic link being one: relative to it, with forward slashes, in no order. Several
    /// threads read.
    /// </summary>
    public static ParallelQuery<string> FilesIn(string folder)
    {
        List<string> files = [];
        List<string> open = [folder];
        while (open.Count is > 0 and < Shares)
        {
            files.AddRange(open.SelectMany(at => FilesIn(at, recurse: false)));
            open =
            [
                .. open.SelectMany(Directory.EnumerateDirectories).Where(path => !IsLink(File.GetAttributes(path))),
            ];
        }

        return open.AsParallel()
            .SelectMany(at => FilesIn(at, recurse: true))
            .Concat(files.AsParallel())
            .Select(path => path[(folder.Length + 1)..].Replace('\\', '/'));
    }

    private static FileSystemEnumerable<string> FilesIn(string folder, bool recurse) =>
        new(
            folder,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = recurse, AttributesToSkip = 0 }
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
