using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Attachments;

/// <summary>NS178: names that are not possible everywhere; and those that are.</summary>
public class NameTests
{
    private const string Folder = "content/news/2024/05/07-a/";

    [Theory]
    [InlineData("План: 2026.pdf", "Windows allows no :")]
    [InlineData("a?.pdf", "Windows allows no ?")]
    [InlineData("a\"b.pdf", "Windows allows no \"")]
    [InlineData("a<b>.pdf", "Windows allows no <")]
    [InlineData("a|b.pdf", "Windows allows no |")]
    [InlineData("a*.pdf", "Windows allows no *")]
    [InlineData("aux.pdf", "Windows keeps \"aux\" for a device")]
    [InlineData("CON.tar.pdf", "Windows keeps \"CON\" for a device")]
    [InlineData("lpt¹.pdf", "Windows keeps \"lpt¹\" for a device")]
    [InlineData("nul .pdf", "Windows keeps \"nul\" for a device")]
    [InlineData("com1/plan.pdf", "Windows keeps \"com1\" for a device")]
    [InlineData("d./plan.pdf", "it ends with a dot or a space")]
    [InlineData("d /plan.pdf", "it ends with a dot or a space")]
    [InlineData("a\u202Efdp.pdf", "it has an invisible character (U+202E)")]
    [InlineData("a\u200B.pdf", "it has an invisible character (U+200B)")]
    public void A_file_that_cannot_be_everywhere_is_an_error_whether_named_or_not(string name, string why)
    {
        foreach (var isNamed in new[] { true, false })
        {
            using var folder = TestFolder.Of(
                Article($"title: А\ndate: 2024-05-07" + (isNamed ? $"\nattachments: [{{file: '{name}'}}]" : ""))
            );
            folder.Add(Folder + name, TestDocument.Pdf());
            using var site = TestSite.Build(folder);
            if (name.Contains('\u200B') || name.Contains('\u202E'))
            {
                Assert.Contains(site.Diagnostics, line => line.Contains("NS178: the name \"a") && line.Contains(why));
                continue;
            }

            site.Reports(
                $"{Folder}{name}: error NS178: the name \"{Path.GetFileName(name)}\" cannot be published: {why}"
            );
        }
    }

    [Theory]
    [InlineData(".htaccess")]
    [InlineData(".user.ini")]
    [InlineData(".plan.pdf")]
    [InlineData(".d/plan.pdf")]
    public void A_hidden_file_is_an_error(string name)
    {
        using var folder = TestFolder.Of(Article($"title: А\ndate: 2024-05-07\nattachments: [{{file: '{name}'}}]"));
        folder.Add(Folder + name, TestDocument.Pdf());
        using var site = TestSite.Build(folder);
        site.Reports(
            $"{Folder}{name}: error NS178: the name \"{Path.GetFileName(name)}\" cannot be published: it begins"
        );
    }

    [Theory]
    [InlineData("attachments: [{file: 'plan #1.pdf'}]", "")]
    [InlineData("topics: []", "[план](<plan%20%231.pdf>)")]
    public void A_number_sign_is_an_error_where_it_is_published(string matter, string text)
    {
        using var folder = TestFolder.Of(Article($"title: А\ndate: 2024-05-07\n{matter}", $"Текст. {text}"));
        folder.Add(Folder + "plan #1.pdf", TestDocument.Pdf());
        using var site = TestSite.Build(folder);
        Assert.Contains(
            "error NS178: the name \"plan #1.pdf\" cannot be published: the part of an address after a #",
            Assert.Single(site.Diagnostics)
        );
    }

    [Theory]
    [InlineData("con")]
    [InlineData("aux")]
    public void A_page_or_topic_of_such_a_name_is_an_error(string name)
    {
        using var site = TestSite.Build(
            $"-- content/pages/{name}/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n"
                + $"-- content/topics.yaml --\n{name}: {{ky: А, ru: А}}\n"
        );
        site.Reports(
            $"content/pages/{name}: error NS178: the name \"{name}\"",
            $"content/topics.yaml:1:1: error NS178: the name \"{name}\""
        );
    }

    [Fact]
    public void A_name_in_parts_has_a_composed_address_and_title_in_folders_too()
    {
        const string name = "й/Жый\u0306ын й.csv";
        using var folder = TestFolder.Of(
            Article($"title: А\ndate: 2024-05-07\nattachments: [{{file: '{name.Normalize()}'}}]")
        );
        folder.Add(Folder + name.Normalize(NormalizationForm.FormD), "x"u8.ToArray());
        using var site = TestSite.Build(folder).IsFine();
        var composed = name.Normalize();
        Assert.Equal(
            "/news/2024/05/07-a/" + string.Join('/', composed.Split('/').Select(Uri.EscapeDataString)),
            site.Attributes("/ky/news/2024/05/07-a/", ".attachments a", "href").Single()
        );
        Assert.Equal("x", site.Page("/news/2024/05/07-a/" + composed));
        Assert.Equal(Path.GetFileName(composed), site.Text("/ky/news/2024/05/07-a/", ".attachments a"));
    }

    [Fact]
    public void Names_that_differ_only_in_normalisation_are_an_error()
    {
        var parted = "й.csv".Normalize(NormalizationForm.FormD);
        using var folder = TestFolder.Of(
            Article($"title: А\ndate: 2024-05-07\nattachments: [{{file: й.csv}}, {{file: 'd/й.csv'}}]")
                + Article("title: А\ndate: 2024-05-07\nattachments: [{file: Й.csv}]")
                    .Replace("index.ky.md", "index.ru.md", StringComparison.Ordinal)
        );
        folder.Add(Folder + "й.csv", "1"u8.ToArray());
        folder.Add(Folder + "d/" + parted, "2"u8.ToArray());
        folder.Add(Folder + "Й.csv".Normalize(NormalizationForm.FormD), "3"u8.ToArray());
        using var site = TestSite.Build(folder);
        Assert.Contains("NS174: ", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thumbs.db")]
    [InlineData("thumbs.DB")]
    [InlineData(".DS_Store")]
    [InlineData("desktop.ini")]
    [InlineData("ehthumbs.db")]
    [InlineData("Icon\r")]
    [InlineData("__MACOSX/a.bin")]
    [InlineData("$RECYCLE.BIN/a.bin")]
    [InlineData("@eaDir/a.bin")]
    [InlineData("~$план.docx")]
    [InlineData(".~lock.план.odt#")]
    public void What_systems_leave_behind_is_nobodys_business(string name)
    {
        using var folder = TestFolder.Of(Article("title: А\ndate: 2024-05-07"));
        foreach (var place in new[] { Folder, "content/news/", "content/news/2024/05/", "content/pages/" })
        {
            folder.Add(place + name, "x"u8.ToArray());
        }

        using var site = TestSite.Build(folder);
        site.IsFine();
    }

    [Theory]
    [InlineData("Приказ № 5 «О приёме» (ред.).pdf")]
    [InlineData("O'zbek ‹1›, 50% + 1 & 2!.csv")]
    [InlineData("auxiliary.pdf")]
    [InlineData("com10.pdf")]
    [InlineData("a.b.c.pdf")]
    [InlineData(" a.pdf")]
    public void Ordinary_names_are_fine(string name) => Assert.Null(PortableName.ProblemOf(name));
}
