using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>Merge conflicts that git left in a file: one error for each, with the names of both sides.</summary>
public class MergeConflictTests
{
    private const string Story = "content/news/2024/05/07-a";
    private const string Message =
        "error NS019: git left a merge conflict here, \"HEAD\" against \"press/may\"; keep what";

    [Theory]
    [InlineData("{0}", 5)]
    [InlineData("Текст.\n\n{0}", 7)]
    [InlineData("{0}\n\nТекст.", 5)]
    [InlineData("```\n{0}\n```", 6)]
    public void In_the_text_of_an_article(string body, int line) =>
        TestSite.Reported(
            Body(string.Format(body, Conflict("Бир текст.", "Башка текст."))),
            $"{TheArticle}:{line}:1: {Message}"
        );

    [Fact]
    public void In_the_front_matter() =>
        TestSite.Reported(
            Article(Conflict("title: А", "title: Б") + "\ndate: 2024-05-07"),
            $"{TheArticle}:2:1: {Message}"
        );

    [Fact]
    public void Around_a_whole_article() =>
        TestSite.Reported(
            $"-- {TheArticle} --\n"
                + Conflict(
                    "---\ntitle: А\ndate: 2024-05-07\n---\nТекст.",
                    "---\ntitle: Б\ndate: 2024-05-07\n---\nСөз."
                ),
            $"{TheArticle}:1:1: {Message}"
        );

    [Fact]
    public void In_the_style_that_also_shows_the_common_ancestor() =>
        TestSite.Reported(
            Body("<<<<<<< HEAD\nБир.\n||||||| 1a2b3c4\nАлгачкы.\n=======\nЭки.\n>>>>>>> press/may"),
            $"{TheArticle}:5:1: {Message}"
        );

    [Fact]
    public void Each_conflict_is_said_once() =>
        TestSite.Reported(
            Body(Conflict("А.", "Б.") + "\n\nТекст.\n\n" + Conflict("В.", "Г.")),
            $"{TheArticle}:5:1: {Message}",
            $"{TheArticle}:13:1: {Message}"
        );

    [Theory]
    [InlineData("<<<<<<< Updated upstream\nТекст.", "\"Updated upstream\" against \"…\"")]
    [InlineData("Текст.\n>>>>>>> 1a2b3c4 (Жаңы текст)", "\"…\" against \"1a2b3c4 (Жаңы текст)\"")]
    public void What_is_left_of_one_that_was_half_resolved(string body, string sides)
    {
        using var site = TestSite.Build(Body(body));
        Assert.Contains($"NS019: git left a merge conflict here, {sides};", Assert.Single(site.Diagnostics));
    }

    [Theory]
    [InlineData("```\n<<<<<<<\n```")]
    [InlineData("А <<<<<<< HEAD эмес, Б >>>>>>> эмес.")]
    public void What_only_resembles_one_is_no_error(string body) => TestSite.Reported(Body(body));

    [Theory]
    [InlineData("Бөлүм\n=======")]
    [InlineData("Текст.\n\nБөлүм\n=======\n\nТекст.\n\nДагы\n-------")]
    public void A_heading_with_a_line_below_it_is_none(string body)
    {
        using var site = TestSite.Build(Body(body));
        Assert.All(site.Diagnostics, line => Assert.Contains("NS199", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/site.yaml")]
    [InlineData("content/topics.yaml")]
    [InlineData("themes/tiny/strings.ky.yaml")]
    [InlineData("themes/tiny/strings.ru.yaml")]
    [InlineData("themes/tiny/layouts/home.html")]
    [InlineData("themes/tiny/layouts/base.html")]
    [InlineData("themes/tiny/layouts/article.html")]
    public void In_a_file_the_site_needs_whose_lack_is_not_said_again(string path)
    {
        using var folder = TestFolder.Of(Pair("2024/05/07-a", "А", "topics: [science]"));
        TestSite.AddDefaults(folder);
        var text = folder.Read(path);
        folder.Add($"-- {path} --\n{Conflict(text.TrimEnd(), text.TrimEnd())}\n");
        using var site = TestSite.Build(folder);
        site.Reports($"{path}:1:1: {Message}");
    }

    [Theory]
    [InlineData("themes/tiny/assets/site.css", "a { color: red }")]
    [InlineData("themes/tiny/assets/site.js", "const a = 1;")]
    [InlineData("themes/tiny/assets/logo.svg", "<svg/>")]
    [InlineData("themes/tiny/assets/data.json", "{}")]
    [InlineData("themes/other/layouts/home.html", "<p>")]
    [InlineData("content/README.ru.md", "Руководство")]
    [InlineData("content/pages/about/data.json", "{}")]
    public void In_files_of_the_theme_and_of_the_archive(string path, string line)
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А")
                + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\nattachments: [{file: data.json}]\n---\nТекст.\n"
                + "-- content/pages/about/data.json --\n{}\n"
                + $"-- {path} --\n{Conflict(line, line)}\n"
        );
        site.Reports($"{path}:1:1: {Message}");
    }

    [Fact]
    public void In_a_script_that_another_imports_it_is_the_only_problem()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А")
                + "-- themes/tiny/assets/page.js --\nimport { add } from \"./parts/add.js\";\nadd();\n"
                + $"-- themes/tiny/assets/parts/add.js --\n{Conflict("export const add = 1;", "export const add = 2;")}\n"
        );
        site.Reports($"themes/tiny/assets/parts/add.js:1:1: {Message}");
    }

    [Fact]
    public void In_a_drawing_and_a_table_beside_an_article() =>
        TestSite.Reported(
            Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.svg, alt: А}]\nattachments: [{file: b.csv}]")
                + $"-- {Story}/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n{Conflict("<g/>", "<a/>")}\n</svg>\n"
                + $"-- {Story}/b.csv --\nа;б\n{Conflict("1;2", "1;3")}\n",
            $"{Story}/a.svg:2:1: {Message}",
            $"{Story}/b.csv:2:1: {Message}"
        );

    [Fact]
    public void In_the_ledger_with_the_advice_to_keep_both_sides_NS256()
    {
        const string line = "/ky/news/2024/05/07-a/ ky 0123456789abcdef";
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А")
                + $"-- content/published.txt --\n{Conflict(line, line.Replace("cdef", "0000"))}\n"
        );
        site.Reports(
            "content/published.txt:1:1: error NS256: git left a merge conflict here, \"HEAD\" against \"press/may\"; keep the addresses of both sides"
        );
    }

    [Fact]
    public void The_broken_article_is_not_also_missed_by_the_ledger_and_by_links() =>
        TestSite.Reported(
            Body(Conflict("А.", "Б."))
                + Story("2024/05/08-b", "ky", "Б", body: "[А](../07-a/index.ky.md), [дагы](/ky/news/2024/05/07-a/).")
                + "-- content/published.txt --\n/ky/news/2024/05/07-a/ ky 0123456789abcdef\n",
            $"{TheArticle}:5:1: {Message}"
        );

    [Fact]
    public void A_second_build_says_the_same()
    {
        using var folder = TestFolder.Of(Body(Conflict("А.", "Б.")));
        TestSite.AddDefaults(folder);
        File.SetLastWriteTimeUtc(folder.PathOf(TheArticle), DateTime.UtcNow.AddHours(-1));
        var first = CommandRun.In(folder.Root, "", "build");
        var second = CommandRun.In(folder.Root, "", "build");
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("NS019", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Error, second.Error);
        Assert.Contains("NS019", CommandRun.In(folder.Root, "", "check").Out, StringComparison.Ordinal);
    }

    private static string Conflict(string ours, string theirs) =>
        $"<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> press/may";
}
