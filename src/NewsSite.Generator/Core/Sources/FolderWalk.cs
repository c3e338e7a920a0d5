using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Enumerates folders recursively on several threads. Symbolic links are not followed. Folders that disappear meanwhile
/// are skipped.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Number of folders that keeps all cores busy, whatever the folders' sizes.</summary>
    private const int MinimumFolders = 48;

    /// <summary>Returns a value for each entry below some folders, unordered. Missing folders count as empty.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <param name="isWanted">True for entries to return.</param>
    /// <param name="make">Returns the value of an entry.</param>
    public static ParallelQuery<T> Entries<T>(
        IEnumerable<string> folders,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make
    )
    {
        List<T> done = [];
        List<string> pending = [.. folders];
        while (pending.Count is > 0 and < MinimumFolders)
        {
            List<string> subfolders = [];
            foreach (var folder in pending)
            {
                done.AddRange(Read(folder, isWanted, make, subfolders));
            }

            pending = subfolders;
        }

        return pending.AsParallel().SelectMany(folder => Read(folder, isWanted, make, null)).Concat(done.AsParallel());
    }

    /// <summary>True for a folder, but not for a link to one.</summary>
    public static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(entry.Attributes);

    /// <summary>True for a symbolic link.</summary>
    public static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Reads the entries of one folder.</summary>
    /// <param name="subfolders">Receives the subfolders, which are not read; null to read recursively.</param>
    private static List<T> Read<T>(
        string folder,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make,
        List<string>? subfolders
    )
    {
        var options = new EnumerationOptions { RecurseSubdirectories = subfolders is null, AttributesToSkip = 0 };
        try
        {
            return
            [
                .. new FileSystemEnumerable<T>(folder, make, options)
                {
                    ShouldIncludePredicate = (ref entry) =>
                    {
                        if (subfolders is not null && IsFolder(ref entry))
                        {
                            subfolders.Add(entry.ToFullPath());
                        }

                        return isWanted(ref entry);
                    },
                    ShouldRecursePredicate = static (ref entry) => IsFolder(ref entry),
                },
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
