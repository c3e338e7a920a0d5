using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Fingerprint of folders: the paths of all folders, and path, size and modification time of all files.
/// </summary>
/// <param name="Hash">Differs whenever any entry differs.</param>
/// <param name="Newest">Latest modification time of a file, in UTC.</param>
internal readonly record struct FolderState(UInt128 Hash, DateTime Newest)
{
    /// <summary>Returns the state of some folders of a root. A missing folder counts as empty.</summary>
    /// <param name="folders">Paths relative to the root.</param>
    public static FolderState Of(string root, params IEnumerable<string> folders)
    {
        root = Path.GetFullPath(root);
        return FolderWalk
            .Entries(
                folders.Select(folder => Path.Combine(root, folder)),
                static (ref _) => true,
                (ref entry) => StateOf(ref entry, root)
            )
            .Aggregate(default(FolderState), Combine, Combine, static state => state);
    }

    // A sum does not depend on the order in which files are read.
    private static FolderState Combine(FolderState one, FolderState other) =>
        new(unchecked(one.Hash + other.Hash), one.Newest > other.Newest ? one.Newest : other.Newest);

    private static FolderState StateOf(ref FileSystemEntry entry, string root)
    {
        var isFolder = FolderWalk.IsFolder(ref entry);
        var (size, changed) = isFolder ? (-1, default) : (entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
        var path = entry.Directory[root.Length..];
        const int tail = 9; // a separator and two 64-bit numbers, in UTF-16 code units
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
