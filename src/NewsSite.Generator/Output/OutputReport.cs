using System.Runtime.InteropServices;
using MemoryPack;

namespace NewsSite.Generator.Output;

/// <summary>Size of the written site.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Total size in bytes.</param>
/// <param name="Changed">Number of files that are new or differ from the site before.</param>
/// <param name="LargestFile">The largest file and its size in bytes.</param>
/// <param name="FullestFolder">The folder with the most files, not counting those of its folders, and their number.</param>
[MemoryPackable]
public sealed partial record OutputReport(
    int Files,
    long Bytes,
    int Changed,
    PathAndSize LargestFile,
    PathAndSize FullestFolder
)
{
    internal static OutputReport Of(IReadOnlyDictionary<string, OutputEntry> files, long bytes, int changed)
    {
        var largest = default(PathAndSize);
        var folders = new Dictionary<string, int>(StringComparer.Ordinal);
        var byName = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, entry) in files)
        {
            largest = Larger(largest, new(path, entry.Stamp.Length));
            var name = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
            CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out _)++;
        }

        var fullest = folders.Aggregate(default(PathAndSize), (most, one) => Larger(most, new(one.Key, one.Value)));
        return new(files.Count, bytes, changed, largest, fullest);
    }

    /// <summary>Returns the larger one, or of equals the first by name.</summary>
    private static PathAndSize Larger(PathAndSize one, PathAndSize other) =>
        other.Size > one.Size || (other.Size == one.Size && string.CompareOrdinal(other.Path, one.Path) < 0)
            ? other
            : one;
}

/// <summary>File or folder of the site with its size or the number of its files.</summary>
/// <param name="Path">Path relative to the output folder; empty for the folder itself.</param>
[MemoryPackable]
public readonly partial record struct PathAndSize(string Path, long Size);
