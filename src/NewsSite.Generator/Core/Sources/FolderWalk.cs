using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Enumerates folders recursively on several threads. Symbolic links are not followed, except those given as folders.
/// Folders that disappear meanwhile are skipped; folders that may not be read are reported.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Number of folders that keeps all cores busy, whatever the folders' sizes.</summary>
    private const int MinimumFolders = 48;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Returns a value for each entry below some folders, unordered. Missing folders count as empty.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <param name="isWanted">True for entries to return.</param>
    /// <param name="make">Returns the value of an entry.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    public static ParallelQuery<T> Entries<T>(
        IEnumerable<string> folders,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make,
        Action<string> unreadable
    )
    {
        List<T> done = [];
        List<string> pending = [.. folders];
        while (pending.Count is > 0 and < MinimumFolders)
        {
            List<string> subfolders = [];
            foreach (var folder in pending)
            {
                done.AddRange(Read(folder, isWanted, make, unreadable, subfolders));
            }

            pending = subfolders;
        }

        return pending
            .AsParallel()
            .SelectMany(folder => ReadTree(folder, isWanted, make, unreadable))
            .Concat(done.AsParallel());
    }

    /// <summary>True for a folder, but not for a link to one.</summary>
    public static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(entry.Attributes);

    /// <summary>True for a symbolic link.</summary>
    public static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    private static IEnumerable<T> ReadTree<T>(
        string folder,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make,
        Action<string> unreadable
    )
    {
        List<string> pending = [folder];
        while (pending.Count > 0)
        {
            var next = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            foreach (var entry in Read(next, isWanted, make, unreadable, pending))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Reads the entries of one folder.</summary>
    /// <param name="subfolders">Receives the subfolders, which are not read.</param>
    private static List<T> Read<T>(
        string folder,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make,
        Action<string> unreadable,
        List<string> subfolders
    )
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<T>(folder, make, Everything)
                {
                    ShouldIncludePredicate = (ref entry) =>
                    {
                        if (IsFolder(ref entry))
                        {
                            subfolders.Add(entry.ToFullPath());
                        }

                        return isWanted(ref entry);
                    },
                },
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            unreadable(folder);
            return [];
        }
        catch (IOException) when (FileFacts.Of(folder).Kind != FileKind.Folder)
        {
            // A file took its place.
            return [];
        }
    }
}
