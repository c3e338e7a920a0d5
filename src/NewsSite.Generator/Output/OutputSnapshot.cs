using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Output;

/// <summary>
/// Record of the files in an output folder, so that the next build can skip unchanged ones. The cache serialises it as it
/// stands.
/// </summary>
/// <param name="Files">Managed files by path.</param>
/// <param name="Unmanaged">Paths of unmanaged files.</param>
[MemoryPackable]
internal sealed partial record OutputSnapshot(
    IReadOnlyDictionary<string, OutputEntry> Files,
    ImmutableArray<string> Unmanaged
)
{
    /// <summary>Loads a snapshot. Returns null if the file is missing, damaged, or from another version.</summary>
    public static OutputSnapshot? Load(string file) => StoredValue.Load<OutputSnapshot>(file);

    public void Save(string file) => StoredValue.TrySave(file, this);

    /// <summary>True if a folder contains all managed files unchanged.</summary>
    public bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, ManagedFileList.Name))
        && Files.AsParallel().All(file => IsUnchanged(Path.Combine(folder, file.Key), file.Value));

    /// <summary>True if a file has the size and modification time of its entry.</summary>
    public static bool IsUnchanged(string path, OutputEntry entry) =>
        new FileInfo(path) is { Exists: true } file
        && file.Length == entry.Length
        && file.LastWriteTimeUtc.Ticks == entry.Modified;
}

/// <summary>Record of a written file.</summary>
/// <param name="Key">Key of the <see cref="OutputContent"/>, or 0 if it has none.</param>
/// <param name="Hash">XXH128 hash of the bytes.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Modified">Modification time by the file system's clock, in UTC ticks.</param>
internal readonly record struct OutputEntry(UInt128 Key, UInt128 Hash, long Length, long Modified);
