using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Reads compound files ([MS-CFB]), the format of Word, Excel and PowerPoint before 2007 and of objects inside newer
/// documents. A damaged file has fewer streams, or shorter ones.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;

    /// <summary>Streams shorter than this are in sectors of 64 bytes, inside the stream of the root.</summary>
    private const int ShortStream = 4096;

    private const int ShortSector = 64;
    private const uint LastSector = 0xFFFFFFFA;
    private static readonly byte[] Magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly byte[] file;
    private readonly int sectorLength;
    private readonly List<uint> table;
    private readonly List<Entry> entries = [];

    private CompoundFile(byte[] file)
    {
        this.file = file;
        sectorLength = 1 << UInt16(file, 30);
        table = SectorsOfTable();
        var directory = Chain(UInt32(file, 48), long.MaxValue);
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            // The length counts the zero at the end.
            var length = UInt16(directory, at + 64) - 2;
            if (directory[at + 66] != 0 && length is > 0 and <= 62)
            {
                var name = Encoding.Unicode.GetString(directory, at, length);
                entries.Add(new Entry(name, UInt32(directory, at + 116), UInt32(directory, at + 120)));
            }
        }

        Names = [.. entries.Select(entry => entry.Name)];
    }

    /// <summary>The names of all streams and storages.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Returns null for other files.</summary>
    public static CompoundFile? Open(byte[] file) =>
        file.AsSpan().StartsWith(Magic) && file.Length >= HeaderLength && UInt16(file, 30) is 9 or 12
            ? new CompoundFile(file)
            : null;

    /// <summary>Returns the bytes of the first stream with a name; empty if there is none.</summary>
    public byte[] Read(string name) => ReadAll(name).FirstOrDefault() ?? [];

    /// <summary>Returns the bytes of every stream with a name, whatever storage it is in.</summary>
    public IEnumerable<byte[]> ReadAll(string name) => entries.Where(entry => entry.Name == name).Select(Read);

    private byte[] Read(Entry entry)
    {
        if (entry.Length >= ShortStream)
        {
            return Chain(entry.Start, entry.Length);
        }

        var root = entries[0];
        var sectors = Chain(root.Start, root.Length);
        var next = Chain(UInt32(file, 60), long.MaxValue);
        using var read = new MemoryStream();
        var sector = entry.Start;
        for (var left = sectors.Length / ShortSector; left > 0 && read.Length < entry.Length; left--)
        {
            if ((sector + 1L) * ShortSector > sectors.Length)
            {
                break;
            }

            var length = (int)Math.Min(ShortSector, entry.Length - read.Length);
            read.Write(sectors, (int)sector * ShortSector, length);
            sector = (sector + 1L) * 4 <= next.Length ? UInt32(next, (int)sector * 4) : uint.MaxValue;
        }

        return read.ToArray();
    }

    /// <summary>Returns the bytes of a chain of sectors, up to a length.</summary>
    private byte[] Chain(uint start, long length)
    {
        using var read = new MemoryStream();
        var sector = start;
        // A damaged chain may be a circle.
        for (var left = file.Length / sectorLength; left > 0 && sector < LastSector && read.Length < length; left--)
        {
            var content = Sector(sector);
            read.Write(content[..(int)Math.Min(content.Length, length - read.Length)]);
            var index = (int)(sector / (uint)(sectorLength / 4));
            var next = index < table.Count ? Sector(table[index]) : [];
            var offset = (int)(sector % (uint)(sectorLength / 4)) * 4;
            sector = next.Length >= offset + 4 ? UInt32(next, offset) : uint.MaxValue;
        }

        return read.ToArray();
    }

    /// <summary>Returns the sectors of the allocation table: the first 109 in the header, others in a chain.</summary>
    private List<uint> SectorsOfTable()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < SectorsInHeader; i++)
        {
            sectors.Add(UInt32(file, 76 + (i * 4)));
        }

        var more = UInt32(file, 68);
        for (var left = file.Length / sectorLength; left > 0 && more < LastSector; left--)
        {
            var content = Sector(more);
            for (var at = 0; at + 8 <= content.Length; at += 4)
            {
                sectors.Add(UInt32(content, at));
            }

            more = content.Length < 4 ? uint.MaxValue : UInt32(content, content.Length - 4);
        }

        return sectors;
    }

    /// <summary>Returns a sector, or nothing if the file ends before it. The last one may be cut short.</summary>
    private ReadOnlySpan<byte> Sector(uint sector)
    {
        var start = (sector + 1L) * sectorLength;
        return sector < LastSector && start < file.Length
            ? file.AsSpan((int)start, (int)Math.Min(sectorLength, file.Length - start))
            : [];
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>A stream or storage, its first sector and its length in bytes.</summary>
    private sealed record Entry(string Name, uint Start, uint Length);
}
