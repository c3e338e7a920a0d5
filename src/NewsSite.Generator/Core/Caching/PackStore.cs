using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoryPack;
using Microsoft.Win32.SafeHandles;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// On-disk <see cref="CacheStore"/>. One file holds the values one after another; an index, replaced atomically, holds
/// their offsets. Every value has a checksum over itself and its key, so a damaged or overwritten value counts as
/// missing. Concurrent processes may lose each other's values, but never read a wrong one.
/// </summary>
internal sealed class PackStore : CacheStore
{
    /// <summary>Unused bytes of the file that do not yet call for compaction.</summary>
    private const long TolerableWaste = 32 * 1024 * 1024;

    /// <summary>Number of bytes read at once. Values that are read in turn are mostly stored in turn.</summary>
    private const int WindowSize = 64 * 1024;

    private readonly string indexFile;
    private readonly SafeFileHandle? file;
    private readonly ThreadLocal<Window> windows = new(() => new Window());
    private PackIndex index;
    private long end;
    private volatile bool isReadOnly;

    /// <summary>
    /// Opens the store: read-only if its file cannot be written, empty if it cannot be read either.
    /// </summary>
    /// <param name="name">Name of its two files in <see cref="CacheFolder.Builds"/>, without extension.</param>
    public PackStore(CacheFolder cache, string name)
    {
        indexFile = Path.Combine(cache.Builds, name + ".index");
        var packFile = Path.Combine(cache.Builds, name + ".pack");
        file = CacheFile.TryMakeRoom(packFile) ? TryOpen(packFile, FileAccess.ReadWrite) : null;
        if (file is null && TryOpen(packFile, FileAccess.Read) is { } readable)
        {
            (isReadOnly, file) = (true, readable);
        }
        else if (file is null && CacheFile.TryDelete(packFile))
        {
            // Another user closed it to this one, who may replace it.
            file = TryOpen(packFile, FileAccess.ReadWrite);
        }

        var stored = cache.IsBypassed
            ? null
            : ChecksummedFile.Read(
                indexFile,
                StoredValue.Program,
                static content => MemoryMarshal.Cast<byte, PackEntry>(content).ToArray()
            );
        index = new PackIndex(stored ?? []);
        end = index.End;
    }

    public override bool Contains(UInt128 key) => index.Use(key) is not null;

    public override byte[]? Read(UInt128 key) => Find(key)?.ToArray();

    public override T? ReadValue<T>(UInt128 key)
        where T : class => Find(key) is { } bytes ? MemoryPackSerializer.Deserialize<T>(bytes.Span) : null;

    public override bool Add(UInt128 key, ReadOnlySpan<byte> bytes)
    {
        if (file is null || isReadOnly)
        {
            // The folder is read-only, or the disk is full.
            return false;
        }

        var offset = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isReadOnly = true;
            return false;
        }

        index.Add(new PackEntry(key, ChecksumOf(key, bytes), offset, bytes.Length));
        return true;
    }

    public override void Save()
    {
        if (file is null || index.IsUnchanged)
        {
            return;
        }

        var kept = index.Used();
        if (!isReadOnly && end - kept.Sum(entry => (long)entry.Length) > TolerableWaste + (end / 2))
        {
            kept = Compact(kept);
        }

        ChecksummedFile.TryWrite(indexFile, MemoryMarshal.AsBytes(kept.AsSpan()), StoredValue.Program);
    }

    public override void Dispose()
    {
        windows.Dispose();
        file?.Dispose();
    }

    /// <summary>Returns the bytes of a key, until this thread asks for others, or null. Marks the key as used.</summary>
    private ReadOnlyMemory<byte>? Find(UInt128 key)
    {
        if (file is null || index.Use(key) is not { } entry)
        {
            return null;
        }

        if (Find(entry) is not { } bytes)
        {
            index.Remove(key);
            return null;
        }

        return bytes;
    }

    private ReadOnlyMemory<byte>? Find(PackEntry entry)
    {
        if (
            entry.Length <= WindowSize
            && windows.Value!.Find(file!, entry) is { } bytes
            && ChecksumOf(entry.Key, bytes.Span) == entry.Checksum
        )
        {
            return bytes;
        }

        // A value may have been added, or moved, since its place was read. A null array would convert to empty memory.
        return TryRead(entry) is { } read ? read : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>
    /// Moves values towards the start of the file. If the process is killed meanwhile, checksums reveal overwritten
    /// values.
    /// </summary>
    private PackEntry[] Compact(PackEntry[] kept)
    {
        end = 0;
        var moved = new List<PackEntry>(kept.Length);
        foreach (var entry in kept)
        {
            if (TryRead(entry) is { } bytes)
            {
                RandomAccess.Write(file!, bytes, end);
                moved.Add(entry with { Offset = end });
                end += bytes.Length;
            }
        }

        RandomAccess.SetLength(file!, end);
        PackEntry[] compacted = [.. moved];
        index = new PackIndex(compacted, areUsed: true);
        return compacted;
    }

    private byte[]? TryRead(PackEntry entry)
    {
        try
        {
            var bytes = new byte[entry.Length];
            return
                RandomAccess.Read(file!, bytes, entry.Offset) == bytes.Length
                && ChecksumOf(entry.Key, bytes) == entry.Checksum
                ? bytes
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static SafeFileHandle? TryOpen(string path, FileAccess access)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var mode = access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate;
            return File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ulong ChecksumOf(UInt128 key, ReadOnlySpan<byte> bytes) =>
        XxHash64.HashToUInt64(bytes, unchecked((long)(ulong)key));

    /// <summary>Part of the file that a thread read last.</summary>
    private sealed class Window
    {
        private readonly byte[] bytes = new byte[WindowSize];
        private long start;
        private int length;

        /// <summary>Returns what is at the place of a value, or null if the file ends before.</summary>
        public ReadOnlyMemory<byte>? Find(SafeFileHandle file, PackEntry entry)
        {
            if (entry.Offset < start || entry.Offset + entry.Length > start + length)
            {
                length = 0;
                start = entry.Offset;
                try
                {
                    length = RandomAccess.Read(file, bytes, start);
                }
                catch (IOException)
                {
                    return null;
                }

                if (entry.Length > length)
                {
                    return null;
                }
            }

            return bytes.AsMemory((int)(entry.Offset - start), entry.Length);
        }
    }
}
