using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>How sound and pictures are compressed: what every browser plays, and the names of what some do not.</summary>
internal static class MediaCodec
{
    private static readonly FrozenSet<string> Played = new[]
    {
        "avc1",
        "avc3",
        "mp4a",
        "tmcd",
        "V_VP8",
        "V_VP9",
        "A_OPUS",
        "A_VORBIS",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["hvc1"] = "HEVC (H.265)",
        ["hev1"] = "HEVC (H.265)",
        ["dvh1"] = "Dolby Vision (HEVC)",
        ["dvhe"] = "Dolby Vision (HEVC)",
        ["vvc1"] = "VVC (H.266)",
        ["av01"] = "AV1",
        ["V_AV1"] = "AV1",
        ["vp08"] = "VP8",
        ["vp09"] = "VP9",
        ["mp4v"] = "MPEG-4 Part 2",
        ["s263"] = "H.263",
        ["mjpg"] = "Motion JPEG",
        ["jpeg"] = "Motion JPEG",
        ["alac"] = "Apple Lossless",
        ["ac-3"] = "Dolby Digital",
        ["ec-3"] = "Dolby Digital Plus",
        ["Opus"] = "Opus",
        ["fLaC"] = "FLAC",
        ["samr"] = "AMR",
        ["sawb"] = "AMR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Profiles of H.264 with more than 8 bits a colour, or finer colours than 4:2:0, as cameras record.</summary>
    private static readonly ImmutableArray<byte> CameraProfiles = [44, 110, 118, 122, 128, 244];

    /// <summary>Returns the name of a codec that some browsers do not play; null if all do.</summary>
    public static string? OtherName(string codec) =>
        Played.Contains(codec) ? null : Names.GetValueOrDefault(codec, codec);

    /// <summary>Returns the names of a track's codecs that some browsers do not play.</summary>
    /// <param name="media">Content of its box <c>minf</c> (ISO 14496-12).</param>
    public static IEnumerable<string> OthersIn(ReadOnlySpan<byte> media)
    {
        const int beforeEntries = 8; // version, flags, number of entries
        const int beforeName = 4;
        var others = new List<string>();
        var entries = Find(Find(media, "stbl"), "stsd");
        for (entries = entries[Math.Min(beforeEntries, entries.Length)..]; SizeOf(entries) is { } size; )
        {
            var entry = entries[..size];
            var codec = Encoding.Latin1.GetString(entry.Slice(beforeName, 4));
            if (OtherName(codec) is { } other)
            {
                others.Add(other);
            }
            else if (codec.StartsWith("avc", StringComparison.Ordinal) && IsOfCamera(entry))
            {
                others.Add("H.264 4:2:2 / 10 bit");
            }

            entries = entries[size..];
        }

        return others;
    }

    private static bool IsOfCamera(ReadOnlySpan<byte> entry)
    {
        const int pictureFields = 86;
        return entry.Length > pictureFields
            && Find(entry[pictureFields..], "avcC") is [_, var profile, ..]
            && CameraProfiles.Contains(profile);
    }

    /// <summary>Returns the content of the first box of a name; empty if there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, string name)
    {
        const int header = 8;
        while (SizeOf(boxes) is { } size)
        {
            if (Encoding.Latin1.GetString(boxes.Slice(4, 4)) == name)
            {
                return boxes[header..size];
            }

            boxes = boxes[size..];
        }

        return [];
    }

    /// <summary>Returns the size of the first box; null if it does not fit.</summary>
    private static int? SizeOf(ReadOnlySpan<byte> boxes)
    {
        const int header = 8;
        if (boxes.Length < header)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        return size >= header && size <= boxes.Length ? (int)size : null;
    }
}
