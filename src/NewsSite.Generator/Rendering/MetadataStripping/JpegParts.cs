using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Splits a JPEG into its segments (ITU T.81, annex B) and drops those with metadata.</summary>
internal static class JpegParts
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;

    /// <summary>
    /// Returns the pixels and the segments needed to decode them. Cameras append further pictures and films after the
    /// end of the image, each with its own metadata: everything after the end is dropped.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var parts = new List<ReadOnlyMemory<byte>> { file[..2] };
        var exifIndex = 1;
        byte[]? exif = null;
        for (var offset = 2; NextMarker(file.Span, offset) is { } start; )
        {
            var marker = file.Span[start + 1];
            var end = marker == EndOfImage ? start + 2 : EndOfSegment(file.Span, start);
            if (marker == EndOfImage || end < 0)
            {
                break;
            }

            var content = file.Span[(start + 4)..end];
            if (marker == 0xE1 && content.StartsWith("Exif\0\0"u8))
            {
                exif ??= ExifFields.KeepPublicFields(content[6..]);
            }
            else if (IsKept(marker, content))
            {
                var scanEnd = marker == StartOfScan ? EndOfScan(file.Span, end) : end;
                parts.Add(file[start..scanEnd]);
                // Readers expect JFIF's own segment before all others.
                exifIndex = marker == FirstApplication ? parts.Count : exifIndex;
                end = scanEnd;
            }

            offset = end;
        }

        if (exif is not null)
        {
            parts.Insert(exifIndex, Segment(exif));
        }

        parts.Add(new byte[] { 0xFF, EndOfImage });
        return parts;
    }

    /// <summary>
    /// True for segments that decoding needs, among them the colour profile and Adobe's colour transform.
    /// </summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            0xE0 => content.StartsWith("JFIF\0"u8),
            0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
            0xEE => content.StartsWith("Adobe"u8),
            >= FirstApplication and <= LastApplication or Comment => false,
            _ => true,
        };

    /// <summary>
    /// Returns the offset of the next marker (0xFF and a segment code), or null at the end of the file.
    /// </summary>
    private static int? NextMarker(ReadOnlySpan<byte> bytes, int offset)
    {
        for (; offset + 1 < bytes.Length; offset++)
        {
            if (bytes[offset] == 0xFF && bytes[offset + 1] is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD8)))
            {
                return offset;
            }
        }

        return null;
    }

    private static int EndOfSegment(ReadOnlySpan<byte> bytes, int start)
    {
        if (start + 4 > bytes.Length)
        {
            return -1;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(start + 2)..]);
        var end = start + 2 + length;
        return length < 2 || end > bytes.Length ? -1 : end;
    }

    /// <summary>
    /// Returns the end of the entropy-coded data, in which 0xFF precedes only 0x00 or a restart marker.
    /// </summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int offset)
    {
        while (true)
        {
            var distance = bytes[offset..].IndexOf((byte)0xFF);
            if (distance < 0 || offset + distance + 1 >= bytes.Length)
            {
                return bytes.Length;
            }

            offset += distance;
            if (bytes[offset + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return offset;
            }

            offset += 2;
        }
    }

    private static byte[] Segment(byte[] exif)
    {
        var prefix = "Exif\0\0"u8;
        var length = 2 + prefix.Length + exif.Length;
        return [0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. prefix, .. exif];
    }
}
