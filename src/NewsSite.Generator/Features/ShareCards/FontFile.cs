using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>A TrueType or OpenType font file: its family, weight, style and character map.</summary>
/// <param name="Weight">The weight from 1 to 1000: 400 is regular, 700 is bold.</param>
internal sealed record FontFile(string Path, string Family, int Weight, bool IsItalic)
{
    private const int HeadLength = 12;
    private const int TableEntryLength = 16;
    private const ushort FamilyName = 1;
    private const ushort TypographicFamilyName = 16;
    private readonly byte[] characterMap = [];

    /// <summary>Reads a font file; returns null for collections, damaged files and other formats.</summary>
    public static FontFile? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var head = Bytes(file, 0, HeadLength);
            if (head is not ([0, 1, 0, 0, ..] or [(byte)'O', (byte)'T', (byte)'T', (byte)'O', ..]))
            {
                return null;
            }

            var tables = Bytes(file, HeadLength, (uint)(UInt16(head, 4) * TableEntryLength));
            var metrics = Table(file, tables, "OS/2"u8);
            return NameOf(Table(file, tables, "name"u8)) is { } family
                ? new FontFile(
                    path,
                    family,
                    UInt16(metrics, 4),
                    (UInt16(metrics, 62) & 1) != 0,
                    Table(file, tables, "cmap"u8)
                )
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private FontFile(string path, string family, int weight, bool isItalic, byte[] characterMap)
        : this(path, family, weight, isItalic) => this.characterMap = characterMap;

    /// <summary>True if the font has a glyph for every character.</summary>
    public bool Covers(string text)
    {
        try
        {
            var table = Subtable(characterMap);
            foreach (var character in text)
            {
                if (!HasGlyph(table, character))
                {
                    return false;
                }
            }

            return table.Length > 0;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>
    /// Returns the Unicode character map in format 4 or 12, one of which every alphabetic font has; empty if none.
    /// </summary>
    private static ReadOnlySpan<byte> Subtable(ReadOnlySpan<byte> cmap)
    {
        ReadOnlySpan<byte> unicodeMap = [];
        for (var i = 0; i < UInt16(cmap, 2); i++)
        {
            var entry = 4 + (i * 8);
            var isUnicode = (UInt16(cmap, entry), UInt16(cmap, entry + 2)) is (0, _) or (3, 1 or 10);
            var table = cmap[(int)UInt32(cmap, entry + 4)..];
            if (isUnicode && UInt16(table, 0) is 4 or 12)
            {
                unicodeMap = table;
            }
        }

        return unicodeMap;
    }

    private static bool HasGlyph(ReadOnlySpan<byte> map, int character) =>
        UInt16(map, 0) == 12 ? HasGlyphInGroups(map, character) : HasGlyphInSegments(map, character);

    // OpenType, "cmap", format 12: groups of first character, last character, first glyph.
    private static bool HasGlyphInGroups(ReadOnlySpan<byte> map, int character)
    {
        for (var i = 0; i < UInt32(map, 12); i++)
        {
            var group = 16 + (i * 12);
            if (character >= UInt32(map, group) && character <= UInt32(map, group + 4))
            {
                return UInt32(map, group + 8) + (character - UInt32(map, group)) != 0;
            }
        }

        return false;
    }

    // OpenType, "cmap", format 4: arrays of last characters, first characters, deltas and offsets of glyph arrays.
    private static bool HasGlyphInSegments(ReadOnlySpan<byte> map, int character)
    {
        var length = UInt16(map, 6);
        for (var i = 0; i < length; i += 2)
        {
            if (character > UInt16(map, 14 + i))
            {
                continue;
            }

            var first = UInt16(map, 16 + length + i);
            if (character < first)
            {
                return false;
            }

            var offsetAt = 16 + (3 * length) + i;
            var offset = UInt16(map, offsetAt);
            var glyph = offset == 0 ? character : UInt16(map, offsetAt + offset + (2 * (character - first)));
            return offset == 0 ? ((glyph + UInt16(map, 16 + (2 * length) + i)) & 0xFFFF) != 0 : glyph != 0;
        }

        return false;
    }

    /// <summary>Reads one table of the file: fonts are large, and little of them is needed here.</summary>
    private static byte[] Table(FileStream file, ReadOnlySpan<byte> tables, ReadOnlySpan<byte> tag)
    {
        for (; tables.Length >= TableEntryLength; tables = tables[TableEntryLength..])
        {
            if (tables.StartsWith(tag))
            {
                return Bytes(file, UInt32(tables, 8), UInt32(tables, 12));
            }
        }

        return [];
    }

    private static byte[] Bytes(FileStream file, long offset, uint length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, file.Length);
        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Returns the family's name for Windows, by which font libraries find it.</summary>
    private static string? NameOf(ReadOnlySpan<byte> names)
    {
        const int windows = 3;
        string? family = null;
        for (var i = 0; i < UInt16(names, 2); i++)
        {
            var entry = names.Slice(6 + (i * 12), 12);
            var kind = UInt16(entry, 6);
            if (UInt16(entry, 0) == windows && kind is FamilyName or TypographicFamilyName)
            {
                var text = names.Slice(UInt16(names, 4) + UInt16(entry, 10), UInt16(entry, 8));
                family =
                    family is null || kind == TypographicFamilyName
                        ? Encoding.BigEndianUnicode.GetString(text)
                        : family;
            }
        }

        return family;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
