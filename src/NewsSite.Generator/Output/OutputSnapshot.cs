using System.Collections.Immutable;
using System.IO.Hashing;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>
/// Record of the files in an output folder, so that the next build can skip unchanged ones. The cache serialises it as it
/// stands.
/// </summary>
/// <param name="Files">Managed files by path.</param>
/// <param name="Unmanaged">Paths of unmanaged files.</param>
/// <param name="Folders">
/// Stamps, by path, of folders in which nothing else was when they had these stamps: they need not be read again. A
/// folder that is missing here, or has another stamp now, is read.
/// </param>
[MemoryPackable]
internal sealed partial record OutputSnapshot(
    IReadOnlyDictionary<string, OutputEntry> Files,
    ImmutableArray<string> Unmanaged,
    IReadOnlyDictionary<string, FileStamp> Folders
)
{
    /// <summary>Number of files that a thread looks at before it takes more.</summary>
    private const int ChunkSize = 64;

    /// <summary>Loads a snapshot. Returns null if the file is missing, damaged, or from another version.</summary>
    public static OutputSnapshot? Load(string file) => StoredValue.Load<OutputSnapshot>(file);

    public void Save(string file) => StoredValue.TrySave(file, this);

    /// <summary>True if nobody touched the managed files in a folder.</summary>
    public bool IsIn(string folder) =>
        CacheFile.Exists(Path.Combine(folder, ManagedFileList.Name))
        && Parallel
            .ForEach(
                Files.Keys.Chunk(ChunkSize),
                (paths, loop) =>
                {
                    if (paths.Any(path => FileFacts.OfEntry(Path.Combine(folder, path)).Stamp != Files[path].Stamp))
                    {
                        loop.Stop();
                    }
                }
            )
            .IsCompleted;

    /// <summary>
    /// Looks whether a folder has nothing that the snapshot lacks, such as a link in the place of a folder; else returns
    /// null. Its files may be missing or changed.
    /// </summary>
    public FolderSurvey? FindIn(string folder)
    {
        if (FileFacts.OfEntry(folder).Kind != FileKind.Folder)
        {
            return null;
        }

        var isDescribed = true;
        var unmanaged = Unmanaged.ToHashSet(StringComparer.Ordinal);
        var survey = FolderSurvey.Of(
            folder,
            Folders,
            (parent, entries) =>
            {
                if (
                    entries.Any(entry =>
                        entry.Kind != FileKind.Folder
                        && !IsKnown(FolderWalk.RelativePath(Path.Join(parent, entry.Name), folder))
                    )
                )
                {
                    isDescribed = false;
                }
            },
            _ => isDescribed = false
        );
        return isDescribed ? survey : null;

        bool IsKnown(string path) =>
            Files.ContainsKey(path) || unmanaged.Contains(path) || path == ManagedFileList.Name;
    }

    /// <summary>
    /// Returns the present stamp of a file that has the bytes of an entry, or null. The stamp tells so; if somebody
    /// touched the file, or made or removed another name of it, its bytes do.
    /// </summary>
    public static FileStamp? StampIfUnchanged(string path, OutputEntry entry)
    {
        var facts = FileFacts.OfEntry(path);
        if (facts.Kind != FileKind.File || facts.Stamp.Length != entry.Stamp.Length)
        {
            return null;
        }

        return facts.Stamp == entry.Stamp || HashOf(path) == entry.Hash ? facts.Stamp : null;
    }

    /// <summary>Returns the hash of a file's bytes, or 0 if it cannot be read.</summary>
    private static UInt128 HashOf(string path)
    {
        try
        {
            var hash = new XxHash128();
            using var file = File.OpenRead(path);
            hash.Append(file);
            return hash.GetCurrentHashAsUInt128();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}

/// <summary>Record of a written file.</summary>
/// <param name="Key">Key of the <see cref="OutputContent"/>, or 0 if it has none.</param>
/// <param name="Hash">XXH128 hash of the bytes.</param>
/// <param name="Stamp">Stamp of the file after it was written and got all its names.</param>
internal readonly record struct OutputEntry(UInt128 Key, UInt128 Hash, FileStamp Stamp);
