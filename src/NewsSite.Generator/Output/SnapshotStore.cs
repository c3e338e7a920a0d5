using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Output;

/// <summary>Stores the snapshots of an output folder: of the current site and of the previous one.</summary>
/// <param name="folder">Absolute path of the output folder, without links: see <see cref="OutputFolder.Resolve"/>.</param>
internal sealed class SnapshotStore(string folder, CacheFolder cache)
{
    private readonly string path = Path.Combine(cache.Builds, NameOf(folder));

    /// <summary>Returns the base name of cache files for an output folder: a hash of its path.</summary>
    public static string NameOf(string folder) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(folder.AsSpan())).ToString("x32", null);

    /// <summary>Folder that keeps the files of the previous site.</summary>
    public string PreviousFolder => path + ".tree";

    /// <summary>Checksum of the current site's snapshot; 0 if there is none.</summary>
    public UInt128 Checksum => ChecksummedFile.ChecksumOf(path + ".site");

    /// <summary>Loads the snapshot of the current site, or returns null.</summary>
    public OutputSnapshot? Load() => cache.IsBypassed ? null : OutputSnapshot.Load(path + ".site");

    /// <summary>Loads the snapshot of the previous site, or returns null.</summary>
    public OutputSnapshot? LoadPrevious() => OutputSnapshot.Load(path + ".spare");

    public void Save(OutputSnapshot snapshot) => snapshot.Save(path + ".site");

    public void SavePrevious(OutputSnapshot snapshot) => snapshot.Save(path + ".spare");
}
