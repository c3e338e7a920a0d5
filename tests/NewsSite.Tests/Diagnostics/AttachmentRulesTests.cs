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
            { "a.dat", [0xCA, 0xFE, 0xBA, 0xBE, 0], "a program" },
            { "a.txt", "\uFEFF \r\n<!DocType HTML><p>"u8.ToArray(), "a web page" },
            { "a.xls", "<html xmlns:x='excel'>"u8.ToArray(), "a web page" },
            { "a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<script>")], "a web page" },
            { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(), "a web page" },
            { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'\nonload='x()'/>"u8.ToArray(), "a web page" },
            { "a.svg", Encoding.Unicode.GetBytes("<svg/>"), "a web page" },
            { "a.xml", "<?xml version='1.0'?><h:html xmlns:h='x'/>"u8.ToArray(), "a web page" },
        };

    [Theory]
    [MemberData(nameof(Disguised))]
    public void A_program_or_page_under_another_name_is_found_by_its_bytes(string name, byte[] bytes, string what) =>
        Reported(name, bytes, $"NS171: \"{name}\" is {what}: ");

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
    [InlineData("notes", "Текст")]
    [InlineData("old.doc", "{\\rtf1}")]
    [InlineData("data.xml", "<?xml version='1.0'?><data script='1'/>")]
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
