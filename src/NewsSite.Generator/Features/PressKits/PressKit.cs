using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using NewsSite.Generator.Rendering.MetadataStripping;

namespace NewsSite.Generator.Features.PressKits;

/// <summary>
/// A ZIP for newsrooms: the photos of a story in full size, and a text file with captions and credits. Deterministic,
/// made on demand, with one photo in memory at a time.
/// </summary>
public sealed class PressKit
{
    private const string CaptionsName = "captions.txt";
    private const int LocalHeaderLength = 30;
    private const int DirectoryEntryLength = 46;
    private const int EndOfDirectoryLength = 22;

    // A ZIP can store times from 1980 to 2107.
    private static readonly DateTimeOffset FirstTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastTime = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly ImmutableArray<KitPhoto> photos;
    private readonly byte[] captions;
    private readonly DateTimeOffset time;
    private readonly Lazy<long> size;

    internal PressKit(string address, ImmutableArray<KitPhoto> photos, string captions, DateTimeOffset time)
    {
        Address = address;
        this.photos = photos;
        // Notepad of older Windows needs a byte-order mark and Windows line ends.
        this.captions =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(captions.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];
        this.time =
            time < FirstTime ? FirstTime
            : time > LastTime ? LastTime
            : time;
        size = new Lazy<long>(CountBytes);
    }

    /// <summary>The path on the site.</summary>
    public string Address { get; }

    public int PhotoCount => photos.Length;

    /// <summary>The size of the ZIP in bytes, computed from the photos without making the ZIP.</summary>
    public long Size => size.Value;

    /// <summary>
    /// Writes the ZIP through a temporary file, since <paramref name="stream"/> may not be seekable. On a seekable file
    /// the sizes precede the data, as some ZIP readers require.
    /// </summary>
    public void WriteTo(Stream stream)
    {
        var path = Path.Combine(Path.GetTempPath(), $"newssite-{Guid.NewGuid():N}.zip");
        using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var photo in photos)
            {
                Add(archive, photo.Name, PartsOf(photo));
            }

            Add(archive, CaptionsName, [captions]);
        }

        file.Position = 0;
        file.CopyTo(stream);
    }

    /// <summary>
    /// Adds an uncompressed entry: photos are compressed already, and compressed bytes may differ between library
    /// versions.
    /// </summary>
    private void Add(ZipArchive archive, string name, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = time;
        using var content = entry.Open();
        foreach (var part in parts)
        {
            content.Write(part.Span);
        }
    }

    private long CountBytes() =>
        photos.Sum(photo => SizeOf(photo.Name, PartsOf(photo).Sum(part => (long)part.Length)))
        + SizeOf(CaptionsName, captions.Length)
        + EndOfDirectoryLength;

    private static long SizeOf(string name, long length) =>
        LocalHeaderLength + DirectoryEntryLength + (2L * Encoding.UTF8.GetByteCount(name)) + length;

    private static IReadOnlyList<ReadOnlyMemory<byte>> PartsOf(KitPhoto photo) =>
        OriginalPhoto.WithoutMetadata(File.ReadAllBytes(photo.Path))
        ?? throw new InvalidDataException($"{photo.Path} has become another file since it was checked");
}

/// <summary>A photo's absolute path, and its name in the ZIP.</summary>
internal sealed record KitPhoto(string Path, string Name);
