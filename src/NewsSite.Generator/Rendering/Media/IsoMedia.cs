using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>
/// MP4 and M4A (ISO 14496-12): boxes in boxes. What tells of the camera and the place is blanked, whatever program
/// wrote it: all boxes that are not needed to play.
/// </summary>
internal sealed class IsoMedia
{
    private static readonly FrozenSet<string> Brands =
        "isom iso2 iso3 iso4 iso5 iso6 mp41 mp42 avc1 dash MSNV M4V  M4VH M4VP M4A  M4B  f4v "
            .Chunk(5)
            .Select(name => new string(name[..4]))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Boxes that a player needs, and those that hold them.</summary>
    private static readonly FrozenSet<string> Needed =
        "ftyp moov mdat moof styp sidx mfra pdin free skip wide mvhd trak mvex iods tkhd edts tref mdia mdhd hdlr minf elng"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Holders = "moov trak mdia".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly ReadOnlyMemory<byte> file;
    private readonly BlankedParts parts;
    private readonly List<string> handlers = [];
    private readonly List<string> otherCodecs = [];
    private TimeSpan? length;
    private bool isWhole = true;
    private bool hasMovie;

    private IsoMedia(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        parts = new BlankedParts(file);
    }

    public static MediaContent? Read(ReadOnlyMemory<byte> file, bool isVideo)
    {
        if (IsoBrands.Of(file.Span) is not [var major, ..] || !Brands.Contains(major))
        {
            return null;
        }

        var media = new IsoMedia(file);
        media.Walk(0, file.Length, depth: 0);
        var hasPicture = media.handlers.Contains("vide");
        return
            media.isWhole
            && media.hasMovie
            && hasPicture == isVideo
            && media.handlers.Contains(isVideo ? "vide" : "soun")
            ? new MediaContent(
                media.parts.ToParts(),
                media.length,
                // A timecode counts pictures. Subtitles are no exception: drones write places into them.
                media.handlers.Any(handler => handler is not ("vide" or "soun" or "tmcd")),
                media.otherCodecs.FirstOrDefault()
            )
            : null;
    }

    /// <param name="depth">Number of boxes around: moov, trak and mdia at most.</param>
    private void Walk(int start, int end, int depth)
    {
        const int deepest = 3;
        if (depth > deepest)
        {
            isWhole = false;
            return;
        }

        for (var at = start; at < end && isWhole; )
        {
            if (Header(at, end) is not var (name, header, size))
            {
                isWhole = false;
                return;
            }

            var content = file.Span.Slice(at + header, size - header);
            if (!Needed.Contains(name))
            {
                isWhole = Blank(at, header, size);
            }
            else if (name is "free" or "skip" or "wide")
            {
                isWhole = Blank(at, header, size);
            }
            else if (Holders.Contains(name))
            {
                hasMovie |= name == "moov";
                Walk(at + header, at + size, depth + 1);
            }
            else if (name == "mvhd")
            {
                length = LengthIn(content);
            }
            else if (name == "minf")
            {
                otherCodecs.AddRange(MediaCodec.OthersIn(content));
            }
            else if (name == "hdlr" && content.Length >= 12)
            {
                handlers.Add(Encoding.Latin1.GetString(content.Slice(8, 4)));
            }

            at += size;
        }
    }

    /// <summary>Makes an empty box of another. The size stays, and with it every offset of the file.</summary>
    private bool Blank(int at, int header, int size)
    {
        Span<byte> blank = stackalloc byte[header];
        file.Span.Slice(at, header).CopyTo(blank);
        "free"u8.CopyTo(blank[4..]);
        return parts.Blank(at, size, blank);
    }

    /// <summary>Returns a box's name, the length of its header and its whole size; null if it does not fit.</summary>
    private (string Name, int Header, int Size)? Header(int at, int end)
    {
        if (end - at < 8)
        {
            return null;
        }

        var bytes = file.Span[at..end];
        var name = Encoding.Latin1.GetString(bytes.Slice(4, 4));
        var (header, size) = (8, (long)BinaryPrimitives.ReadUInt32BigEndian(bytes));
        if (size == 1 && bytes.Length >= 16)
        {
            (header, size) = (16, BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
        }
        else if (size == 0)
        {
            size = bytes.Length;
        }

        return size >= header && size <= bytes.Length ? (name, header, (int)size) : null;
    }

    private static TimeSpan? LengthIn(ReadOnlySpan<byte> content)
    {
        const int longVersion = 1;
        var (scale, duration) = content switch
        {
            { Length: >= 32 } when content[0] == longVersion => (
                BinaryPrimitives.ReadUInt32BigEndian(content[20..]),
                BinaryPrimitives.ReadUInt64BigEndian(content[24..])
            ),
            { Length: >= 20 } when content[0] == 0 => (
                BinaryPrimitives.ReadUInt32BigEndian(content[12..]),
                BinaryPrimitives.ReadUInt32BigEndian(content[16..])
            ),
            _ => (0u, 0ul),
        };
        return MediaLength.Of(scale == 0 ? 0 : (double)duration / scale);
    }
}
