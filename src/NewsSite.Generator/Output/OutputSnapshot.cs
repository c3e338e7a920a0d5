using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Output;

/// <summary>What a build wrote to a folder, so that the next need not write it again.</summary>
/// <param name="Foreign">Paths of the files in it that were not the build's own.</param>
internal sealed record OutputSnapshot(IReadOnlyDictionary<string, OutputEntry> Files, ImmutableArray<string> Foreign)
{
    /// <summary>Null where there is none to trust.</summary>
    public static OutputSnapshot? Load(string file)
    {
        if (StoredValue.Load<StoredOutput>(file) is not { } stored)
        {
            return null;
        }

        var files = new Dictionary<string, OutputEntry>(stored.Paths.Length, StringComparer.Ordinal);
        for (var i = 0; i < stored.Paths.Length; i++)
        {
            files[stored.Paths[i]] = stored.Entries[i];
        }

        return new OutputSnapshot(files, [.. stored.Foreign]);
    }

    public void Save(string file) =>
        StoredValue.TrySave(file, new StoredOutput([.. Files.Keys], [.. Files.Values], [.. Foreign]));

    /// <summary>True where every file lies in a folder as it was written.</summary>
    public bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, ManagedFileList.Name))
        && Files.AsParallel().All(file => IsUnchanged(Path.Combine(folder, file.Key), file.Value));

    /// <summary>True where a file lies in a folder as it was written; one that somebody touched since does not.</summary>
    public static bool IsUnchanged(string path, OutputEntry entry) =>
        new FileInfo(path) is { Exists: true } file
        && file.Length == entry.Length
        && file.LastWriteTimeUtc.Ticks == entry.Modified;
}

/// <summary>A file as it was written.</summary>
/// <param name="Key">That of <see cref="OutputContent"/>, or 0.</param>
/// <param name="Hash">XXH128 of its bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When, by the file system's clock, in ticks of UTC.</param>
internal readonly record struct OutputEntry(UInt128 Key, UInt128 Hash, long Length, long Modified);

[MemoryPackable]
internal sealed partial record StoredOutput(string[] Paths, OutputEntry[] Entries, string[] Foreign);
