using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>What lies in a folder: its folders by path, its files by path, size and time of change.</summary>
/// <param name="Hash">Another one as soon as any of these is another.</param>
/// <param name="Newest">When a file was changed last, in UTC.</param>
internal readonly record struct FolderState(UInt128 Hash, DateTime Newest)
{
    /// <summary>The state of some folders below one; those that are missing are empty.</summary>
    public static FolderState Of(string root, params IEnumerable<string> folders)
    {
        root = Path.GetFullPath(root);
        return FolderWalk
            .Entries(
                folders.Select(folder => Path.Combine(root, folder)),
                static (ref _) => true,
                (ref entry) => StateOf(ref entry, root)
            )
            .Aggregate(default(FolderState), With, With, static state => state);
    }

    // A sum: it does not matter which file is read first.
    private static FolderState With(FolderState one, FolderState other) =>
        new(unchecked(one.Hash + other.Hash), one.Newest > other.Newest ? one.Newest : other.Newest);

    private static FolderState StateOf(ref FileSystemEntry entry, string root)
    {
        var isFolder = FolderWalk.IsFolder(ref entry);
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
