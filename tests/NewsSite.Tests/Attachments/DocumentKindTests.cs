using System.Text;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Attachments;

/// <summary>Name and content of a document must agree, for every kind with every other.</summary>
public class DocumentKindTests
{
    private static readonly Dictionary<string, byte[]> Samples = new()
    {
        [".pdf"] = TestDocument.Pdf(),
        [".docx"] = TestDocument.Docx(),
        [".doc"] = TestDocument.Compound("WordDocument", "1Table"),
        [".xlsx"] = TestDocument.Xlsx(),
        [".xls"] = TestDocument.Compound("Workbook"),
        [".pptx"] = TestDocument.Pptx(),
        [".ppt"] = TestDocument.Compound("a", "b", "c", "d", "PowerPoint Document"),
        [".odt"] = TestDocument.OpenDocument("text"),
        [".ods"] = TestDocument.OpenDocument("spreadsheet"),
        [".odp"] = TestDocument.OpenDocument("presentation"),
        [".odg"] = TestDocument.OpenDocument("graphics"),
        [".rtf"] = "{\\rtf1 a}"u8.ToArray(),
        [".csv"] = "1;Мектеп\r\n"u8.ToArray(),
        [".json"] = "{\"a\": 1}"u8.ToArray(),
        [".ics"] = "BEGIN:VCALENDAR\r\n"u8.ToArray(),
        [".epub"] = TestDocument.Package("application/epub+zip"),
        [".djvu"] = [.. "AT&TFORM"u8, 0, 0, 0, 4, .. "DJVU"u8],
        [".jpg"] = TestPicture.Jpeg(),
        [".png"] = TestPicture.Png(),
        [".gif"] = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B],
        [".webp"] = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8],
        [".svg"] = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
        [".zip"] = TestDocument.Zip(("a.txt", "x")),
        [".rar"] = "Rar!\x1A\x07\x01"u8.ToArray(),
        [".7z"] = [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C],
    };

    /// <summary>Extensions under which a content of another one is right: all texts are texts, as RTF is for Word.</summary>
    private static readonly Dictionary<string, string[]> AlsoRight = new()
    {
        [".rtf"] = [".doc", ".dot"],
        [".docx"] = [".dotx"],
        [".doc"] = [".dot"],
        [".xlsx"] = [".xltx"],
        [".pptx"] = [".ppsx"],
        [".ppt"] = [".pps"],
        [".jpg"] = [".jpeg"],
        [".djvu"] = [".djv"],
        [".csv"] = [".tsv", ".txt"],
        [".ics"] = [".csv", ".tsv", ".txt"],
        [".json"] = [".csv", ".tsv", ".txt"],
    };

    public static TheoryData<string> Extensions => [.. DocumentKind.All.SelectMany(kind => kind.Extensions)];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_name_takes_its_own_content_and_no_other(string extension)
    {
        foreach (var (sample, bytes) in Samples)
        {
            var isRight = sample == extension || AlsoRight.GetValueOrDefault(sample, []).Contains(extension);
            // A ZIP of another kind is a ZIP, but its parts are not documents.
            var reading = DocumentReader.Read("a" + extension, bytes);
            Assert.True(isRight == reading.Facts is not null, $"{sample} as {extension}: {reading.Problem?.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Every_kind_has_a_sample(string extension) =>
        Assert.True(Samples.ContainsKey(extension) || AlsoRight.Values.Any(names => names.Contains(extension)));

    public static TheoryData<byte[], bool> Texts =>
        new()
        {
            { "Мектеп"u8.ToArray(), true },
            { [0xCC, 0xE5, 0xEA, 0xF2, 0xE5, 0xEF], true }, // Windows-1251
            { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Мектеп;1\n")], true },
            { [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Мектеп")], true },
            { [.. Encoding.UTF8.GetPreamble(), .. "а;б"u8], true },
            { "<10;20"u8.ToArray(), true },
            { "a\0b"u8.ToArray(), false },
            { "a\u001Bb"u8.ToArray(), false },
            { "\uFEFF \n<b>a</b>"u8.ToArray(), false },
            { "<!-- a -->"u8.ToArray(), false },
            { "<?php echo 1 ?>"u8.ToArray(), false },
            { "</a>"u8.ToArray(), false },
            { "#!python"u8.ToArray(), false },
            { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<svg>")], false },
            { Encoding.Unicode.GetBytes("Мектеп"), false },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_one_in_any_encoding_of_offices_and_markup_is_none(byte[] bytes, bool isText)
    {
        Assert.Equal(isText, DocumentReader.Read("a.csv", bytes).Facts is not null);
        Assert.Equal(isText, DocumentReader.Read("a.txt", bytes).Facts is not null);
    }

    [Fact]
    public void A_damaged_document_of_any_kind_is_refused_and_never_a_crash()
    {
        var random = new Random(20);
        foreach (var (extension, sample) in Samples)
        {
            for (var i = 0; i < 200; i++)
            {
                var bytes = sample.ToArray();
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                var cut = bytes[..random.Next(1, bytes.Length + 1)];
                Assert.NotNull(DocumentReader.Read("a" + extension, cut));
                _ = DocumentReader.PublicCopy(cut).Sum(part => part.Length);
            }
        }
    }

    [Fact]
    public void An_archive_of_two_files_of_one_name_is_refused()
    {
        var twice = TestDocument.Zip(("a.txt", "x"), ("a.txt", "y"));
        Assert.Equal("NS172", DocumentReader.Read("a.zip", twice).Problem?.Code);
        var word = TestDocument.Docx(more: ("word/document.xml", "<x/>"));
        Assert.Equal("NS172", DocumentReader.Read("a.docx", word).Problem?.Code);
    }

    [Fact]
    public void An_archive_of_many_files_is_read_at_once()
    {
        var many = TestDocument.Zip([.. Enumerable.Range(1, 15_000).Select(i => ($"{i}.txt", "x"))]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(DocumentReader.Read("a.zip", many).Facts);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_small_archive_of_enormous_files_is_refused()
    {
        var zeros = new byte[40 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)'0');
        var bomb = TestDocument.ZipOf(("a.txt", zeros));
        Assert.InRange(bomb.Length, 1, 200_000);
        Assert.Equal("NS172", DocumentReader.Read("a.zip", bomb).Problem?.Code);
    }
}
