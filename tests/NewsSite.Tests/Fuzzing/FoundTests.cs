using NewsSite.Generator.Input.Configuration;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Fuzzing;

/// <summary>
/// Inputs that fuzzing found, minimized. Each gives a diagnostic with a location instead of an exception.
/// </summary>
public class FoundTests
{
    [Theory]
    [InlineData("title: А\nsummary: \"\\UFFFFFFFF\"", 3, 11)]
    [InlineData("title: \"\\uD83C\"", 2, 9)]
    public void An_escape_in_yaml_that_stands_for_no_letter(string yaml, int line, int column) =>
        Reported(
            Article($"{yaml}\ndate: 2024-05-07"),
            $"{TheArticle}:{line}:{column}: error NS050: the file cannot be read here: between \" and \" the character \\ begins a code"
        );

    [Fact]
    public void A_byte_that_is_not_utf8_after_line_ends_of_old_macs()
    {
        using var folder = new TestFolder();
        folder.Add(TheArticle, [.. "---\rtitle: "u8, 0xE4]);
        using var site = TestSite.Build(folder);
        site.Reports($"{TheArticle}:2:8: error NS010: not UTF-8: byte 11 of the file is E4");
    }

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_separator_of_lines_or_paragraphs_in_yaml_is_no_end_of_a_line(char separator)
    {
        using var folder = new TestFolder();
        var text = $"---\ntitle: А{separator}Б\ndate: 2024-05-07\nsumary: В\n---\nТекст.\n";
        folder.Add(TheArticle, System.Text.Encoding.UTF8.GetBytes(text));
        using var site = TestSite.Build(folder);
        site.Reports($"{TheArticle}:4:1: error NS066");
        Assert.Equal("А Б", site.Text("/ky/news/2024/05/07-a/", "h1"));
    }

    [Fact]
    public void A_table_of_10000_columns() =>
        Reported(
            Body($"Текст.\n\n{Times("|", 10_000)}\n{Times("-|", 10_000)}\n{Times("|a|\n", 10_000)}"),
            $"{TheArticle}:7:1: error NS146: more than 100 columns in one table; part it into several"
        );

    [Theory]
    [InlineData("| a | b | c |\n| - | - | - |\n", "| a | b | c |\n")]
    [InlineData("", "[a](b")]
    [InlineData("", "*a*")]
    public void A_paragraph_of_more_marks_than_can_be_followed(string start, string piece) =>
        Reported(Body($"Текст.\n\n{start}{Times(piece, 40_000)}"), $"{TheArticle}:7:1: error NS147: from here on ");

    [Fact]
    public void A_folder_whose_name_holds_a_character_that_is_none() =>
        Assert.Contains(
            "NS115",
            Assert.Single(
                TestSite.Build("-- content/pages/#\uFFFE/index.ru.md --\n---\ntitle: А\n---\nА\n").Diagnostics
            )
        );

    [Fact]
    public void Fifty_thousand_headings_of_the_same_words() =>
        Reported(Body(Times("# а\n", 50_000)), $"{TheArticle}:1005:1: error NS149: more than 1000 headings");

    [Fact]
    public void A_refused_link_leads_nowhere_on_the_page_of_the_local_server()
    {
        using var site = TestSite.Build(Body("[а](javascript:1) <javascript:2> ![а](javascript:3)"));
        Assert.Equal([""], site.Attributes("/ky/news/2024/05/07-a/", ".text a", "href"));
        Assert.DoesNotContain("=\"javascript:", site.Page("/ky/news/2024/05/07-a/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_below_a_definition_of_a_link() =>
        Reported(Body("[а]: /ky/\n[б](/jok/) [а]"), $"{TheArticle}:6:1: error NS141: ");

    [Theory]
    [InlineData("https://a.example/&#x200B;")]
    [InlineData("&#x2028;https://a.example/")]
    [InlineData("https://a.example/%E2%80%8B")]
    public void A_link_with_a_letter_that_does_not_show(string address) =>
        Reported(Body($"[а]({address})"), $"{TheArticle}:5:1: error NS141: ");

    [Fact]
    public void A_host_of_nothing_but_a_mark_of_writing_from_right_to_left()
    {
        const string Link = "[а](//\u202E)";
        var check = TestCheck.Of(Body(Link) + Body(Link, "ru"));
        Assert.Equal(2, check.Lines("NS141").Count());
        Assert.Null(SiteAddress.Parse("//\u202E"));
        Assert.Null(SiteAddress.Parse("https://\u202E"));
    }

    [Theory]
    [InlineData("https://&#xFFFD;")]
    [InlineData("https://a.example:99999/")]
    [InlineData("https://")]
    [InlineData("//")]
    public void A_link_to_a_host_that_cannot_be(string address) =>
        Reported(Body($"[а]({address})"), $"{TheArticle}:5:1: error NS141: ");

    [Fact]
    public void Yaml_that_ends_too_early() =>
        Reported("-- content/site.yaml --\n{", "content/site.yaml:1:1: error NS050: ");

    [Fact]
    public void A_photo_in_a_path_of_a_million_folders() =>
        Reported(
            Article($"title: А\ndate: 2024-05-07\nphotos: [{{file: {Times("a/", 1_000_000)}a.jpg, alt: а}}]"),
            $"{TheArticle}:4:17: error NS121: "
        );

    [Fact]
    public void An_old_address_that_ends_in_a_line_end() =>
        Reported(Article("title: А\ndate: 2024-05-07\naliases: [/eski%0a]"), $"{TheArticle}:4:11: error NS131: ");

    [Fact]
    public void A_topic_that_ends_in_a_line_end() =>
        Reported(
            "-- content/topics.yaml --\n\"bilim\\n\": {ky: Билим, ru: Образование}\n",
            "content/topics.yaml:1:1: error NS02"
        );

    private static string Times(string text, int times) =>
        new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
