using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Finds comments, tracked changes, hidden sheets and notes in documents of Word ([MS-DOC]), Excel ([MS-XLS]) and
/// PowerPoint ([MS-PPT]) before 2007. Reading stops where a document is damaged or encrypted.
/// </summary>
internal static class OfficeRecords
{
    private const int Word97 = 0x00C1;
    private const int Encrypted = 0x0100;
    private const int SecondTable = 0x0200;
    private const int Comment = 34;
    private const int PageLength = 512;

    private const int Note = 0x001C;
    private const int Sheet = 0x0085;
    private const int Password = 0x002F;

    private const int Notes = 0x03F0;
    private const int NotesAtom = 0x03F1;
    private const int TextChars = 0x0FA0;
    private const int TextBytes = 0x0FA8;
    private const int SlideComment = 0x2EE0;
    private const int MaxDepth = 32;

    public static void Add(CompoundFile file, List<Holding> found)
    {
        AddWord(file, found);
        AddExcel(file.Read("Workbook"), found);
        AddPowerPoint(file.Read("PowerPoint Document"), found);
        Holding.AddCount(found, HeldKind.TrackedChanges, file.Names.Count(name => name == "Revision Log"));
        Holding.AddCount(found, HeldKind.AttachedFiles, file.ReadAll("\u0001Ole10Native").Count());
    }

    private static void AddWord(CompoundFile file, List<Holding> found)
    {
        var document = file.Read("WordDocument");
        var flags = UInt16(document, 10);
        if (UInt16(document, 2) < Word97 || (flags & Encrypted) != 0)
        {
            return;
        }

        // Pairs of offset and length in the table stream begin at 154: comments are number 4, runs of letters 12.
        var comments = (Int32(document, 154 + (4 * 8) + 4) - 4) / Comment;
        Holding.AddCount(found, HeldKind.Comments, comments);
        var table = file.Read((flags & SecondTable) != 0 ? "1Table" : "0Table");
        var pages = Part(table, Int32(document, 154 + (12 * 8)), Int32(document, 154 + (12 * 8) + 4));
        var count = (pages.Length - 4) / 8;
        var changes = 0;
        for (var i = 0; i < count; i++)
        {
            var page = Int32(pages, ((count + 1) * 4) + (i * 4)) & 0x3FFFFF;
            changes += ChangesOf(Part(document, (long)page * PageLength, PageLength));
        }

        Holding.AddCount(found, HeldKind.TrackedChanges, changes);
    }

    /// <summary>Returns how many runs of letters of a page were inserted or deleted.</summary>
    private static int ChangesOf(ReadOnlySpan<byte> page)
    {
        if (page.Length < PageLength)
        {
            return 0;
        }

        var runs = page[^1];
        var changes = 0;
        for (var i = 0; i < runs && ((runs + 1) * 4) + i < PageLength; i++)
        {
            var at = page[((runs + 1) * 4) + i] * 2;
            changes += at > 0 && IsChange(Part(page, at + 1, page[at])) ? 1 : 0;
        }

        return changes;
    }

    /// <summary>True if the properties of a run mark it as inserted (0x0801) or deleted (0x0800).</summary>
    private static bool IsChange(ReadOnlySpan<byte> properties)
    {
        for (var at = 0; at + 2 < properties.Length; )
        {
            var name = UInt16(properties, at);
            if (name is 0x0800 or 0x0801 && properties[at + 2] != 0)
            {
                return true;
            }

            at += (name >> 13) switch
            {
                0 or 1 => 3,
                2 or 4 or 5 => 4,
                7 => 5,
                3 => 6,
                _ => 3 + properties[at + 2],
            };
        }

        return false;
    }

    private static void AddExcel(ReadOnlySpan<byte> stream, List<Holding> found)
    {
        var comments = 0;
        var hidden = new List<string>();
        for (var at = 0; at + 4 <= stream.Length; at += 4 + UInt16(stream, at + 2))
        {
            var record = Part(stream, at + 4, UInt16(stream, at + 2));
            switch (UInt16(stream, at))
            {
                case Password:
                    return;
                case Note:
                    comments++;
                    break;
                case Sheet when record.Length > 8 && (record[4] & 3) != 0:
                    var letters = Part(record, 8, (record[7] & 1) != 0 ? record[6] * 2 : record[6]);
                    hidden.Add(((record[7] & 1) != 0 ? Encoding.Unicode : Encoding.Latin1).GetString(letters));
                    break;
                default:
                    break;
            }
        }

        Holding.AddCount(found, HeldKind.Comments, comments);
        Holding.AddName(found, HeldKind.HiddenSheets, string.Join(", ", hidden));
    }

    private static void AddPowerPoint(ReadOnlySpan<byte> stream, List<Holding> found)
    {
        var counts = (Comments: 0, Notes: 0);
        CountRecords(stream, ref counts, MaxDepth);
        Holding.AddCount(found, HeldKind.Comments, counts.Comments);
        Holding.AddCount(found, HeldKind.SpeakerNotes, counts.Notes);
    }

    private static void CountRecords(ReadOnlySpan<byte> records, ref (int Comments, int Notes) counts, int depth)
    {
        for (var at = 0; at + 8 <= records.Length; )
        {
            var (kind, length) = (UInt16(records, at + 2), Int32(records, at + 4));
            var content = Part(records, at + 8, length);
            if (kind == SlideComment)
            {
                counts.Comments++;
            }
            else if (kind == Notes)
            {
                // The pattern of notes belongs to no slide.
                counts.Notes += IsOfSlide(content) && HasLetters(content, MaxDepth) ? 1 : 0;
            }
            else if ((records[at] & 0x0F) == 0x0F && depth > 0)
            {
                CountRecords(content, ref counts, depth - 1);
            }

            at += 8 + content.Length;
        }
    }

    private static bool IsOfSlide(ReadOnlySpan<byte> notes) => UInt16(notes, 2) == NotesAtom && Int32(notes, 8) != 0;

    private static bool HasLetters(ReadOnlySpan<byte> records, int depth)
    {
        for (var at = 0; at + 8 <= records.Length; )
        {
            var kind = UInt16(records, at + 2);
            var content = Part(records, at + 8, Int32(records, at + 4));
            if (
                kind is TextChars or TextBytes
                && (kind == TextChars ? Encoding.Unicode : Encoding.Latin1).GetString(content).Any(char.IsLetter)
            )
            {
                return true;
            }

            if ((records[at] & 0x0F) == 0x0F && depth > 0 && HasLetters(content, depth - 1))
            {
                return true;
            }

            at += 8 + content.Length;
        }

        return false;
    }

    /// <summary>Returns a part of the bytes, as far as it is inside.</summary>
    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, long start, int length) =>
        start < 0 || start >= bytes.Length || length <= 0
            ? []
            : bytes.Slice((int)start, (int)Math.Min(length, bytes.Length - start));

    /// <summary>Returns a number, or 0 outside the bytes.</summary>
    private static int UInt16(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : 0;

    private static int Int32(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) : 0;
}
