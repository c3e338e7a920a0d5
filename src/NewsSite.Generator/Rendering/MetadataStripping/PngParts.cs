using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>A PNG as a row of chunks, and which of them may be given away.</summary>
internal static class PngParts
{
    private const int SignatureLength = 8;
    private const int FrameLength = 12;

    /// <summary>Colour, transparency and animation; texts and metadata are not among them.</summary>
    private static readonly HashSet<string> Ancillary =
    [
        .. "tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".Split(' '),
    ];

    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var parts = new List<ReadOnlyMemory<byte>> { file[..SignatureLength] };
        for (var at = SignatureLength; at + FrameLength <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            if (length > file.Length - at - FrameLength)
            {
                break;
            }

            var chunk = file.Slice(at, (int)length + FrameLength);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Span[4..8]);
            if (name == "eXIf" && ExifFields.WhatMayStay(chunk.Span[8..^4]) is { } exif)
            {
                parts.Add(Chunk("eXIf"u8, exif));
            }
            else if (char.IsAsciiLetterUpper(name[0]) || Ancillary.Contains(name))
            {
                parts.Add(chunk);
            }

            at += chunk.Length;
            if (name == "IEND")
            {
                break;
            }
        }

        return parts;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[content.Length + FrameLength];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32(chunk.AsSpan(4..^4)));
        return chunk;
    }

    // PNG, annex D, without its table: these chunks are a few bytes.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
