using System.Collections.Concurrent;
using System.IO.Hashing;
using MemoryPack;
using Microsoft.Win32.SafeHandles;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Many small results in one file, each by a hash of what it was made of. What was damaged since is not there. Safe for
/// many threads; of two processes that write at once, one may find nothing of what the other kept.
/// </summary>
internal sealed class BlobPack : IDisposable
{
    /// <summary>Less than this is not worth writing a file anew for.</summary>
    private const long TolerableWaste = 32 * 1024 * 1024;

    private readonly string folder;
    private readonly string name;
    private readonly string data;
    private readonly SafeFileHandle? file;
    private readonly ConcurrentDictionary<UInt128, Place> places = [];
    private readonly ConcurrentDictionary<UInt128, bool> used = [];
    private long end;
    private volatile bool isChanged;
    private volatile bool isFull;

    /// <param name="name">Of its files in <see cref="CacheFolder.Builds"/>.</param>
    public BlobPack(CacheFolder cache, string name)
    {
        folder = cache.Builds;
        this.name = name;
        var known = cache.IsBypassed ? null : StoredValue.Load<PackIndex>(IndexFile);
        known = known is not null && File.Exists(Path.Combine(folder, known.Data)) ? known : null;
        data = known?.Data ?? $"{name}-{Guid.NewGuid():N}.pack";
        for (var i = 0; i < known?.Keys.Length; i++)
        {
            places[known.Keys[i]] = known.Places[i];
            end = Math.Max(end, known.Places[i].Offset + known.Places[i].Length);
        }

        file = TryOpen(Path.Combine(folder, data));
    }

    private string IndexFile => Path.Combine(folder, name + ".index");

    /// <summary>True where something is kept under the key; it will be kept on.</summary>
    public bool Uses(UInt128 key)
    {
        if (!places.ContainsKey(key))
        {
            return false;
        }

        used[key] = true;
        return true;
    }

    /// <summary>What is kept under the key, or null.</summary>
    public byte[]? Read(UInt128 key)
    {
        if (file is null || !places.TryGetValue(key, out var place))
        {
            return null;
        }

        var bytes = new byte[place.Length];
        if (RandomAccess.Read(file, bytes, place.Offset) != bytes.Length || XxHash64.HashToUInt64(bytes) != place.Checksum)
        {
            places.TryRemove(key, out _);
            return null;
        }

        used[key] = true;
        return bytes;
    }

    /// <summary>Keeps a result. False where it cannot be kept.</summary>
    public bool Add(UInt128 key, ReadOnlySpan<byte> bytes)
    {
        if (file is null || isFull)
        {
            return false;
        }

        var offset = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (IOException)
        {
            // The disk is full: what cannot be remembered is worked out anew.
            isFull = true;
            return false;
        }

        places[key] = new Place(offset, bytes.Length, XxHash64.HashToUInt64(bytes));
        used[key] = true;
        isChanged = true;
        return true;
    }

    /// <summary>The value kept under the key, or null.</summary>
    public T? ReadValue<T>(UInt128 key)
        where T : class => Read(key) is { } bytes ? MemoryPackSerializer.Deserialize<T>(bytes) : null;

    /// <summary>Keeps a value. False where it cannot be kept.</summary>
    public bool AddValue<T>(UInt128 key, T value)
        where T : class => Add(key, MemoryPackSerializer.Serialize(value).AsSpan());

    /// <summary>Keeps for the next build what this one used, and forgets the rest.</summary>
    public void Save()
    {
        if (file is null || (!isChanged && used.Count == places.Count))
        {
            return;
        }

        var kept = places.Where(place => used.ContainsKey(place.Key)).OrderBy(place => place.Value.Offset).ToArray();
        var waste = end - kept.Sum(place => (long)place.Value.Length);
        // A pack that is mostly waste is begun anew by the next build.
        var index = new PackIndex(
            data,
            waste > TolerableWaste + (end / 2) ? [] : [.. kept.Select(place => place.Key)],
            waste > TolerableWaste + (end / 2) ? [] : [.. kept.Select(place => place.Value)]
        );
        StoredValue.TrySave(IndexFile, index);
        DeleteOthers();
    }

    public void Dispose() => file?.Dispose();

    private void DeleteOthers()
    {
        foreach (
            var other in Directory
                .EnumerateFiles(folder, name + "-*.pack")
                .Where(path => Path.GetFileName(path) != data)
        )
        {
            File.Delete(other);
        }
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return File.OpenHandle(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Where a result lies in a pack's file, and XXH64 of it.</summary>
internal readonly record struct Place(long Offset, int Length, ulong Checksum);

/// <param name="Data">The name of the file with the results.</param>
[MemoryPackable]
internal sealed partial record PackIndex(string Data, UInt128[] Keys, Place[] Places);
