using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Output;

/// <summary>What builds wrote to a folder, and what lies in the one beside it that the site before is kept in.</summary>
/// <param name="folder">The output folder's absolute path.</param>
internal sealed class SnapshotStore(string folder, CacheFolder cache)
{
    private readonly string path = Path.Combine(cache.Builds, NameOf(folder));

    /// <summary>A name for what is remembered of an output folder.</summary>
    public static string NameOf(string folder) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(folder.AsSpan())).ToString("x32", null);

    /// <summary>The folder the site before the present one is kept in.</summary>
    public string Spare => path + ".tree";

    /// <summary>Tells what is remembered of the present site from what was remembered of an earlier one.</summary>
    public UInt128 Checksum => ChecksummedFile.ChecksumOf(path + ".site");

    public OutputSnapshot? Load() => cache.IsBypassed ? null : OutputSnapshot.Load(path + ".site");

    public OutputSnapshot? LoadSpare() => OutputSnapshot.Load(path + ".spare");

    public void Save(OutputSnapshot state) => state.Save(path + ".site");

    public void SaveSpare(OutputSnapshot state) => state.Save(path + ".spare");
}
