using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Splits a PNG into its chunks and drops those with metadata.</summary>
internal static class PngParts
{
    private const int SignatureLength = 8;
    private const int FramingLength = 12;

    /// <summary>Ancillary chunks that are kept: colour, transparency and animation, but no texts or metadata.</summary>
    private static readonly HashSet<string> Ancillary =
    [
        .. "tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".Split(' '),
    ];

    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var parts = new List<ReadOnlyMemory<byte>> { file[..SignatureLength] };
        for (var offset = SignatureLength; offset + FramingLength <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[offset..]);
            if (length > file.Length - offset - FramingLength)
            {
                break;
            }

            var chunk = file.Slice(offset, (int)length + FramingLength);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Span[4..8]);
            if (name == "eXIf" && ExifFields.KeepPublicFields(chunk.Span[8..^4]) is { } exif)
            {
                parts.Add(Chunk("eXIf"u8, exif));
            }
            else if (char.IsAsciiLetterUpper(name[0]) || Ancillary.Contains(name))
            {
                parts.Add(chunk);
            }

            offset += chunk.Length;
            if (name == "IEND")
            {
                break;
            }
        }

        return parts;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[content.Length + FramingLength];
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
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
