using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Fingerprint of folders: the paths of all folders, path and stamp of all files, and the targets of symbolic links with
/// their stamps.
/// </summary>
/// <param name="Hash">Differs whenever any entry differs.</param>
/// <param name="Modified">Latest modification time of a file, in UTC ticks.</param>
/// <param name="Changed">Latest time of change of a file, in UTC ticks; 0 if unknown.</param>
internal readonly record struct FolderState(UInt128 Hash, long Modified, long Changed)
{
    /// <summary>False if a file was changed so recently that a further change could leave the state the same.</summary>
    public bool IsSettled => FileClock.IsSettled(Modified, Changed);

    /// <summary>Returns the state of a folder. A missing folder counts as empty, as does one that may not be read.</summary>
    public static FolderState Of(string folder)
    {
        var root = Path.GetFullPath(folder);
        var sum = new FolderStateSum();
        FolderWalk.Visit(
            [root],
            (parent, entries) =>
            {
                foreach (var entry in entries)
                {
                    var path = Path.Join(parent, entry.Name);
                    sum.Add(
                        entry.Kind == FileKind.Folder
                            ? OfFolder(path.AsSpan(root.Length))
                            : OfFile(path.AsSpan(root.Length), FileFacts.Of(path).Stamp)
                    );
                }
            },
            static _ => { }
        );
        return sum.Total;
    }

    /// <summary>Returns the state of a folder's name.</summary>
    public static FolderState OfFolder(ReadOnlySpan<char> path) => new(HashOf(path, default), 0, 0);

    /// <summary>Returns the state of a file.</summary>
    public static FolderState OfFile(ReadOnlySpan<char> path, FileStamp stamp) =>
        stamp.IsBuffer ? new(HashOf(path, stamp), 0, 0) : new(HashOf(path, stamp), stamp.Modified, stamp.Changed);

    public static FolderState Combine(FolderState one, FolderState other) =>
        new(
            unchecked(one.Hash + other.Hash),
            Math.Max(one.Modified, other.Modified),
            Math.Max(one.Changed, other.Changed)
        );

    private static UInt128 HashOf(ReadOnlySpan<char> path, FileStamp stamp)
    {
        var hash = PartsHash.Start();
        hash.AppendUtf16(path);
        hash.AppendValue(stamp);
        return hash.Finish();
    }
}
