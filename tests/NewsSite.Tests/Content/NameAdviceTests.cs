using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Content;

/// <summary>Names that stories, months, years, articles and pages may not have, with the name to give them.</summary>
public class NameAdviceTests
{
    private const string Kyrgyz = "---\ntitle: Жаңы мектеп ачылды\ndate: 2024-05-07\n---\nТекст.\n";
    private const string Russian = "---\ntitle: Открылась новая школа\ndate: 2024-05-07\n---\nТекст.\n";

    [Theory]
    [InlineData("07-Жыйын", "07-jyyyn")]
    [InlineData("07 Жаңы мектеп", "07-jangy-mektep")]
    [InlineData("07_novaya_shkola", "07-novaya-shkola")]
    [InlineData("07-Novaya-Shkola", "07-novaya-shkola")]
    [InlineData("7-a", "07-a")]
    [InlineData("2024-05-07-a", "07-a")]
    [InlineData("07.05.2024 Жыйын", "07-jyyyn")]
    [InlineData("a", "07-a")]
    [InlineData("32-a", "07-a")]
    [InlineData("07", "07-jangy-mektep-achyldy")]
    [InlineData("07-", "07-jangy-mektep-achyldy")]
    [InlineData("Жыйын", "07-jyyyn")]
    public void The_folder_of_a_story(string folder, string name) =>
        TestSite.Reported(
            $"-- content/news/2024/05/{folder}/index.ky.md --\n{Kyrgyz}",
            $"content/news/2024/05/{folder}: error NS112: \"{folder}\" is not a story; name it DD-slug (the day, a hyphen, small Latin "
                + $"letters and digits), and give the file its language: DD-slug.ky.md; rename it to \"{name}\""
        );

    [Theory]
    [InlineData("07-a.md", Kyrgyz, "07-a.ky.md")]
    [InlineData("07-a.md", Russian, "07-a.ru.md")]
    [InlineData("07-a.RU.md", Kyrgyz, "07-a.ru.md")]
    [InlineData("07-a-kg.md", Kyrgyz, "07-a.ky.md")]
    [InlineData("Жыйын.ky.md", Kyrgyz, "07-jyyyn.ky.md")]
    [InlineData("07-Новая школа.ru.md", Russian, "07-novaya-shkola.ru.md")]
    public void A_story_without_a_folder(string file, string text, string name)
    {
        using var site = TestSite.Build($"-- content/news/2024/05/{file} --\n{text}");
        Assert.EndsWith($"; rename it to \"{name}\"", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/news/2024/5", "NS111: \"5\" is not a month", "05")]
    [InlineData("content/news/2024/may", "NS111: \"may\" is not a month", "05")]
    [InlineData("content/news/2024/май", "NS111: \"май\" is not a month", "05")]
    [InlineData("content/news/2024/05-май", "NS111: \"05-май\" is not a month", "05")]
    [InlineData("content/news/2024/ноябрь", "NS111: \"ноябрь\" is not a month", "11")]
    [InlineData("content/news/24", "NS110: \"24\" is not a year", "2024")]
    [InlineData("content/pages/About us", "NS115: \"About us\" is not a page", "about-us")]
    [InlineData("content/pages/Биз жөнүндө", "NS115: \"Биз жөнүндө\" is not a page", "biz-jonundo")]
    public void A_year_a_month_and_a_page(string folder, string problem, string name)
    {
        using var site = TestSite.Build($"-- {folder}/index.ky.md --\n{Kyrgyz}");
        var line = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{folder}: error {problem}", line, StringComparison.Ordinal);
        Assert.EndsWith($"; rename it to \"{name}\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.md", Kyrgyz, "index.ky.md")]
    [InlineData("index.md", Russian, "index.ru.md")]
    [InlineData("text.md", Russian, "index.ru.md")]
    [InlineData("index_ru.md", Kyrgyz, "index.ru.md")]
    [InlineData("index.KG.md", Kyrgyz, "index.ky.md")]
    [InlineData("Index.ky.md", Kyrgyz, "index.ky.md")]
    [InlineData("ky.md", Russian, "index.ky.md")]
    public void The_file_of_an_article_is_said_once(string file, string text, string name)
    {
        using var site = TestSite.Build($"-- content/news/2024/05/07-a/{file} --\n{text}");
        var line = Assert.Single(site.Diagnostics);
        Assert.Contains($"error NS113: \"{file}\" would not be published", line, StringComparison.Ordinal);
        Assert.EndsWith($"; rename it to \"{name}\"", line, StringComparison.Ordinal);
    }

    /// <summary>What a broken name hides is neither missed by the ledger nor by links.</summary>
    [Theory]
    [InlineData("content/news/2024/05/07-А/index.ky.md")]
    [InlineData("content/news/2024/5/07-a/index.ky.md")]
    [InlineData("content/news/24/05/07-a/index.ky.md")]
    [InlineData("content/news/2024/05/07-a/index.kg.md")]
    [InlineData("content/news/2024/05/07-a/index.md")]
    public void Its_consequences_are_not_said(string path)
    {
        using var site = TestSite.Build(
            $"-- {path} --\n{Kyrgyz}"
                + Sample.Story(
                    "2024/06/08-b",
                    "ky",
                    "Б",
                    body: "[А](/ky/news/2024/05/07-a/), [А](../../05/07-a/index.ky.md)."
                )
                + "-- content/published.txt --\n/ky/news/2024/05/07-a/ ky 0123456789abcdef\n"
        );
        Assert.Single(site.Diagnostics);
    }

    [Fact]
    public void A_story_elsewhere_is_still_missed()
    {
        using var site = TestSite.Build(
            $"-- content/news/2024/05/07-А/index.ky.md --\n{Kyrgyz}"
                + "-- content/published.txt --\n/ky/news/2024/06/07-a/ ky 0123456789abcdef\n"
        );
        Assert.Equal(2, site.Diagnostics.Count());
        Assert.Contains(site.Diagnostics, line => line.Contains("NS250", StringComparison.Ordinal));
    }
}
