using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Tests.Harness;

/// <summary>Creates documents of Word, Excel and PowerPoint before 2007, by their published formats.</summary>
internal static class OldOffice
{
    /// <summary>Returns a document of Word 97 with comments, and runs of letters that were inserted or deleted.</summary>
    public static byte[] Word(int comments, int changes, bool isEncrypted = false)
    {
        const int page = 512;
        var document = new byte[3 * page];
        var table = new byte[5000];
        Write16(document, 0, 0xA5EC);
        Write16(document, 2, 0x00C1);
        Write16(document, 10, 0x0200 | (isEncrypted ? 0x0100 : 0));
        Write32(document, 154 + (4 * 8), 100);
        Write32(document, 154 + (4 * 8) + 4, comments == 0 ? 0 : 4 + (comments * 34));
        // One page of runs: number 2 of the document. Each other run was changed.
        Write32(document, 154 + (12 * 8), 4000);
        Write32(document, 154 + (12 * 8) + 4, 12);
        Write32(table, 4008, 2);
        var runs = (2 * changes) + 1;
        document[(3 * page) - 1] = (byte)runs;
        for (var i = 0; i < runs; i++)
        {
            var at = 200 + (i * 12);
            document[(2 * page) + ((runs + 1) * 4) + i] = (byte)(at / 2);
            // Bold, a table's definition of variable length, and the mark of an insertion or deletion.
            byte[] properties = [0x35, 0x08, 1, 0x08, 0xD6, 1, 9, (byte)(i % 2), 0x08, (byte)(i % 2)];
            document[(2 * page) + at] = (byte)properties.Length;
            properties.CopyTo(document, (2 * page) + at + 1);
        }

        return TestDocument.CompoundOf(("WordDocument", document), ("1Table", table));
    }

    /// <summary>Returns a workbook of Excel 97 with comments and sheets, of which all but the first are hidden.</summary>
    public static byte[] Excel(int comments, params string[] sheets)
    {
        using var stream = new MemoryStream();
        Record(0x0809, [0, 6, 5, 0]);
        for (var i = 0; i < sheets.Length; i++)
        {
            var isLatin = sheets[i].All(char.IsAscii);
            var name = (isLatin ? Encoding.Latin1 : Encoding.Unicode).GetBytes(sheets[i]);
            Record(0x0085, [0, 0, 0, 0, (byte)i, 0, (byte)sheets[i].Length, (byte)(isLatin ? 0 : 1), .. name]);
        }

        for (var i = 0; i < comments; i++)
        {
            Record(0x001C, new byte[12]);
        }

        Record(0x000A, []);
        return TestDocument.CompoundOf(("Workbook", stream.ToArray()));

        void Record(int kind, byte[] content)
        {
            stream.Write([(byte)kind, (byte)(kind >> 8), (byte)content.Length, 0]);
            stream.Write(content);
        }
    }

    /// <summary>Returns a presentation of PowerPoint 97 with comments, and slides with speaker notes.</summary>
    public static byte[] PowerPoint(int comments, int notes)
    {
        var text = Record(0, 0x0FA0, Encoding.Unicode.GetBytes("Айтпа"));
        var all = Enumerable
            // The pattern of all notes has a text too, and notes without one are of no slide either.
            .Empty<byte>()
            .Concat(Record(15, 0x03F0, [.. Record(1, 0x03F1, new byte[8]), .. text]))
            .Concat(Record(15, 0x03F0, Record(1, 0x03F1, [1, 1, 0, 0, 0, 0, 0, 0])));
        for (var i = 0; i < notes; i++)
        {
            all = all.Concat(
                Record(15, 0x03F0, [.. Record(1, 0x03F1, [2, 1, 0, 0, 0, 0, 0, 0]), .. Record(15, 0xF00D, text)])
            );
        }

        for (var i = 0; i < comments; i++)
        {
            all = all.Concat(Record(15, 0x03EE, Record(15, 0x2EE0, Record(0, 0x0FBA, [0x10, 0x04]))));
        }

        return TestDocument.CompoundOf(("PowerPoint Document", [.. all]));

        static byte[] Record(int version, int kind, byte[] content)
        {
            var record = new byte[8 + content.Length];
            record[0] = (byte)version;
            Write16(record, 2, kind);
            Write32(record, 4, content.Length);
            content.CopyTo(record, 8);
            return record;
        }
    }

    /// <summary>Returns a document with its author and who saved it last.</summary>
    public static byte[] WithAuthors(string stream, string author, string last)
    {
        var first = Encoding.UTF8.GetBytes(author + "\0");
        var second = Encoding.UTF8.GetBytes(last + "\0");
        var set = new byte[200];
        Convert.FromHexString("E0859FF2F94F6810AB9108002B27B3D9").CopyTo(set, 28);
        Write32(set, 44, 48);
        Write32(set, 52, 3);
        (int Id, int At)[] properties = [(1, 40), (4, 50), (8, 100)];
        for (var i = 0; i < properties.Length; i++)
        {
            Write32(set, 56 + (i * 8), properties[i].Id);
            Write32(set, 60 + (i * 8), properties[i].At);
        }

        Write32(set, 48 + 40 + 4, 65001);
        Write32(set, 48 + 50 + 4, first.Length);
        first.CopyTo(set, 48 + 58);
        Write32(set, 48 + 100 + 4, second.Length);
        second.CopyTo(set, 48 + 108);
        return TestDocument.CompoundOf((stream, []), ("\u0005SummaryInformation", set));
    }

    private static void Write16(byte[] bytes, int at, int value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);

    private static void Write32(byte[] bytes, int at, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
