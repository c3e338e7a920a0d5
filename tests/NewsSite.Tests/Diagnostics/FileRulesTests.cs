using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS01x: files that cannot be read.</summary>
public class FileRulesTests
{
    private const string Fine = "---\ntitle: А\ndate: 2024-05-07\n---\nТекст.\n";

    [Fact]
    public void What_is_not_utf8_is_named_with_its_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(Fine);
        var at = bytes.Length - 2;
        bytes[at] = 0xC0;
        Reported(
            bytes,
            $"{TheArticle}:5:6: error NS010: not UTF-8: byte {at} of the file is C0; save the file as UTF-8"
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_is_named(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        Reported(
            [.. encoding.GetPreamble(), .. encoding.GetBytes(Fine)],
            $"{TheArticle}: error NS011: this file is UTF-16; save it as UTF-8"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_file_is_named(string text) =>
        Reported(
            Encoding.UTF8.GetBytes(text),
            $"{TheArticle}: error NS012: the file is empty; write the text or delete"
        );

    [Fact]
    public void A_file_of_20_megabytes_is_refused()
    {
        var bytes = new byte[20 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        Reported(bytes, $"{TheArticle}: error NS013: the file is 20 MB, the most is 4 MB; shorten it");
    }

    [Fact]
    public void A_file_of_nearly_4_megabytes_is_read()
    {
        var text = new StringBuilder(Fine);
        while (text.Length < SourceReader.LargestFile / 2 - 100)
        {
            text.Append("Сөз сөз, сөз.\n\n");
        }

        Reported(Encoding.UTF8.GetBytes(text.ToString()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        using var site = TestSite.Build(
            new TestFolder().AddLink(TheArticle, "index.ky.md") // a link to itself
        );
        site.Reports($"{TheArticle}: error NS014: the file cannot be read: ");
    }

    [Theory]
    [InlineData('\u0000', "U+0000 null")]
    [InlineData('\u001B', "U+001B escape")]
    [InlineData('\u0085', "U+0085 next line")]
    [InlineData('\uFFFE', "U+FFFE invisible character")]
    [InlineData('\uFFFF', "U+FFFF invisible character")]
    public void What_no_page_may_hold_is_named_with_its_place(char letter, string name) =>
        Reported(
            Encoding.UTF8.GetBytes(Fine.Replace("Текст", $"Тек{letter}ст", StringComparison.Ordinal)),
            $"{TheArticle}:5:4: error NS015: an invisible control character ({name}) stands here; delete it"
        );

    [Theory]
    [InlineData("\\u0007")]
    [InlineData("\\0")]
    [InlineData("\\uFFFF")]
    [InlineData("\\uD800")]
    public void What_no_page_may_hold_cannot_come_in_by_yaml_escapes(string escape)
    {
        using var site = TestSite.Build(Article($"title: \"А{escape}Б\"\ndate: 2024-05-07"));
        Assert.StartsWith($"{TheArticle}:2:", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&#7;")]
    [InlineData("&#x1F;")]
    [InlineData("&#xFFFE;")]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    public void What_no_page_may_hold_cannot_come_in_by_entities(string entity)
    {
        using var site = TestSite.Build(Body($"А{entity}Б"));
        Assert.True(site.Xml("/ky/atom.xml").Root!.HasElements);
    }

    [Theory]
    [InlineData("\uFEFF" + Fine)]
    [InlineData("---\r\ntitle: А\r\ndate: 2024-05-07\r\n---\r\nТекст.\r\n")]
    [InlineData("---\rtitle: А\rdate: 2024-05-07\r---\rТекст.\r")]
    [InlineData("--- \ntitle: А\ndate: 2024-05-07\n---\t\nТекст.")]
    public void Byte_order_marks_and_foreign_line_ends_are_simply_accepted(string text)
    {
        using var site = TestSite.Build(new TestFolder().Add(TheArticle, Encoding.UTF8.GetBytes(text)));
        site.IsFine();
        Assert.Equal("Текст.", site.Text("/ky/news/2024/05/07-a/", ".text"));
    }

    [Fact]
    public void Letters_in_two_parts_are_put_together()
    {
        using var site = TestSite.Build(Body("И\u0306 Е\u0308"));
        Assert.Equal("Й Ё", site.Text("/ky/news/2024/05/07-a/", ".text"));
    }

    private static void Reported(byte[] bytes, params string[] problems)
    {
        using var site = TestSite.Build(new TestFolder().Add(TheArticle, bytes));
        site.Reports(problems);
    }
}
