using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// A folder cache of variants made by earlier builds. A name contains a hash of the source and the encoder's recipe,
/// so entries are never stale. Damaged and exchanged files are made again. Writes are atomic. Where nothing can be
/// written, variants stay in memory until the site has them. Safe for many threads and concurrent builds.
/// </summary>
public sealed partial class ImageCache(CacheFolder cache)
{
    /// <summary>The limit of variants in memory, in bytes; those beyond are made again when they are written.</summary>
    private const long MaxUnsaved = 256L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> added = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> unsaved = new(StringComparer.Ordinal);
    private readonly string folder = cache.Images;
    private long unsavedBytes;

    /// <summary>True if a variant could not be kept for the next build.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True if a picture is in the cache.</summary>
    /// <param name="name">The path in the cache folder, with forward slashes.</param>
    public bool Contains(string name)
    {
        used.TryAdd(name, 0);
        return unsaved.ContainsKey(name)
            || (
                IsReadable(name)
                && FileFacts.OfEntry(PathOf(name))
                    is { Kind: FileKind.File, Stamp.Length: > ChecksummedFile.ChecksumLength }
            );
    }

    public void Add(string name, byte[] bytes)
    {
        used.TryAdd(name, 0);
        if (ChecksummedFile.TryWrite(PathOf(name), bytes))
        {
            added.TryAdd(name, 0);
            return;
        }

        HasFailed = true;
        if (Interlocked.Add(ref unsavedBytes, bytes.Length) <= MaxUnsaved)
        {
            unsaved[name] = bytes;
        }
    }

    /// <summary>Writes a picture from the cache, or makes it, caches it and writes it.</summary>
    public void CopyTo(string name, Stream target, Func<byte[]> make)
    {
        used.TryAdd(name, 0);
        if (unsaved.TryGetValue(name, out var kept))
        {
            target.Write(kept);
            return;
        }

        if (IsReadable(name) && ChecksummedFile.Read(PathOf(name)) is { } cached)
        {
            target.Write(cached.Span);
            return;
        }

        var bytes = make();
        Add(name, bytes);
        target.Write(bytes);
    }

    /// <summary>
    /// Deletes files that were not used in this run and are older than a time. Returns the number of files. Links are not
    /// followed, and files with other names than those of variants stay.
    /// </summary>
    public int Prune(DateTime before) =>
        FolderWalk
            // A folder that cannot be read keeps its files; making variants in it fails, which is reported.
            .FilesIn(folder, static _ => { })
            .Count(name =>
                VariantName().IsMatch(name)
                && !used.ContainsKey(name)
                && FileFacts.OfEntry(PathOf(name)) is { Kind: FileKind.File } facts
                && facts.Stamp.Modified < before.Ticks
                && CacheFile.TryDelete(PathOf(name))
            );

    private bool IsReadable(string name) => !cache.IsBypassed || added.ContainsKey(name);

    private string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Names of variants and share cards, and of files that a killed build was writing.</summary>
    [GeneratedRegex(@"^(?:cards/)?[0-9a-f]{2}/(?:[\w-]+\.(?:avif|webp|jpg|png|svg)|\.[^/]+\.[0-9a-f]{32}\.part)\z")]
    private static partial Regex VariantName();
}
