namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Splits a GIF into its blocks (GIF89a) and drops those with metadata.</summary>
internal static class GifParts
{
    private const int HeaderLength = 13;
    private const byte Extension = 0x21;
    private const byte Application = 0xFF;
    private const byte Comment = 0xFE;
    private const byte Frame = 0x2C;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8);

    /// <summary>
    /// Returns the frames and what is needed to show them. Comments, texts of editors and everything after the end are
    /// dropped.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var parts = new List<ReadOnlyMemory<byte>>();
        var start = bytes.Length < HeaderLength ? bytes.Length : HeaderLength + TableLength(bytes[10]);
        parts.Add(file[..Math.Min(start, file.Length)]);
        while (start + 1 < bytes.Length && bytes[start] is Extension or Frame)
        {
            var isFrame = bytes[start] == Frame;
            var dataStart = isFrame ? EndOfFrameHeader(bytes, start) : start + 2;
            if (EndOfData(bytes, dataStart) is not { } end)
            {
                break;
            }

            if (isFrame || IsKept(bytes[start + 1], bytes[dataStart..end]))
            {
                parts.Add(file[start..end]);
            }

            start = end;
        }

        parts.Add(new byte[] { 0x3B });
        return parts;
    }

    /// <summary>True for how to show a frame, and for how often to repeat all.</summary>
    private static bool IsKept(byte label, ReadOnlySpan<byte> data) =>
        label != Comment
        && (label != Application || data[1..].StartsWith("NETSCAPE2.0"u8) || data[1..].StartsWith("ANIMEXTS1.0"u8));

    /// <summary>Returns the length of a colour table, by the flags of its screen or frame.</summary>
    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 0x07));

    /// <summary>Returns the start of a frame's data, after its place, colours and code size.</summary>
    private static int EndOfFrameHeader(ReadOnlySpan<byte> bytes, int start) =>
        start + 10 <= bytes.Length ? start + 10 + TableLength(bytes[start + 9]) + 1 : bytes.Length;

    /// <summary>Returns the end of data in blocks of at most 255 bytes; null if the file ends before.</summary>
    private static int? EndOfData(ReadOnlySpan<byte> bytes, int start)
    {
        while (start < bytes.Length)
        {
            var length = bytes[start];
            start += 1 + length;
            if (length == 0)
            {
                return start;
            }
        }

        return null;
    }
}
