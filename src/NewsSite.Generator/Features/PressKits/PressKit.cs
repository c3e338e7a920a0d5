using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using NewsSite.Generator.Rendering.MetadataStripping;

namespace NewsSite.Generator.Features.PressKits;

/// <summary>
/// A ZIP for other newsrooms: the photos of a story with every pixel the camera took, and their captions and credits as a
/// text. The same bytes each time, made when they are wanted, one photo in memory at a time.
/// </summary>
public sealed class PressKit
{
    private const string CaptionsName = "captions.txt";
    private const int LocalHeader = 30;
    private const int DirectoryEntry = 46;
    private const int EndOfDirectory = 22;

    // Times in a ZIP begin in 1980 and end in 2107.
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
        // With a byte order mark and Windows line ends: the Notepad of older Windows shows nothing else right.
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

    /// <summary>A path of the site.</summary>
    public string Address { get; }

    public int PhotoCount => photos.Length;

    /// <summary>In bytes, told without making the ZIP; the photos are read for it.</summary>
    public long Size => size.Value;

    /// <summary>
    /// Writes the ZIP. It is made in a temporary file: sizes stand ahead of the bytes and are filled in behind them, for not
    /// every reader of ZIPs understands them elsewhere, and the stream need not be one that can go back.
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

    /// <summary>Stored, not compressed: photos are already, and a library's next version may compress differently.</summary>
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
        + EndOfDirectory;

    private static long SizeOf(string name, long length) =>
        LocalHeader + DirectoryEntry + (2L * Encoding.UTF8.GetByteCount(name)) + length;

    private static IReadOnlyList<ReadOnlyMemory<byte>> PartsOf(KitPhoto photo) =>
        OriginalPhoto.WithoutMetadata(File.ReadAllBytes(photo.Path))
        ?? throw new InvalidDataException($"{photo.Path} has become another file since it was checked");
}

/// <summary>A photo's absolute path, and its name in the ZIP.</summary>
internal sealed record KitPhoto(string Path, string Name);
