using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>A TrueType or OpenType font of this machine: its name, how heavy it is, and which letters it has.</summary>
/// <param name="Weight">400 for regular, 700 for bold.</param>
internal sealed record FontFile(string Path, string Family, int Weight, bool IsItalic)
{
    private const int HeadLength = 12;
    private const int TableEntry = 16;
    private const ushort FamilyName = 1;
    private const ushort TypographicFamilyName = 16;
    private readonly byte[] characters = [];

    /// <summary>The font in a file; null for collections, and for what is damaged or no font.</summary>
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

            var tables = Bytes(file, HeadLength, (uint)(Number(head, 4) * TableEntry));
            var metrics = Table(file, tables, "OS/2"u8);
            return NameOf(Table(file, tables, "name"u8)) is { } family
                ? new FontFile(
                    path,
                    family,
                    Number(metrics, 4),
                    (Number(metrics, 62) & 1) != 0,
                    Table(file, tables, "cmap"u8)
                )
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private FontFile(string path, string family, int weight, bool isItalic, byte[] characters)
        : this(path, family, weight, isItalic) => this.characters = characters;

    /// <summary>True where the font draws every one of these letters itself.</summary>
    public bool Covers(string letters)
    {
        try
        {
            var table = Subtable(characters);
            foreach (var letter in letters)
            {
                if (!HasGlyph(table, letter))
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

    /// <summary>The Unicode map, in one of the two forms that all fonts of alphabets have; empty where there is none.</summary>
    private static ReadOnlySpan<byte> Subtable(ReadOnlySpan<byte> cmap)
    {
        ReadOnlySpan<byte> found = [];
        for (var i = 0; i < Number(cmap, 2); i++)
        {
            var entry = 4 + (i * 8);
            var isUnicode = (Number(cmap, entry), Number(cmap, entry + 2)) is (0, _) or (3, 1 or 10);
            var table = cmap[(int)Long(cmap, entry + 4)..];
            if (isUnicode && Number(table, 0) is 4 or 12)
            {
                found = table;
            }
        }

        return found;
    }

    private static bool HasGlyph(ReadOnlySpan<byte> map, int letter) =>
        Number(map, 0) == 12 ? HasGlyphInGroups(map, letter) : HasGlyphInSegments(map, letter);

    // OpenType, «cmap», format 12: groups of first letter, last letter, first glyph.
    private static bool HasGlyphInGroups(ReadOnlySpan<byte> map, int letter)
    {
        for (var i = 0; i < Long(map, 12); i++)
        {
            var group = 16 + (i * 12);
            if (letter >= Long(map, group) && letter <= Long(map, group + 4))
            {
                return Long(map, group + 8) + (letter - Long(map, group)) != 0;
            }
        }

        return false;
    }

    // OpenType, «cmap», format 4: arrays of last letters, first letters, differences, and places of further arrays.
    private static bool HasGlyphInSegments(ReadOnlySpan<byte> map, int letter)
    {
        var length = Number(map, 6);
        for (var i = 0; i < length; i += 2)
        {
            if (letter > Number(map, 14 + i))
            {
                continue;
            }

            var first = Number(map, 16 + length + i);
            if (letter < first)
            {
                return false;
            }

            var offsetAt = 16 + (3 * length) + i;
            var offset = Number(map, offsetAt);
            var glyph = offset == 0 ? letter : Number(map, offsetAt + offset + (2 * (letter - first)));
            return offset == 0 ? ((glyph + Number(map, 16 + (2 * length) + i)) & 0xFFFF) != 0 : glyph != 0;
        }

        return false;
    }

    /// <summary>One table of the file: fonts are large, and little of them is needed here.</summary>
    private static byte[] Table(FileStream file, ReadOnlySpan<byte> tables, ReadOnlySpan<byte> tag)
    {
        for (; tables.Length >= TableEntry; tables = tables[TableEntry..])
        {
            if (tables.StartsWith(tag))
            {
                return Bytes(file, Long(tables, 8), Long(tables, 12));
            }
        }

        return [];
    }

    private static byte[] Bytes(FileStream file, long at, uint length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at + length, file.Length);
        var bytes = new byte[length];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The family's name as Windows has it: that is the one font libraries find it by.</summary>
    private static string? NameOf(ReadOnlySpan<byte> names)
    {
        const int windows = 3;
        string? family = null;
        for (var i = 0; i < Number(names, 2); i++)
        {
            var entry = names.Slice(6 + (i * 12), 12);
            var kind = Number(entry, 6);
            if (Number(entry, 0) == windows && kind is FamilyName or TypographicFamilyName)
            {
                var text = names.Slice(Number(names, 4) + Number(entry, 10), Number(entry, 8));
                family =
                    family is null || kind == TypographicFamilyName
                        ? Encoding.BigEndianUnicode.GetString(text)
                        : family;
            }
        }

        return family;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
