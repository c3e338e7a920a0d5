using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Reduces Exif data (a TIFF file without pixels) to orientation, author and copyright.</summary>
internal static class ExifFields
{
    private const ushort Orientation = 0x0112;
    private const ushort Artist = 0x013B;
    private const ushort Copyright = 0x8298;
    private const ushort Ascii = 2;
    private const ushort Short = 3;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <summary>A field of the first directory; its values are little-endian bytes.</summary>
    private sealed record Field(ushort Tag, ushort Type, int Count, byte[] Bytes);

    /// <summary>Returns Exif data with orientation, author and copyright only; null if none is present.</summary>
    /// <param name="tiff">Starts with the byte-order mark. Damaged data yields no fields.</param>
    public static byte[]? KeepPublicFields(ReadOnlySpan<byte> tiff)
    {
        var fields = Read(tiff);
        return fields.Count == 0 ? null : Write(fields);
    }

    private static List<Field> Read(ReadOnlySpan<byte> tiff)
    {
        var fields = new List<Field>();
        var isLittleEndian = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < HeaderLength || (!isLittleEndian && !tiff.StartsWith("MM\0*"u8)))
        {
            return fields;
        }

        var offset = UInt32(tiff[4..], isLittleEndian);
        if (offset + 2 > tiff.Length)
        {
            return fields;
        }

        var count = UInt16(tiff[(int)offset..], isLittleEndian);
        for (var i = 0; i < count; i++)
        {
            var start = offset + 2 + (i * EntryLength);
            if (start + EntryLength > tiff.Length)
            {
                break;
            }

            if (ReadField(tiff, (int)start, isLittleEndian) is { } field)
            {
                fields.Add(field);
            }
        }

        return [.. fields.DistinctBy(field => field.Tag).OrderBy(field => field.Tag)];
    }

    private static Field? ReadField(ReadOnlySpan<byte> tiff, int offset, bool isLittleEndian)
    {
        var (tag, type) = (UInt16(tiff[offset..], isLittleEndian), UInt16(tiff[(offset + 2)..], isLittleEndian));
        var count = UInt32(tiff[(offset + 4)..], isLittleEndian);
        if (tag == Orientation && type == Short && count == 1)
        {
            var value = UInt16(tiff[(offset + 8)..], isLittleEndian);
            return value is >= 2 and <= 8 ? new Field(tag, type, 1, [(byte)value, 0]) : null;
        }

        if (tag is not (Artist or Copyright) || type != Ascii || count is 0)
        {
            return null;
        }

        var valueOffset = count <= 4 ? (uint)offset + 8 : UInt32(tiff[(offset + 8)..], isLittleEndian);
        return (ulong)valueOffset + count <= (ulong)tiff.Length
            ? new Field(tag, type, (int)count, tiff.Slice((int)valueOffset, (int)count).ToArray())
            : null;
    }

    private static byte[] Write(List<Field> fields)
    {
        var directoryLength = 2 + (fields.Count * EntryLength) + 4;
        var valuesLength = fields.Where(field => field.Bytes.Length > 4).Sum(field => Even(field.Bytes.Length));
        var tiff = new byte[HeaderLength + directoryLength + valuesLength];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(4), HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(HeaderLength), (ushort)fields.Count);
        var offset = HeaderLength + 2;
        var nextValue = HeaderLength + directoryLength;
        foreach (var field in fields)
        {
            var entry = tiff.AsSpan(offset, EntryLength);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, field.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], field.Type);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], field.Count);
            if (field.Bytes.Length <= 4)
            {
                field.Bytes.CopyTo(entry[8..]);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], nextValue);
                field.Bytes.CopyTo(tiff, nextValue);
                nextValue += Even(field.Bytes.Length);
            }

            offset += EntryLength;
        }

        return tiff;
    }

    private static int Even(int length) => length + (length & 1);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
