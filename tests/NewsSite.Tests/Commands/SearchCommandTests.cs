using System.Text.Json;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>search</c> and <c>stem</c>.</summary>
public sealed class SearchCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public SearchCommandTests()
    {
        folder.Add(
            Sample.Story("2024/05/07-kitepkana", "ky", "Жаңы китепкана ачылды")
                + Sample.Story("2024/05/07-kitepkana", "ru", "Открыта новая библиотека")
                + Sample.Story("2024/05/08-mektep", "ky", "Мектеп жөнүндө", body: "Анда китепкана бар.")
                + Sample.Story("2024/05/09-olimpiada", "ky", "Олимпиада")
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Search_shows_date_score_title_and_address_best_first_and_how_many()
    {
        Build();
        var run = Run("search", "китепканадан", "--language", "ky");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^2024-05-07 +\d+\.\d{3}  Жаңы китепкана ачылды  .*/ky/news/2024/05/07-kitepkana/$", lines[0]);
        Assert.Matches(@"^2024-05-08 +\d+\.\d{3}  Мектеп жөнүндө  .*/ky/news/2024/05/08-mektep/$", lines[1]);
        Assert.Equal("Results: 2", lines[2]);
    }

    [Fact]
    public void Search_looks_through_the_language_asked_for()
    {
        Build();
        Assert.Contains("Открыта новая библиотека", Run("search", "библиотеки", "--language", "ru").Out);
        Assert.DoesNotContain("Открыта", Run("search", "библиотеки", "--language", "ky").Out);
    }

    [Fact]
    public void Search_says_what_it_looked_for_instead()
    {
        Build();
        var run = Run("search", "rbntgrfyf", "--language", "ky");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "Nothing is found for \"rbntgrfyf\"; searched instead: \"китепкана\".\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Results: 2\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_shows_no_more_than_the_limit_and_counts_all()
    {
        Build();
        var lines = Run("search", "китепкана", "--language", "ky", "--limit", "1").Out.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("Results: 2", lines[1]);
    }

    [Fact]
    public void Search_as_json_is_for_other_programs()
    {
        Build();
        var run = Run("search", "китепкана", "--language", "ky", "--limit", "1", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        var result = answer.GetProperty("results").EnumerateArray().Single();
        Assert.Equal("Жаңы китепкана ачылды", result.GetProperty("title").GetString());
        Assert.EndsWith("/ky/news/2024/05/07-kitepkana/", result.GetProperty("address").GetString()!);
        Assert.Equal("2024-05-07", result.GetProperty("date").GetString());
        Assert.True(result.GetProperty("score").GetDouble() > 0);
        Assert.Equal(2024, answer.GetProperty("years")[0].GetProperty("value").GetInt32());
        Assert.Contains("китепкана", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The search index cannot be read: ")]
    [InlineData("ru", "Поисковый индекс не читается: ")]
    public void Without_an_index_search_says_what_to_do(string messages, string beginning)
    {
        var run = Run("search", "китепкана", "--language", "ky", "--messages", messages);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_index_is_a_message_too()
    {
        Build();
        File.WriteAllText(folder.PathOf("dist/search/ky/manifest.json"), "{");
        var run = Run("search", "китепкана", "--language", "ky");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("The search index cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("\"")]
    [InlineData("constructor")]
    [InlineData("__proto__")]
    [InlineData("🎓<b>")]
    public void Any_text_can_be_searched(string query)
    {
        Build();
        var run = Run("search", query, "--language", "ky");
        Assert.Equal((0, "", "Results: 0\n"), (run.ExitCode, run.Error, run.Out));
    }

    [Fact]
    public void Stem_prints_the_term_of_each_word_on_a_line_of_its_own()
    {
        var run = CommandRun.WithInput(
            "мугалимдердин\nмугалим\n\nКИТЕПКАНАДАН\n",
            folder.Root,
            "",
            "stem",
            "--language",
            "ky"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var terms = run.Out.Split('\n');
        Assert.Equal(5, terms.Length);
        Assert.Equal(terms[1], terms[0]);
        Assert.Equal("", terms[2]);
        Assert.StartsWith(terms[3], "китепкана", StringComparison.Ordinal);
        Assert.Equal("", terms[4]);
    }

    [Fact]
    public void Stem_knows_Russian() =>
        Assert.Equal(
            "школ\nшкол\nребенк\n",
            CommandRun.WithInput("школами\nшколе\nребёнка\n", folder.Root, "", "stem", "--language", "ru").Out
        );

    private void Build() => Assert.Equal(0, Run("build", "--now", "2026-06-01T00:00:00+06:00").ExitCode);

    private CommandRun Run(params string[] arguments) => CommandRun.In(folder.Root, "", arguments);
}
