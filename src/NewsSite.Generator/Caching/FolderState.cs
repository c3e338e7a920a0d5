using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Caching;

/// <summary>What lies in a folder: its folders by path, its files by path, size and time of change.</summary>
/// <param name="Hash">Another one as soon as any of these is another.</param>
/// <param name="Newest">When a file was changed last, in UTC.</param>
public readonly record struct FolderState(UInt128 Hash, DateTime Newest)
{
    /// <summary>Enough folders for all cores to have work, whatever their sizes.</summary>
    private const int Shares = 48;

    /// <summary>The state of some folders below one, several threads reading them; those that are missing are empty.</summary>
    public static FolderState Of(string root, params ReadOnlySpan<string> folders)
    {
        root = Path.GetFullPath(root);
        var state = default(FolderState);
        List<string> open = [];
        foreach (var folder in folders)
        {
            open.Add(Path.Combine(root, folder));
        }

        open.RemoveAll(folder => !Directory.Exists(folder));
        while (open.Count is > 0 and < Shares)
        {
            List<string> below = [];
            foreach (var folder in open)
            {
                state = state.With(Read(folder, root, below));
            }

            open = below;
        }

        var states = new FolderState[open.Count];
        Parallel.For(0, open.Count, i => states[i] = Read(open[i], root, null));
        return states.Aggregate(state, (all, one) => all.With(one));
    }

    // A sum: it does not matter which file is read first.
    private FolderState With(FolderState other) =>
        new(unchecked(Hash + other.Hash), Newest > other.Newest ? Newest : other.Newest);

    /// <param name="below">Takes the folders in this one, which are then not read; null, to read them too.</param>
    private static FolderState Read(string folder, string root, List<string>? below)
    {
        try
        {
            return ReadThere(folder, root, below);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since the folder above was listed: the next look at that one finds another state.
            return default;
        }
    }

    private static FolderState ReadThere(string folder, string root, List<string>? below)
    {
        var state = default(FolderState);
        var entries = new FileSystemEnumerable<FolderState>(
            folder,
            (ref entry) => StateOf(ref entry, root),
            new EnumerationOptions { RecurseSubdirectories = below is null, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = (ref entry) =>
            {
                if (below is not null && IsFolder(ref entry))
                {
                    below.Add(entry.ToFullPath());
                }

                return true;
            },
            ShouldRecursePredicate = static (ref entry) => IsFolder(ref entry),
        };
        foreach (var entry in entries)
        {
            state = state.With(entry);
        }

        return state;
    }

    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static FolderState StateOf(ref FileSystemEntry entry, string root)
    {
        var isFolder = IsFolder(ref entry);
        var (size, changed) = isFolder ? (-1, default) : (entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
        var path = entry.Directory[root.Length..];
        const int tail = 9; // a separator, and two numbers of four letters' length each
        var length = path.Length + entry.FileName.Length + tail;
        var buffer = length <= 512 ? stackalloc char[length] : new char[length];
        path.CopyTo(buffer);
        buffer[path.Length] = '/';
        entry.FileName.CopyTo(buffer[(path.Length + 1)..]);
        var numbers = MemoryMarshal.AsBytes(buffer[^(tail - 1)..]);
        MemoryMarshal.Write(numbers, size);
        MemoryMarshal.Write(numbers[sizeof(long)..], changed.Ticks);
        return new FolderState(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(buffer)), changed);
    }
}
