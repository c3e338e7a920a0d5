using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Finds authors, comments, changes and files in documents of Office before 2007.</summary>
internal static class OldOfficeHoldings
{
    private const int FormatOffset = 28;
    private const int Author = 4;
    private const int LastAuthor = 8;
    private const int CodePage = 1;

    /// <summary>The identifier of the property set SummaryInformation ([MS-OLEPS], 2.25.1).</summary>
    private static readonly byte[] Summary = Convert.FromHexString("E0859FF2F94F6810AB9108002B27B3D9");

    public static List<Holding> Of(CompoundFile file)
    {
        var found = new List<Holding>();
        var summary = file.Read("\u0005SummaryInformation");
        if (summary.AsSpan().IndexOf(Summary) == FormatOffset)
        {
            AddProperties(summary, found);
        }

        OfficeRecords.Add(file, found);
        return found;
    }

    private static void AddProperties(ReadOnlySpan<byte> stream, List<Holding> found)
    {
        var section = Int32(stream, FormatOffset + Summary.Length);
        var codePage = 1252;
        for (var i = 0; i < Math.Min(Int32(stream, section + 4), 100); i++)
        {
            var id = Int32(stream, section + 8 + (i * 8));
            var at = section + Int32(stream, section + 12 + (i * 8));
            var length = Int32(stream, at + 4);
            if (id == CodePage)
            {
                codePage = length & 0xFFFF;
            }
            else if (id is Author or LastAuthor && length is > 0 and < 1000 && at + 8 + length <= stream.Length)
            {
                var kind = id == Author ? HeldKind.Author : HeldKind.LastAuthor;
                Holding.AddName(found, kind, Text(stream.Slice(at + 8, length), codePage));
            }
        }
    }

    /// <summary>Returns a text in a code page, without the zeros at its end.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, int codePage)
    {
        var encoding =
            codePage == 1200 ? Encoding.Unicode
            : codePage == 65001 ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.Latin1;
        return encoding.GetString(bytes).TrimEnd('\0');
    }

    /// <summary>Returns a number, or 0 outside the stream.</summary>
    private static int Int32(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) : 0;
}
