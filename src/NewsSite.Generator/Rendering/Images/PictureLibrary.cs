using System.Collections.Concurrent;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// The pictures beside articles, each read once a build, and the cache of their variants. Thread-safe. Faults of a
/// picture are reported at every mention of it.
/// </summary>
public sealed class PictureLibrary
{
    private readonly SourceFolder source;
    private readonly PictureFactsCache facts;
    private readonly ConcurrentDictionary<string, Lazy<PictureReading>> readings = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, long> lengths = new(StringComparer.Ordinal);

    internal PictureLibrary(SourceFolder source, PictureFactsCache facts, CacheFolder cache)
    {
        this.source = source;
        this.facts = facts;
        Cache = new ImageCache(cache);
    }

    public ImageCache Cache { get; }

    /// <summary>Returns the picture in an existing file, or reports a fault and returns null.</summary>
    /// <param name="path">Relative to the source folder.</param>
    /// <param name="name">The file's name as the author wrote it.</param>
    public Picture? Find(string path, string name, SourceLocation location, DiagnosticBag diagnostics)
    {
        var reading = readings.GetOrAdd(path, key => new Lazy<PictureReading>(() => Read(key))).Value;
        if (reading.Facts is not { } facts)
        {
            if (reading.Problem is { } problem)
            {
                diagnostics.Report(problem, location, [name, .. reading.Arguments]);
            }

            return null;
        }

        if (facts.IsAnimated)
        {
            diagnostics.Report(PictureRules.Animated, location, name);
        }

        return new Picture(path, facts);
    }

    /// <summary>Writes a variant from the cache, or makes it.</summary>
    public void Write(Picture picture, PictureVariant variant, Stream target) =>
        Cache.CopyTo(
            variant.Name,
            target,
            () =>
            {
                byte[] encoded = [];
                VariantMaker.Make(picture.Facts, [variant], () => BytesOf(picture), (_, bytes) => encoded = bytes);
                return encoded;
            }
        );

    /// <summary>Returns the length of a variant in bytes; makes it if it is not cached.</summary>
    public long LengthOf(Picture picture, PictureVariant variant) =>
        lengths.GetOrAdd(
            variant.Name,
            _ =>
            {
                using var bytes = new MemoryStream();
                Write(picture, variant, bytes);
                return bytes.Length;
            }
        );

    /// <summary>Returns a job that makes all variants of a picture, which is read once.</summary>
    public ImageJob JobFor(Picture picture)
    {
        var variants = PictureVariant.AllOf(picture.Facts);
        return new ImageJob(
            [.. variants.Select(variant => variant.Name)],
            names =>
                VariantMaker.Make(
                    picture.Facts,
                    [.. variants.Where(variant => names.Contains(variant.Name))],
                    () => BytesOf(picture),
                    (variant, bytes) => Cache.Add(variant.Name, bytes)
                )
        );
    }

    internal byte[] BytesOf(Picture picture) => File.ReadAllBytes(source.Absolute(picture.Path));

    private PictureReading Read(string path)
    {
        try
        {
            var file = source.Absolute(path);
            var stamp = FileFacts.Of(file).Stamp;
            if (stamp.Length > PictureLoader.MaxFileSize)
            {
                return PictureReading.Bad(
                    PictureRules.TooLarge,
                    Megabytes(stamp.Length),
                    Megabytes(PictureLoader.MaxFileSize)
                );
            }

            if (facts.Find(path, stamp) is { } cached)
            {
                return PictureReading.Of(cached);
            }

            var bytes = File.ReadAllBytes(file);
            if (bytes.Length == 0)
            {
                return PictureReading.Bad(PictureRules.Empty);
            }

            var reading = facts.Find(PictureReader.HashOf(bytes)) is { } identical
                ? PictureReading.Of(identical)
                : PictureReader.Read(bytes);
            if (reading.Facts is { } newFacts)
            {
                facts.Add(path, stamp, newFacts);
            }

            return reading;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PictureReading.Bad(PictureRules.Unreadable, FileFault.Of(e));
        }
    }

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");
}

/// <summary>A picture and its path relative to the source folder.</summary>
[MemoryPackable]
public sealed partial record Picture(string Path, PictureFacts Facts);
