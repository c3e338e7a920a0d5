using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS320 to NS325: titles and summaries.</summary>
public class ArticleFormTests
{
    private const string Summary =
        "Эки министр министрликтердин кызматташтыгын кеңейтүү боюнча алгачкы иштерди макулдашты.";

    [Fact]
    public void A_title_that_search_results_cut_is_too_long() =>
        Title(string.Join(' ', Enumerable.Repeat("Мектептеги жыйын", 7)))
            .Reports(
                "NS320",
                $"{TheArticle}:2:8: warning NS320: the title has 118 characters; search results and cards"
            );

    [Fact]
    public void A_title_of_110_characters_is_not() => Title(new string('а', 110)).IsFine("NS320");

    [Fact]
    public void A_title_of_one_short_word_is_too_short() =>
        Title("Жыйын").Reports("NS321", $"{TheArticle}:2:8: warning NS321: the title has only 5 characters");

    [Fact]
    public void A_short_sentence_is_not() => Title("Мектеп ачылды").IsFine("NS321");

    [Fact]
    public void A_title_in_capitals_is_doubtful() =>
        Title("АТА-ЭНЕЛЕРГЕ КУЛАКТАНДЫРУУ").Reports("NS322", $"{TheArticle}:2:8: warning NS322: the title is all in");

    [Theory]
    [InlineData("PISA жана PIRLS — ЭКӨУнун изилдөөлөрү")]
    [InlineData("ЮНЕСКО")]
    [InlineData("2024")]
    public void A_title_with_abbreviations_is_not(string title) => Title(title).IsFine("NS322");

    [Fact]
    public void A_summary_that_search_results_cut_is_too_long() =>
        Check(Summary + " " + Summary + " " + Summary)
            .Reports("NS323", $"{TheArticle}:4:10: warning NS323: the summary has 263 characters");

    [Fact]
    public void A_summary_of_a_word_is_too_short() =>
        Check("Жыйын жөнүндө.")
            .Reports("NS324", $"{TheArticle}:4:10: warning NS324: the summary has only 14 characters");

    [Fact]
    public void A_summary_of_a_sentence_is_neither()
    {
        Check(Summary).IsFine("NS323").IsFine("NS324");
        Title("Мектеп ачылды").IsFine("NS324");
    }

    [Fact]
    public void A_summary_that_is_the_first_paragraph_says_nothing_new() =>
        Check(Summary, Summary.Replace("министр", "*министр*", StringComparison.Ordinal) + "\n\nДагы.")
            .Reports("NS325", $"{TheArticle}:4:10: warning NS325: the summary is the first paragraph once more");

    [Fact]
    public void A_summary_that_is_another_paragraph_or_part_of_the_first_is_fine()
    {
        Check(Summary, "Биринчи абзац.\n\n" + Summary).IsFine("NS325");
        Check(Summary, Summary + " Жана дагы бир сүйлөм.").IsFine("NS325");
    }

    private static TestCheck Title(string title) => TestCheck.Of(Article($"title: {title}\ndate: 2024-05-07"));

    private static TestCheck Check(string summary, string body = "Текст.") =>
        TestCheck.Of(Article($"title: Мектеп ачылды\ndate: 2024-05-07\nsummary: {summary}", body));
}
