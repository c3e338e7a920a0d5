using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>A JPEG as a row of marked segments (ITU T.81, annex B), and which of them may be given away.</summary>
internal static class JpegParts
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;

    /// <summary>
    /// The pixels and what is needed to read them. Cameras also hide second pictures and films behind the end of the
    /// first, each with metadata of its own: what follows the end is left out.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var parts = new List<ReadOnlyMemory<byte>> { file[..2] };
        var afterHeader = 1;
        byte[]? exif = null;
        for (var at = 2; NextMarker(file.Span, at) is { } start; )
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
                exif ??= ExifFields.WhatMayStay(content[6..]);
            }
            else if (MayStay(marker, content))
            {
                var scan = marker == StartOfScan ? EndOfScan(file.Span, end) : end;
                parts.Add(file[start..scan]);
                // Readers expect JFIF's own segment before all others.
                afterHeader = marker == FirstApplication ? parts.Count : afterHeader;
                end = scan;
            }

            at = end;
        }

        if (exif is not null)
        {
            parts.Insert(afterHeader, Segment(exif));
        }

        parts.Add(new byte[] { 0xFF, EndOfImage });
        return parts;
    }

    /// <summary>The colour profile and Adobe's word on colours are needed to show the pixels right.</summary>
    private static bool MayStay(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            0xE0 => content.StartsWith("JFIF\0"u8),
            0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
            0xEE => content.StartsWith("Adobe"u8),
            >= FirstApplication and <= LastApplication or Comment => false,
            _ => true,
        };

    /// <summary>The next place with 0xFF and the code of a segment, or null at the end of the file.</summary>
    private static int? NextMarker(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD8)))
            {
                return at;
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

    /// <summary>The end of the entropy-coded data: in it 0xFF is followed by 0x00 or by a restart mark.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var step = bytes[at..].IndexOf((byte)0xFF);
            if (step < 0 || at + step + 1 >= bytes.Length)
            {
                return bytes.Length;
            }

            at += step;
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }

    private static byte[] Segment(byte[] exif)
    {
        var prefix = "Exif\0\0"u8;
        var length = 2 + prefix.Length + exif.Length;
        return [0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. prefix, .. exif];
    }
}
