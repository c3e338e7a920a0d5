using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>status</c>: stories by year, and unfinished work.</summary>
public sealed class StatusCommandTests : IDisposable
{
    private const string Now = "2026-06-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public StatusCommandTests()
    {
        folder.Add(
            Sample.Pair("2024/05/07-a", "Экөө")
                + Sample.Story("2024/05/08-b", "ky", "Кыргызча <гана>", "photos: [{file: a.jpg}]")
                + "-- content/news/2024/05/08-b/a.jpg --\nx\n"
                + Sample.Story("2024/03/01-v", "ru", "Только по-русски")
                + Sample.Story("2024/03/01-v", "ky", "Башталды", "draft: true")
                + Sample.Story("2025/01/01-g", "ky", "Каралама", "draft: true")
                + Sample.Story("2030/01/01-d", "ky", "Кийин")
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_counts_by_year()
    {
        var status = Json();
        var years = status.GetProperty("years").EnumerateArray().ToList();
        Assert.Equal([2030, 2025, 2024], years.Select(year => year.GetProperty("year").GetInt32()));
        Assert.Equal((1, 0, 1, 0, 0, 1), CountsOf(years[0].GetProperty("counts")));
        Assert.Equal((1, 0, 0, 0, 1, 0), CountsOf(years[1].GetProperty("counts")));
        Assert.Equal((3, 1, 1, 1, 0, 0), CountsOf(years[2].GetProperty("counts")));
        Assert.Equal((5, 1, 2, 1, 1, 1), CountsOf(status.GetProperty("total")));
    }

    [Fact]
    public void It_counts_what_came_from_where()
    {
        folder.Add(
            Sample.Story("2023/01/01-e", "ky", "Бир", "source: \"wordpress:5\"")
                + Sample.Story("2023/01/02-j", "ky", "Эки", "source: \"wordpress:6\"\ndraft: true")
                + Sample.Story("2023/01/03-z", "ru", "Три", "source: old <site>")
        );
        Assert.Equal(
            ["old <site> 1 0", "wordpress 2 1"],
            Json()
                .GetProperty("sources")
                .EnumerateArray()
                .Select(source =>
                    $"{source.GetProperty("name")} {source.GetProperty("stories")} {source.GetProperty("drafts")}"
                )
        );
        var run = CommandRun.In(folder.Root, "ky", "status", "--now", Now, "--html", "s.html");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Кайдан көчүрүлгөн", folder.Read("s.html"), StringComparison.Ordinal);
        Assert.Contains("old &lt;site&gt;", folder.Read("s.html"), StringComparison.Ordinal);
        var table = CommandRun.In(folder.Root, "ru", "status", "--now", Now).Out;
        Assert.Contains("Откуда перенесены", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_and_photos_without_a_text_stand_in_their_year()
    {
        folder.Add("-- content/pages/about/index.ky.md --\n---\ntitle: Биз\nsumary: а\n---\nТекст.\n");
        var status = Json();
        var counts = status.GetProperty("years")[2].GetProperty("counts");
        Assert.Equal(1, counts.GetProperty("photosWithoutAlt").GetInt32());
        Assert.True(counts.GetProperty("problems").GetInt32() >= 1);
        Assert.Equal(
            0,
            status.GetProperty("years")[1].GetProperty("counts").GetProperty("photosWithoutAlt").GetInt32()
        );
        Assert.True(status.GetProperty("problemsElsewhere").GetInt32() >= 1);
    }

    [Fact]
    public void The_untranslated_are_listed_oldest_first_with_what_is_begun()
    {
        var stories = Json().GetProperty("untranslated").EnumerateArray().ToList();
        Assert.Equal(
            ["2024/03/01-v", "2024/05/08-b", "2030/01/01-d"],
            stories.Select(story => story.GetProperty("story").GetString())
        );
        Assert.Equal([822, 754, -1310], stories.Select(story => story.GetProperty("ageInDays").GetInt32()));
        Assert.Equal("ky", stories[0].GetProperty("missing")[0].GetString());
        Assert.Equal("ky", stories[0].GetProperty("inDraft")[0].GetString());
        Assert.Equal("Только по-русски", stories[0].GetProperty("title").GetString());
        Assert.Equal("ru", stories[1].GetProperty("missing")[0].GetString());
        Assert.Equal(0, stories[1].GetProperty("inDraft").GetArrayLength());
    }

    [Fact]
    public void A_withdrawn_story_need_not_be_translated()
    {
        folder.Add(
            Sample.Story("2024/03/01-v", "ru", "А", "withdrawn: {date: 2024-04-01, reason: {ky: Ката, ru: Ошибка}}")
        );
        var status = Json();
        Assert.Equal(5, status.GetProperty("total").GetProperty("stories").GetInt32());
        Assert.Equal(2, status.GetProperty("untranslated").GetArrayLength());
    }

    [Theory]
    [InlineData("en", "To be translated, oldest first: 3", "only ky")]
    [InlineData("ru", "Нужно перевести, сначала старые: 3", "только ky")]
    [InlineData("ky", "Которулушу керек, эскилери биринчи: 3", "ky гана")]
    public void The_table_speaks_the_language_asked_for(string language, string untranslated, string heading)
    {
        var run = Run("--messages", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(untranslated, run.Out, StringComparison.Ordinal);
        Assert.Contains(heading, run.Out, StringComparison.Ordinal);
        Assert.Matches(@"2024-03-01\s+822\s+\(ky\)\s+2024/03/01-v\s+Только по-русски", run.Out);
        Assert.Matches(@"(?m)^\s+2024\s+3\s+1\s+1\s+1\s+0\s+0\s+1\s+\d+\s*$", run.Out);
    }

    [Fact]
    public void Where_all_is_translated_it_says_so()
    {
        using var done = TestFolder.Of(Sample.Pair("2024/05/07-a", "Экөө"));
        TestSite.AddDefaults(done);
        var run = CommandRun.In(done.Root, "", "status", "--now", Now);
        Assert.EndsWith("Every published story is in all languages.\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public void The_page_is_whole_in_itself(string language)
    {
        var run = Run("--html", "out/status.html", "--messages", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var page = new HtmlParser().ParseDocument(folder.Read("out/status.html"));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [href]"));
        Assert.Equal(
            ["2030", "2025", "2024"],
            page.QuerySelectorAll("tbody")[0].QuerySelectorAll("th").Select(th => th.TextContent)
        );
        Assert.Equal("ky", page.QuerySelectorAll("tbody")[1].QuerySelectorAll("span")[1].GetAttribute("lang"));
        Assert.Equal("Кыргызча <гана>", page.QuerySelectorAll("tbody")[1].QuerySelectorAll("span")[1].TextContent);
        Assert.All(
            page.QuerySelectorAll("tr"),
            row =>
                Assert.Equal(
                    row.ParentElement!.ParentElement!.QuerySelector("tr")!.ChildElementCount,
                    row.ChildElementCount
                )
        );
    }

    [Fact]
    public void An_earlier_page_is_replaced_and_another_file_is_not()
    {
        Assert.Equal(0, Run("--html", "status.html").ExitCode);
        Assert.Equal(0, Run("--html", "status.html", "--messages", "ky").ExitCode);
        Assert.Contains("lang=\"ky\"", folder.Read("status.html"), StringComparison.Ordinal);

        folder.Add("-- mine.html --\n<!doctype html><title>Меники</title>\n");
        var run = Run("--html", "mine.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("mine.html is there and was not made by \"status\"", run.Error, StringComparison.Ordinal);
        Assert.Equal("<!doctype html><title>Меники</title>\n", folder.Read("mine.html"));
    }

    [Fact]
    public void A_broken_configuration_is_told()
    {
        folder.Add("-- content/site.yaml --\ntitle: [\n");
        var run = Run();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/site.yaml", run.Error, StringComparison.Ordinal);
    }

    private static (int Stories, int Complete, int Ky, int Ru, int Drafts, int Scheduled) CountsOf(
        JsonElement counts
    ) =>
        (
            counts.GetProperty("stories").GetInt32(),
            counts.GetProperty("complete").GetInt32(),
            counts.GetProperty("onlyIn").GetProperty("ky").GetInt32(),
            counts.GetProperty("onlyIn").GetProperty("ru").GetInt32(),
            counts.GetProperty("drafts").GetInt32(),
            counts.GetProperty("scheduled").GetInt32()
        );

    private JsonElement Json()
    {
        var run = Run("--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private CommandRun Run(params string[] arguments) =>
        CommandRun.In(folder.Root, "", ["status", "--now", Now, .. arguments]);
}
