using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Reads Exif data, which is a TIFF file without pixels, and writes it anew with the few fields that may stay.</summary>
internal static class ExifFields
{
    private const ushort Orientation = 0x0112;
    private const ushort Artist = 0x013B;
    private const ushort Copyright = 0x8298;
    private const ushort Ascii = 2;
    private const ushort Short = 3;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <summary>A tag of the first directory, with its type and the bytes of its values in little-endian order.</summary>
    private sealed record Field(ushort Tag, ushort Type, int Count, byte[] Bytes);

    /// <summary>Exif data with orientation, author and copyright only; null where there is none of them.</summary>
    /// <param name="tiff">Beginning with the mark of the byte order. Damaged data has no fields.</param>
    public static byte[]? WhatMayStay(ReadOnlySpan<byte> tiff)
    {
        var fields = Read(tiff);
        return fields.Count == 0 ? null : Write(fields);
    }

    private static List<Field> Read(ReadOnlySpan<byte> tiff)
    {
        var fields = new List<Field>();
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < HeaderLength || (!isLittle && !tiff.StartsWith("MM\0*"u8)))
        {
            return fields;
        }

        var at = UInt32(tiff[4..], isLittle);
        if (at + 2 > tiff.Length)
        {
            return fields;
        }

        var count = UInt16(tiff[(int)at..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var start = at + 2 + (i * EntryLength);
            if (start + EntryLength > tiff.Length)
            {
                break;
            }

            if (ReadField(tiff, (int)start, isLittle) is { } field)
            {
                fields.Add(field);
            }
        }

        return [.. fields.DistinctBy(field => field.Tag).OrderBy(field => field.Tag)];
    }

    private static Field? ReadField(ReadOnlySpan<byte> tiff, int at, bool isLittle)
    {
        var (tag, type) = (UInt16(tiff[at..], isLittle), UInt16(tiff[(at + 2)..], isLittle));
        var count = UInt32(tiff[(at + 4)..], isLittle);
        if (tag == Orientation && type == Short && count == 1)
        {
            var value = UInt16(tiff[(at + 8)..], isLittle);
            return value is >= 2 and <= 8 ? new Field(tag, type, 1, [(byte)value, 0]) : null;
        }

        if (tag is not (Artist or Copyright) || type != Ascii || count is 0)
        {
            return null;
        }

        var from = count <= 4 ? (uint)at + 8 : UInt32(tiff[(at + 8)..], isLittle);
        return (ulong)from + count <= (ulong)tiff.Length
            ? new Field(tag, type, (int)count, tiff.Slice((int)from, (int)count).ToArray())
            : null;
    }

    private static byte[] Write(List<Field> fields)
    {
        var directory = 2 + (fields.Count * EntryLength) + 4;
        var values = fields.Where(field => field.Bytes.Length > 4).Sum(field => Even(field.Bytes.Length));
        var tiff = new byte[HeaderLength + directory + values];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(4), HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(HeaderLength), (ushort)fields.Count);
        var at = HeaderLength + 2;
        var free = HeaderLength + directory;
        foreach (var field in fields)
        {
            var entry = tiff.AsSpan(at, EntryLength);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, field.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], field.Type);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], field.Count);
            if (field.Bytes.Length <= 4)
            {
                field.Bytes.CopyTo(entry[8..]);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], free);
                field.Bytes.CopyTo(tiff, free);
                free += Even(field.Bytes.Length);
            }

            at += EntryLength;
        }

        return tiff;
    }

    private static int Even(int length) => length + (length & 1);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
