namespace NewsSite.Search.Tests;

/// <summary>Two languages' indexes leave each other alone in the browser.</summary>
public class OtherLanguageTests
{
    /// <summary>
    /// Synonyms of several words and ordinary searches give a word's documents the scores that offers do without.
    /// </summary>
    [Fact]
    public void An_offer_does_not_depend_on_what_was_asked_before()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            TestIndex.Files(
                "ky",
                """
                Тест | Тест жана дагы бир тест, тест, тест.
                Жалпы сөз | Мектепте тест өттү, билим жөнүндө сөз болду.
                Республикалык тест | Бүгүн башталды, ал жөнүндө министрлик кабарлады, мектептер даярданып жатат.
                Билим | Жалпы республикалык тест жөнүндө.
                Жалпы билим | Республикалык кеңешме.
                """,
                [
                    ["ЖРТ", "жалпы республикалык тест"],
                ]
            )
        );
        string[][] pairs =
        [
            ["ЖРТ", "тест "],
            ["ЖРТ", "жалпы билим "],
            ["тест ", "тест "],
            ["билим ", "тест билим "],
        ];
        Assert.Empty(
            Node.Run("offers.mjs", Node.Script("search.js"), folder.Path, folder.WriteJson("pairs.json", pairs))
                .EnumerateArray()
                .Select(difference => difference.GetString())
        );
    }

    [Fact]
    public void A_number_alone_offers_nothing_beside_words_that_are_not_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TestIndex.Files("ru", "Итоги 2022 | Школа."));
        string[] queries = ["2022 стипендия", "2022 школа", "2022", "стипендия"];
        Assert.Equal(
            [0, 1, 1, 0],
            Node.Run("offered.mjs", Node.Script("search.js"), folder.Path, folder.WriteJson("queries.json", queries))
                .EnumerateArray()
                .Select(total => total.GetInt32())
        );
    }

    /// <summary>A request fails by itself after eight seconds, for each file in turn.</summary>
    [Fact]
    public void Results_do_not_wait_for_another_language_that_hangs()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TestIndex.Files("ky", "Мектеп автобусу | Келди.", others: ["../other/words-list-1.json"]));
        string[] queries = ["мектп автобусу ", "мектепп "];
        var answers = Node.Run(
            "hanging.mjs",
            Node.Script("search.js"),
            folder.Path,
            folder.WriteJson("queries.json", queries)
        );
        Assert.Equal(
            ["мектеп автобусу ", "мектеп "],
            answers.EnumerateArray().Select(answer => answer.GetProperty("query").GetString())
        );
        Assert.All(answers.EnumerateArray(), answer => Assert.InRange(answer.GetProperty("seconds").GetDouble(), 0, 5));
    }
}
