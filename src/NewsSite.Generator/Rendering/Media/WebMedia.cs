using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>
/// WebM: elements in elements (RFC 8794, RFC 9559). Tags, chapters, attached files and all that is not needed to play
/// become empty elements of the same size.
/// </summary>
internal sealed class WebMedia
{
    private const uint Ebml = 0x1A45DFA3;
    private const uint DocType = 0x4282;
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint Scale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint Track = 0xAE;
    private const uint TrackType = 0x83;
    private const uint CodecId = 0x86;
    private const uint Cluster = 0x1F43B675;
    private const uint Void = 0xEC;
    private const uint MuxingApp = 0x4D80;
    private const uint WritingApp = 0x5741;
    private const uint TrackName = 0x536E;

    /// <summary>SeekHead, Cues, and what a cluster of unknown size holds: timestamp, positions, blocks.</summary>
    private static readonly uint[] Needed = [0x114D9B74, 0x1C53BB6B, 0xE7, 0xA7, 0xAB, 0xA3, 0xA0];

    private readonly ReadOnlyMemory<byte> file;
    private readonly BlankedParts parts;
    private readonly List<long> tracks = [];
    private readonly List<string> codecs = [];
    private double scale = 1_000_000;
    private double duration;
    private string docType = "";
    private bool isWhole = true;

    private WebMedia(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        parts = new BlankedParts(file);
    }

    public static MediaContent? Read(ReadOnlyMemory<byte> file)
    {
        const int video = 1;
        const int audio = 2;
        if (file.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(file.Span) != Ebml)
        {
            return null;
        }

        var media = new WebMedia(file);
        media.Walk(0, file.Length, parent: 0, depth: 0);
        return media.isWhole && media.docType == "webm" && media.tracks.Contains(video)
            ? new MediaContent(
                media.parts.ToParts(),
                MediaLength.Of(media.duration * media.scale / 1e9),
                media.tracks.Any(type => type is not (video or audio)),
                media.codecs.Select(MediaCodec.OtherName).FirstOrDefault(name => name is not null)
            )
            : null;
    }

    /// <param name="parent">Id of the element around; 0 for the file.</param>
    /// <param name="depth">Number of elements around: segment, tracks and track at most.</param>
    private void Walk(int start, int end, uint parent, int depth)
    {
        const int deepest = 3;
        if (depth > deepest)
        {
            isWhole = false;
            return;
        }

        for (var at = start; at < end && isWhole; )
        {
            if (Header(at, end) is not var (id, header, size))
            {
                isWhole = false;
                return;
            }

            var content = file.Span.Slice(at + header, size);
            switch (id)
            {
                case Ebml or Segment or Info or Tracks or Track:
                    Walk(at + header, at + header + size, id, depth + 1);
                    break;
                case DocType:
                    docType = Encoding.ASCII.GetString(content).TrimEnd('\0');
                    break;
                case Scale:
                    scale = Number(content);
                    break;
                case Duration:
                    duration =
                        size == 8 ? BinaryPrimitives.ReadDoubleBigEndian(content)
                        : size == 4 ? BinaryPrimitives.ReadSingleBigEndian(content)
                        : 0;
                    break;
                case CodecId:
                    codecs.Add(Encoding.ASCII.GetString(content).TrimEnd('\0'));
                    break;
                case TrackType:
                    tracks.Add(Number(content));
                    break;
                default:
                    if (IsBlanked(parent, id))
                    {
                        isWhole = Blank(at, header + size);
                    }

                    break;
            }

            at += header + size;
        }
    }

    /// <summary>True for an element that is not needed to play and that may tell of the maker or the place.</summary>
    private static bool IsBlanked(uint parent, uint id) =>
        parent switch
        {
            0 => true,
            Segment => id != Cluster && !Needed.Contains(id),
            // Titles, dates and names of files; the names of the programs must be there (RFC 9559, 5.1.2).
            Info => id is not (MuxingApp or WritingApp),
            Tracks or Track => id is TrackName or Void,
            _ => false,
        };

    private bool Blank(int at, int length)
    {
        Span<byte> header = stackalloc byte[9];
        header[0] = (byte)Void;
        if (length < 9)
        {
            header[1] = (byte)(0x80 | (length - 2));
            return parts.Blank(at, length, header[..2]);
        }

        BinaryPrimitives.WriteUInt64BigEndian(header[1..], 0x0100_0000_0000_0000UL | (uint)(length - 9));
        return parts.Blank(at, length, header);
    }

    /// <summary>Returns an element's id, the length of its header and of its content; null if it does not fit.</summary>
    private (uint Id, int Header, int Size)? Header(int at, int end)
    {
        var bytes = file.Span[at..end];
        if (Variable(bytes, keepMark: true) is not var (id, idLength) || idLength > 4)
        {
            return null;
        }

        if (Variable(bytes[idLength..], keepMark: false) is not var (size, sizeLength))
        {
            return null;
        }

        var header = idLength + sizeLength;
        var isUnknown = size == (1UL << (7 * sizeLength)) - 1;
        if (isUnknown)
        {
            // Live recordings do not know their end: a segment goes on to that of the file, a cluster's parts follow.
            size = id == Segment ? (ulong)(bytes.Length - header) : 0;
            if (id is not (Segment or Cluster))
            {
                return null;
            }
        }

        if (size > (ulong)(bytes.Length - header))
        {
            return null;
        }

        return ((uint)id, header, (int)size);
    }

    /// <summary>Reads a number whose first byte tells how many follow.</summary>
    private static (ulong Value, int Length)? Variable(ReadOnlySpan<byte> bytes, bool keepMark)
    {
        if (bytes.IsEmpty || bytes[0] == 0)
        {
            return null;
        }

        var length = byte.LeadingZeroCount(bytes[0]) + 1;
        if (bytes.Length < length)
        {
            return null;
        }

        ulong value = keepMark ? bytes[0] : (ulong)(bytes[0] & ((1 << (8 - length)) - 1));
        foreach (var next in bytes[1..length])
        {
            value = value << 8 | next;
        }

        return (value, length);
    }

    private static long Number(ReadOnlySpan<byte> content)
    {
        var value = 0L;
        foreach (var next in content)
        {
            value = value << 8 | next;
        }

        return value;
    }
}
