using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Words of a source become topics of the site; none is made up.</summary>
public sealed class ImportTopicTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ImportTopicTests()
    {
        folder.Add(
            "-- content/topics.yaml --\nschools: {ky: Мектептер, ru: Школы}\nexams: {ky: Сынактар, ru: Экзамены}\n"
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("schools", "[schools]")]
    [InlineData("Мектептер", "[schools]")]
    [InlineData("школы", "[schools]")]
    [InlineData("Школы|Сынактар|школы", "[schools, exams]")]
    public void A_word_is_found_by_key_and_by_name_in_any_language(string words, string topics)
    {
        Import(words);
        Assert.Contains($"\ntopics: {topics}\n", Article, StringComparison.Ordinal);
        Assert.DoesNotContain("No topic was made up", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_word_is_named_with_its_number_and_makes_no_topic()
    {
        var run = Import("Пресс-релиз|Школы");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\ntopics: [schools]\n", Article, StringComparison.Ordinal);
        Assert.Contains("Пресс-релиз (1)", folder.Read("import-report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Пресс-релиз", folder.Read("content/topics.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_leads_words_to_topics_or_to_none()
    {
        folder.Add("-- old/import.yaml --\ntopics:\n  пресс-релиз: Сынактар, schools\n  Разное:\n");
        Import("Пресс-релиз|Разное");
        Assert.Contains("\ntopics: [exams, schools]\n", Article, StringComparison.Ordinal);
        Assert.DoesNotContain("Разное", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics: {Разное: barber}", "leads to \"barber\"")]
    [InlineData("topics: [", "import.yaml:1")]
    [InlineData("topicss: {a: b}", "import.yaml")]
    public void A_wrong_map_is_told_and_nothing_is_written(string yaml, string message)
    {
        folder.Add($"-- old/import.yaml --\n{yaml}\n");
        var run = Import("Разное");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Fingerprint("content/news"));
    }

    [Fact]
    public void Versions_of_a_story_share_topics()
    {
        folder.Add(
            "-- old/a.csv --\nid;title;date;language;text;topic;pair\n1;Мектеп ачылды;2022-03-15;ky;Өкмөт үйү.;Мектептер;1\n"
                + "2;Школа открыта;2022-03-15;ru;Открыта школа.;Экзамены;1\n"
        );
        CommandRun.In(folder.Root, "en", "import", "old/a.csv", "--kind", "table");
        Assert.Contains("\ntopics: [schools, exams]\n", Article, StringComparison.Ordinal);
        Assert.Contains(
            "\ntopics: [schools, exams]\n",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ru.md"),
            StringComparison.Ordinal
        );
    }

    private string Article => folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md");

    private CommandRun Import(string words)
    {
        folder.Add(
            $"-- old/a.csv --\ntitle;date;language;text;topic\nМектеп ачылды;2022-03-15;ky;Өкмөт үйү.;{words}\n"
        );
        return CommandRun.In(folder.Root, "en", "import", "old/a.csv", "--kind", "table");
    }
}
