using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS328 to NS334: links, headings and tables in the text, which begins on line 5.</summary>
public class TextFormTests
{
    [Fact]
    public void A_link_without_text_is_reported() =>
        Check("Текст [](https://a.example/).")
            .Reports("NS328", $"{TheArticle}:5:7: warning NS328: the link to \"https://a.example/\" has no text");

    [Fact]
    public void A_link_with_a_picture_or_code_for_text_is_fine() =>
        Check("[![Сүрөт](a.jpg)](https://a.example/) [`код`](https://a.example/)").IsFine("NS328");

    [Theory]
    [InlineData("[Мектеп]()")]
    [InlineData("[Мектеп](#)")]
    public void A_link_to_nothing_is_reported(string link) =>
        Check(link).Reports("NS329", $"{TheArticle}:5:1: warning NS329: the link \"Мектеп\" leads to nothing");

    [Theory]
    [InlineData("[бул жерде](https://a.example/)", "ky")]
    [InlineData("[Бул жерди басыңыз!](https://a.example/)", "ky")]
    [InlineData("[Здесь](https://a.example/)", "ru")]
    [InlineData("[подробнее…](https://a.example/)", "ru")]
    public void A_link_that_does_not_say_where_it_leads_is_reported(string link, string language) =>
        Assert.Single(Check(link, language).Lines("NS330"));

    [Theory]
    [InlineData("[бул жердеги мектептер](https://a.example/)", "ky")]
    [InlineData("[подробная статья о приёме](https://a.example/)", "ru")]
    [InlineData("<https://a.example/>", "ky")]
    public void A_link_that_says_so_is_fine(string link, string language) =>
        Check(link, language).IsFine("NS328").IsFine("NS329").IsFine("NS330");

    [Theory]
    [InlineData("### Бөлүм", "a heading of level 3 follows one of level 1; use ##")]
    [InlineData("## Бөлүм\n\n#### Бөлүкчө", "a heading of level 4 follows one of level 2; use ###")]
    public void A_skipped_level_is_reported(string text, string says) =>
        Assert.Contains(says, Assert.Single(Check(text).Lines("NS331")), StringComparison.Ordinal);

    [Theory]
    [InlineData("# А\n\n## Б\n\n### В\n\n## Г")]
    [InlineData("## А\n\n### Б\n\n## В")]
    public void Levels_one_after_the_other_are_fine(string text) => Check(text).IsFine("NS331");

    [Fact]
    public void A_table_with_an_empty_first_row_is_reported() =>
        Check("Текст.\n\n| | |\n|---|---|\n| А | Б |")
            .Reports("NS332", $"{TheArticle}:7:1: warning NS332: the table's first row is empty");

    [Theory]
    [InlineData("| А | Б |\n|---|---|\n| 1 | 2 |")]
    [InlineData("| | PISA |\n|---|---|\n| Жыл | 2000 |")]
    public void A_table_that_says_what_its_columns_are_is_fine(string text) => Check(text).IsFine("NS332");

    [Fact]
    public void A_link_to_the_other_language_is_reported_where_the_own_exists() =>
        Check("[а](../08-b/index.ru.md#a)")
            .Reports(
                "NS334",
                $"{TheArticle}:5:1: warning NS334: the link leads to the article in ru, but it exists in ky too; write \"../08-b/index.ky.md\""
            );

    [Theory]
    [InlineData("[а](../08-b/index.ky.md)")]
    [InlineData("[а](../09-c/index.ru.md)")]
    public void A_link_to_the_own_language_or_to_the_only_one_is_fine(string link) => Check(link).IsFine("NS334");

    private static TestCheck Check(string text, string language = "ky") =>
        TestCheck.Of(
            Body(text, language)
                + Story("2024/05/08-b", "ky", "Б", body: "## A")
                + Story("2024/05/08-b", "ru", "Б", body: "## A")
                + Story("2024/05/09-c", "ru", "В")
                + "-- content/news/2024/05/07-a/a.jpg --\nx\n"
        );
}
