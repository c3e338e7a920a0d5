using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// What lies in folders and below, read by several threads. Symbolic links are never gone through, and what goes away
/// meanwhile is left out.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Enough folders for all cores to have work, whatever their sizes.</summary>
    private const int Shares = 48;

    /// <summary>What is made of each entry below some folders, in no order. Missing folders are empty.</summary>
    public static ParallelQuery<T> Entries<T>(
        IEnumerable<string> folders,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make
    )
    {
        List<T> above = [];
        List<string> open = [.. folders];
        while (open.Count is > 0 and < Shares)
        {
            List<string> below = [];
            foreach (var folder in open)
            {
                above.AddRange(Read(folder, isWanted, make, below));
            }

            open = below;
        }

        return open.AsParallel().SelectMany(folder => Read(folder, isWanted, make, null)).Concat(above.AsParallel());
    }

    /// <summary>True for a folder that is no link to one.</summary>
    public static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(entry.Attributes);

    /// <summary>True for a symbolic link.</summary>
    public static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <param name="below">Takes the folders in this one, which are then not read; null, to read them too.</param>
    private static List<T> Read<T>(
        string folder,
        FileSystemEnumerable<T>.FindPredicate isWanted,
        FileSystemEnumerable<T>.FindTransform make,
        List<string>? below
    )
    {
        var options = new EnumerationOptions { RecurseSubdirectories = below is null, AttributesToSkip = 0 };
        try
        {
            return
            [
                .. new FileSystemEnumerable<T>(folder, make, options)
                {
                    ShouldIncludePredicate = (ref entry) =>
                    {
                        if (below is not null && IsFolder(ref entry))
                        {
                            below.Add(entry.ToFullPath());
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
