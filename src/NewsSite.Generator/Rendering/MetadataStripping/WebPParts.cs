using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Splits a WebP into its RIFF chunks and drops those with metadata.</summary>
internal static class WebPParts
{
    private const int HeaderLength = 12;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength && bytes.StartsWith("RIFF"u8) && bytes[8..HeaderLength].SequenceEqual("WEBP"u8);

    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var header = file[..HeaderLength].ToArray();
        var parts = new List<ReadOnlyMemory<byte>> { header };
        byte[]? extended = null;
        byte[]? exif = null;
        for (var offset = HeaderLength; offset + 8 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(offset + 4)..]);
            if (length > file.Length - offset - 8)
            {
                break;
            }

            var content = file.Slice(offset + 8, (int)length);
            // A chunk of odd length is padded by one byte outside its length; the file's last chunk may lack it.
            var end = Math.Min(file.Length, offset + 8 + (int)length + ((int)length & 1));
            var name = System.Text.Encoding.ASCII.GetString(file.Span.Slice(offset, 4));
            if (name == "VP8X" && extended is null && length > 0)
            {
                extended = file[offset..end].ToArray();
                extended[8] &= unchecked((byte)~(ExifFlag | XmpFlag));
                parts.Add(extended);
            }
            else if (name == "EXIF")
            {
                var hasPrefix = content.Span.StartsWith("Exif\0\0"u8);
                exif ??= ExifFields.KeepPublicFields(content.Span[(hasPrefix ? 6 : 0)..]);
            }
            else if (Kept.Contains(name))
            {
                parts.Add(file[offset..end]);
            }

            offset = end;
        }

        if (exif is not null && extended is not null)
        {
            extended[8] |= ExifFlag;
            var chunk = new byte[8 + exif.Length];
            "EXIF"u8.CopyTo(chunk);
            BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), exif.Length);
            exif.CopyTo(chunk, 8);
            parts.Add(chunk);
        }

        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), parts.Sum(part => part.Length) - 8);
        return parts;
    }
}
