using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private const string Now = "2026-06-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public BuildCommandTests()
    {
        folder.Add(Sample.Story("2024/05/07-a", "ky", "Жыйын") + Sample.Story("2024/05/07-a", "ru", "Встреча"));
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Build_writes_the_site_beside_the_content_and_ends_with_a_summary()
    {
        var run = Run("build", "--now", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Жыйын", folder.Read("dist/ky/news/2024/05/07-a/index.html"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Articles: +ky 1, ru 1$", run.Out);
        Assert.Matches(@"(?m)^Pages: +\d+$", run.Out);
        Assert.Matches(@"(?m)^Files: +\d+, \d+\.\d MB$", run.Out);
        Assert.Matches(@"(?m)^Time: +\d+\.\d\d s$", run.Out);
        Assert.Matches(@"(?m)^Problems: +errors: 0, warnings: 0, notes: 0$", run.Out);
        Assert.EndsWith("The site is in dist\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_finds_the_content_from_a_folder_below()
    {
        Directory.CreateDirectory(folder.PathOf("src/NewsSite"));
        var run = CommandRun.In(folder.PathOf("src/NewsSite"), "", "build", "--now", Now);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(folder.PathOf("dist/index.html")));
    }

    [Fact]
    public void Source_and_output_are_relative_to_the_working_folder()
    {
        using var elsewhere = new TestFolder();
        var source = Path.GetRelativePath(elsewhere.Root, folder.Root);
        var run = CommandRun.In(elsewhere.Root, "", "build", "--source", source, "--output", "www/site", "--now", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(elsewhere.PathOf("www/site/ky/index.html")));
        Assert.False(Directory.Exists(folder.PathOf("dist")));
    }

    [Fact]
    public void Without_content_there_is_one_clear_problem()
    {
        using var empty = new TestFolder();
        var run = CommandRun.In(empty.Root, "", "build", "--source", empty.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/site.yaml: error NS020: there is no such file", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(empty.PathOf("dist")));
    }

    [Fact]
    public void An_error_writes_nothing_and_is_told_on_the_error_stream()
    {
        folder.Add("-- content/news/2024/05/08-b/index.ky.md --\n---\ndate: 2024-05-08\n---\nТекст.\n");
        var run = Run("build", "--now", Now);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "content/news/2024/05/08-b/index.ky.md:2:1: error NS102: the article has no title; add \"title:\"\n",
            run.Error
        );
        Assert.Contains("Nothing was written", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("dist")));
    }

    [Fact]
    public void A_warning_writes_the_site_and_with_strict_it_does_not()
    {
        folder.Add("-- content/news/2024/05/08-b/index.ky.md --\n---\ntitle: Б\ndate: 2024-05-08\n---\n");
        Assert.Equal(1, Run("build", "--strict", "--now", Now).ExitCode);
        Assert.False(Directory.Exists(folder.PathOf("dist")));
        var run = Run("build", "--now", Now);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning NS117", run.Error, StringComparison.Ordinal);
        Assert.Contains("errors: 0, warnings: 1, notes: 0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_build_says_why_it_wrote_nothing()
    {
        folder.Add("-- content/news/2024/05/08-b/index.ky.md --\n---\ntitle: Б\ndate: 2024-05-08\n---\n");
        Assert.Contains("with --strict", Run("build", "--strict", "--now", Now).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_back_is_counted_with_the_next_moment()
    {
        folder.Add(
            Sample.Story("2024/05/08-b", "ky", "Б", "draft: true")
                + Sample.Story("2026/09/01-v", "ky", "В")
                + Sample.Story("2026/08/15-g", "ky", "Г")
        );
        Assert.Matches(
            @"(?m)^Held back: +drafts: 1, scheduled: 2; the next is due 2026-08-15 00:00 \+06:00$",
            Run("build", "--now", Now).Out
        );
        Assert.DoesNotContain(
            "Held back",
            Run("build", "--drafts", "--future", "--now", Now).Out,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder.PathOf("dist/ky/news/2026/09/01-v/index.html")));
        Assert.True(File.Exists(folder.PathOf("dist/ky/news/2024/05/08-b/index.html")));
    }

    [Fact]
    public void Quiet_says_nothing_but_problems()
    {
        var run = Run("build", "--quiet", "--now", Now);
        Assert.Equal(("", "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Fact]
    public void Timings_is_a_table_of_the_stages()
    {
        var run = Run("build", "--timings", "--now", Now);
        foreach (
            var stage in new[]
            {
                "up to date?",
                "open caches",
                "configuration",
                "theme",
                "content",
                "model",
                "ledger",
                "articles",
                "related",
                "pages",
                "images",
                "search",
                "output",
                "save caches",
                "Total",
            }
        )
        {
            Assert.Contains(stage, run.Out, StringComparison.Ordinal);
        }

        Assert.Matches(@"\nsearch/ky: \d+ files, \d\.\d MB\n", run.Out);
    }

    [Fact]
    public void Base_url_takes_the_place_of_the_sites_address_and_its_path_stands_before_every_link()
    {
        Assert.Equal(0, Run("build", "--now", Now, "--base-url", "https://preview.example/pr/7/").ExitCode);
        var page = folder.Read("dist/ky/index.html");
        Assert.Contains("href=\"/pr/7/ky/news/2024/05/07-a/\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://preview.example/pr/7/ky/\">",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("edu.example", page, StringComparison.Ordinal);
        Assert.Contains(
            "https://preview.example/pr/7/sitemap.xml",
            folder.Read("dist/robots.txt"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--base-url", "edu.example", "is not an address")]
    [InlineData("--now", "yesterday", "is not a moment")]
    [InlineData("--messages", "de", "de")]
    [InlineData("--no-such-option", "x", "--no-such-option")]
    public void Wrong_usage_ends_with_2(string option, string value, string said)
    {
        var run = Run("build", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("dist")));
    }

    [Theory]
    [InlineData("", "en", "error NS102: the article has no title", "Nothing was written")]
    [InlineData("", "ru", "ошибка NS102: у статьи нет заголовка", "Ничего не записано")]
    [InlineData("", "ky", "ката NS102: макаланын аталышы жок", "Эч нерсе жазылган жок")]
    [InlineData("ru_RU.UTF-8", "", "ошибка NS102", "Ничего не записано")]
    [InlineData("ky_KG", "", "ката NS102", "Эч нерсе жазылган жок")]
    [InlineData("de_DE.UTF-8", "", "error NS102", "Nothing was written")]
    [InlineData("ru_RU.UTF-8", "ky", "ката NS102", "Эч нерсе жазылган жок")]
    public void It_speaks_the_language_asked_for(string lang, string messages, string problem, string outcome)
    {
        folder.Add("-- content/news/2024/05/08-b/index.ky.md --\n---\ndate: 2024-05-08\n---\nТекст.\n");
        string[] chosen = messages.Length == 0 ? [] : ["--messages", messages];
        var run = CommandRun.In(folder.Root, lang, ["build", .. chosen]);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Contains(outcome, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_ends_with_2_and_asks_to_be_reported()
    {
        File.WriteAllText(folder.PathOf("occupied"), "x");
        var run = Run("build", "--now", Now, "--output", "occupied/below");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("x", folder.Read("occupied"));
    }

    private CommandRun Run(params string[] arguments) => CommandRun.In(folder.Root, "", arguments);
}
