using System.Collections.Immutable;
using NewsSite.Search.Reading;

namespace NewsSite.Search.Tests;

public class QueryTests
{
    private static readonly SearchIndex Kyrgyz = TestIndex.Build(
        "ky",
        """
        Мектептер ачылды | Бишкекте жаңы мектеп жана бала бакча курулду.
        Министр жыйын өткөрдү | Билим берүү жана илим министри мугалимдер менен жолугушту.
        Көлдө эс алуу | Окуучулар Ысык-Көлгө барышты.
        Колдун тазалыгы | Окуучуларга колду туура жууш керек экенин айтышты.
        Мугалимдердин айлыгы | Мугалимдердин айлык маанси жогорулады.
        Covid-19 | Вакцина алуу.
        """
    );

    private static readonly SearchIndex Russian = TestIndex.Build(
        "ru",
        """
        Открыта новая школа | В Бишкеке открыли школу на тысячу мест.
        Совещание министра | Министр образования и науки провёл совещание с учителями.
        Учительская конференция | Учителя обсудили новые учебники.
        """
    );

    [Theory]
    [InlineData("мектеп", "Мектептер ачылды")]
    [InlineData("мектебибиздин", "Мектептер ачылды")]
    [InlineData("министрликтин министри", "Министр жыйын өткөрдү")]
    [InlineData("ысык көл", "Көлдө эс алуу")]
    [InlineData("covid 19", "Covid-19")]
    [InlineData("мек\u00adтеп", "Мектептер ачылды")]
    [InlineData("мек\ufeffтеп", "Мектептер ачылды")]
    public void An_inflected_word_finds_the_stories_of_the_word(string query, string title) =>
        Assert.StartsWith(title, Kyrgyz.Titles(query));

    [Theory]
    [InlineData("школами", "Открыта новая школа")]
    [InlineData("министры провел", "Совещание министра")]
    [InlineData("учебника", "Учительская конференция")]
    public void Russian_words_are_found_in_any_form(string query, string title) =>
        Assert.StartsWith(title, Russian.Titles(query));

    [Theory]
    [InlineData("жаны", "жаңы")]
    [InlineData("жыйын откорду", "жыйын өткөрдү")]
    [InlineData("окуучуларга", "окуучуларга")]
    public void A_query_without_the_Kyrgyz_letters_finds_what_the_full_spelling_finds(string plain, string full) =>
        Assert.Equal(Kyrgyz.Titles(full), Kyrgyz.Titles(plain));

    [Fact]
    public void An_exact_spelling_ranks_above_its_folded_twin() =>
        Assert.Equal("Көлдө эс алуу, Колдун тазалыгы", Kyrgyz.Titles("көл "));

    [Fact]
    public void A_spelling_without_the_Kyrgyz_letters_says_nothing_about_the_order() =>
        Assert.Equal("Колдун тазалыгы, Көлдө эс алуу", Kyrgyz.Titles("кол "));

    [Fact]
    public void Words_are_joined_by_or_and_a_story_with_both_comes_first() =>
        Assert.StartsWith("Министр жыйын өткөрдү, ", Kyrgyz.Titles("министр мугалим "));

    [Fact]
    public void A_phrase_keeps_stories_that_have_its_words_in_order()
    {
        Assert.Equal("Министр жыйын өткөрдү", Kyrgyz.Titles("\"билим берүү жана илим\""));
        Assert.Equal("Министр жыйын өткөрдү", Kyrgyz.Titles("«билим берүү» мугалим"));
        Assert.Equal("", Kyrgyz.Titles("\"берүү билим\""));
        Assert.Equal("", Kyrgyz.Titles("\"билим илим\""));
    }

    [Fact]
    public void A_word_with_a_minus_leaves_out_its_stories()
    {
        Assert.Equal("Мугалимдердин айлыгы", Kyrgyz.Titles("мугалим -министр"));
        Assert.Equal(5, Kyrgyz.Search("-министр").Total);
    }

    [Fact]
    public void A_hyphen_inside_a_word_excludes_nothing() =>
        Assert.StartsWith("Көлдө эс алуу", Kyrgyz.Titles("Ысык-Көл"));

    [Theory]
    [InlineData("минис")]
    [InlineData("мини")]
    public void The_beginning_of_the_last_word_is_enough_while_typing(string query) =>
        Assert.Equal("Министр жыйын өткөрдү", Kyrgyz.Titles(query));

    [Fact]
    public void A_finished_word_is_no_beginning() => Assert.Equal(0, Kyrgyz.Search("бак ").Total);

    [Fact]
    public void A_query_typed_on_the_other_keyboard_layout_is_read_as_it_was_meant()
    {
        var outcome = Kyrgyz.Search("vbybcnh ;sqsy");
        Assert.Equal(new SearchedInstead(RewritingKind.Layout, "министр жыйын"), outcome.Instead);
        Assert.Equal("Министр жыйын өткөрдү", outcome.Results[0].Title);
        Assert.Equal(new SearchedInstead(RewritingKind.Layout, "covid"), Kyrgyz.Search("сщмшв").Instead);
    }

    [Theory]
    [InlineData("кшпреы", "rights")]
    [InlineData("Кшпреыб сршдвкутэы", "rights, children's")]
    [InlineData("права", null)]
    [InlineData("zzzqqq", null)]
    public void A_language_in_Latin_letters_is_read_from_the_Cyrillic_layout(string typed, string? meant)
    {
        var outcome = TestIndex.Build("en", "The rights of children | School").Search(typed);
        Assert.Equal(meant, outcome.Instead?.Query);
        Assert.Equal(meant is null ? 0 : 1, outcome.Total);
    }

    [Theory]
    [InlineData("bilim beruu", "билим беруу")]
    [InlineData("jyiyn", "жыйын")]
    [InlineData("zhyiyn", "жыйын")]
    [InlineData("mektepter", "мектептер")]
    public void A_query_in_Latin_letters_is_read_in_Cyrillic(string query, string meant) =>
        Assert.Equal(new SearchedInstead(RewritingKind.Latin, meant), Kyrgyz.Search(query).Instead);

    [Theory]
    [InlineData("shkola", "школа")]
    [InlineData("uchitel", "учитель")]
    [InlineData("novyi uchebnik", "новый учебник")]
    public void Russian_in_Latin_letters_is_read_in_Cyrillic(string query, string meant) =>
        Assert.Equal(
            Russian.Titles(meant),
            Russian.Search(query).Instead is { Kind: RewritingKind.Latin } instead
                ? Russian.Titles(instead.Query)
                : null
        );

    [Theory]
    [InlineData("минситр", "министр")]
    [InlineData("министрлигни", "министрлигин")]
    [InlineData("мугаллимдер", "мугалимдер")]
    [InlineData("угалим", "мугалим")]
    public void A_word_with_one_wrong_letter_finds_the_stories_of_the_word(string typed, string meant)
    {
        var outcome = Kyrgyz.Search(typed + " ");
        Assert.Equal(RewritingKind.Typo, outcome.Instead?.Kind);
        Assert.Equal(Kyrgyz.Titles(meant + " "), Kyrgyz.Titles(outcome.Instead!.Query + " "));
    }

    [Fact]
    public void A_misspelt_word_is_corrected_where_other_words_match()
    {
        var outcome = Kyrgyz.Search("мугалим минситр ");
        Assert.Equal([new ReadWord("минситр", "министр", RewritingKind.Typo)], outcome.Read);
        Assert.Equal(new SearchedInstead(RewritingKind.Typo, "мугалим министр "), outcome.Instead);
        Assert.Equal("Министр жыйын өткөрдү", outcome.Results[0].Title);
    }

    [Theory]
    [InlineData("мугалим зектеп ", "мугалим мектеп ")]
    [InlineData("фугалим бакча ", "мугалим бакча ")]
    public void A_wrong_first_letter_is_corrected_where_other_words_match(string typed, string meant) =>
        Assert.Equal(meant, Kyrgyz.Search(typed).Instead?.Query);

    [Fact]
    public void A_word_whose_other_name_is_in_no_story_is_missing()
    {
        var index = TestIndex.Build(
            "ky",
            """
            Жогорку сыйлык | Мектепке берилди.
            Кеңеш | Окуучулар чогулду.
            """,
            [
                ["ЖК", "Жогорку Кеңеш"],
            ]
        );
        Assert.Equal(["ЖК"], index.Search("ЖК ").Missing);
        var beside = index.Search("мектеп ЖК ");
        Assert.Equal(["ЖК"], beside.Missing);
        Assert.Equal("Жогорку сыйлык", Assert.Single(beside.Results).Title);
    }

    [Fact]
    public void Each_part_of_a_query_is_read_in_its_own_layout()
    {
        Assert.Equal("министр жыйын", Kyrgyz.Search("министр ;sqsy ").Instead?.Query.Trim());
        Assert.Equal("билим берүү", Kyrgyz.Search(",bkbv берүү").Instead?.Query);
        Assert.Equal("министр, жыйын", Kyrgyz.Search("vbybcnh, ;sqsy").Instead?.Query);
        Assert.Equal("«билим» бакча", Kyrgyz.Search("«,bkbv» ,frxf").Instead?.Query);
    }

    /// <summary>The quotation mark is Э on the other layout, but encloses a phrase where it is closed.</summary>
    [Theory]
    [InlineData("\"rpfvty", "экзамен")]
    [InlineData("\"rpfvty b \"rjyjvbrf", "экзамен и экономика")]
    [InlineData("irjkf \"rpfvty", "школа экзамен")]
    [InlineData("\"rpfvty irjkf", "экзамен школа")]
    [InlineData("\"irjkf\"", "\"школа\"")]
    [InlineData("\"школа\" \"rpfvty", "\"школа\" экзамен")]
    [InlineData("\"школа и экзамен", null)]
    [InlineData("\"экзамен\"", null)]
    public void A_quotation_mark_that_is_not_closed_may_be_a_letter(string typed, string? meant) =>
        Assert.Equal(
            meant,
            TestIndex.Build("ru", "Экзамен и экономика | Школа.\nШкола | Экзамен.").Search(typed).Instead?.Query
        );

    [Fact]
    public void A_whole_word_in_the_other_layout_outdoes_the_beginning_of_another()
    {
        var index = TestIndex.Build("ru", "В автобусе | Школа.\nСистема ects | Экзамен.");
        Assert.Equal("автобусе", index.Search("fdnj,ect").Instead?.Query);
        Assert.Null(index.Search("ect").Instead);
    }

    [Fact]
    public void An_excluded_word_follows_the_layout_of_the_others_and_proves_nothing_alone()
    {
        Assert.Equal("мугалим -министр", Kyrgyz.Search("veufkbv -vbybcnh").Instead?.Query);
        Assert.Equal("Мугалимдердин айлыгы", Kyrgyz.Titles("veufkbv -vbybcnh"));
        Assert.Null(Kyrgyz.Search("мугалим -vbybcnh").Instead);
        Assert.Null(Kyrgyz.Search("-vbybcnh").Instead);
        Assert.Equal("мугалим -qqq", Kyrgyz.Search("veufkbv -qqq").Instead?.Query);
    }

    [Fact]
    public void An_excluded_word_that_is_nowhere_is_named()
    {
        var outcome = Kyrgyz.Search("мугалим -минситр ");
        Assert.Equal(["минситр"], outcome.Missing);
        Assert.Equal(Kyrgyz.Search("мугалим ").Total, outcome.Total);
        Assert.Empty(Kyrgyz.Search("мугалим -жыйын ").Missing);
    }

    [Fact]
    public void Words_that_are_left_out_are_named()
    {
        Assert.Equal(["жыйын"], Kyrgyz.Search("мугалим -жыйын").Excluded);
        Assert.Empty(Kyrgyz.Search("мугалим -минситр").Excluded);
    }

    [Theory]
    [InlineData("1 -класс")]
    [InlineData("каттоо 1  -класска")]
    public void A_hyphen_after_a_short_number_excludes_nothing(string query)
    {
        var index = TestIndex.Build("ky", "Каттоо | 1-класска каттоо башталды.");
        Assert.Equal(1, index.Search(query).Total);
        Assert.Empty(index.Search(query).Excluded);
        Assert.Equal(["класска"], index.Search("каттоо 2024 -класска").Excluded);
        Assert.Equal(["класска"], index.Search("каттоо -класска").Excluded);
    }

    [Theory]
    [InlineData("2012", null)]
    [InlineData("2120", null)]
    [InlineData("итоги 2012", null)]
    [InlineData("2018г", "2018")]
    public void Another_number_is_no_correction(string typed, string? meant)
    {
        var index = TestIndex.Build("ru", "Итоги 2021 | Школа.\nПлан | Итоги 2018.");
        Assert.Equal(meant, index.Search(typed).Instead?.Query);
        Assert.Equal(meant is null ? [typed.Split(' ')[^1]] : [], index.Search(typed).Missing);
    }

    /// <summary>Too many words lie within a letter of it.</summary>
    [Theory]
    [InlineData("жолго")]
    [InlineData("бакты")]
    public void A_word_whose_stem_has_three_letters_is_no_typo(string query) =>
        Assert.Null(TestIndex.Build("ky", "Жонго | Баты, колго.").Search(query).Instead);

    [Theory]
    [InlineData("ata-ene", "ата-эне")]
    [InlineData("ene ", "эне ")]
    [InlineData("bir", "бир")]
    [InlineData("mugalim jana ene", "мугалим jana эне")]
    [InlineData("veufkbv", "мугалим")]
    public void Short_words_that_are_known_in_Latin_letters_are_not_read_in_the_other_layout(string typed, string meant)
    {
        // «уту» is «ene» in the other layout, and «ишк» begins a word.
        var index = TestIndex.Build("ky", "Ата-эне | Бир мугалим.\nУту уту | Ишкер ишкана феф.");
        var kind = typed == "veufkbv" ? RewritingKind.Layout : RewritingKind.Latin;
        Assert.Equal(new SearchedInstead(kind, meant), index.Search(typed).Instead);
    }

    [Fact]
    public void Stop_words_in_Latin_letters_are_ignored_not_missing()
    {
        var outcome = Kyrgyz.Search("mugalim jana mektep");
        Assert.Equal(["jana"], outcome.Ignored);
        Assert.Empty(outcome.Missing);
        Assert.Equal(["v"], Russian.Search("shkola v ").Ignored);
    }

    [Fact]
    public void The_last_word_is_neither_missing_nor_a_typo_while_it_is_typed()
    {
        var typing = new SearchOptions { IsTyping = true };
        Assert.Equal(["мин"], Kyrgyz.Search("мугалим мин").Missing);
        Assert.Empty(Kyrgyz.Search("мугалим мин", typing).Missing);
        Assert.Equal(Kyrgyz.Titles("мугалим мин"), Kyrgyz.Titles("мугалим мин", typing));
        Assert.Equal("мугалим министр", Kyrgyz.Search("мугалим минситр", typing).Instead?.Query);
        Assert.Equal(["тегирмен"], Kyrgyz.Search("тегирмен мин", typing).Missing);
        // A term shorter by a letter is found at once, so «колдор» may become of it.
        Assert.NotNull(Kyrgyz.Search("мектебт").Instead);
        Assert.Null(Kyrgyz.Search("мектепт", typing).Instead);
    }

    [Theory]
    [InlineData("Нарын", null)]
    [InlineData("naryn", "нарын")]
    [InlineData("yfhsy", "нарын")]
    [InlineData("нарыын", "нарын")]
    public void A_name_of_a_topic_is_found_however_it_is_typed(string typed, string? meant)
    {
        var index = TestIndex.Build(
            "ky",
            "Биринчи | Сабак.\nЭкинчи | Жарыш.",
            topicNames: ImmutableDictionary<string, string>.Empty.Add("exams", "Нарын облусу")
        );
        Assert.Equal("Экинчи", index.Titles(typed + " "));
        Assert.Equal(meant, index.Search(typed + " ").Instead?.Query.Trim());
    }

    [Theory]
    [InlineData("ru", "1-й класс", "й")]
    [InlineData("ru", "5-ые классы", "ые")]
    [InlineData("ru", "1-го класса", "го")]
    [InlineData("ky", "1-чи класс", "чи")]
    [InlineData("ky", "3-үнчү класс", "үнчү")]
    public void Endings_of_ordinal_numbers_are_no_words(string language, string query, string ending)
    {
        var outcome = TestIndex.Build(language, "Класс | 1 класс, 5 класс, 3 класс.").Search(query);
        Assert.Equal([ending], outcome.Ignored);
        Assert.Empty(outcome.Missing);
        Assert.Equal(1, outcome.Total);
    }

    /// <summary>Their endings follow how the letters are called, against the rules of vowels and consonants.</summary>
    [Fact]
    public void An_abbreviation_with_an_ending_is_no_typo()
    {
        var index = TestIndex.Build("ky", "ОРТ башталды | Оруу.\nЖакшы окуу | Сабак.");
        foreach (var form in new[] { "ОРТга", "ОРТны", "ОРТнын", "ОРТда", "ОРТдан", "ортга" })
        {
            Assert.Equal("ОРТ башталды", index.Titles(form + " "));
        }

        Assert.Null(index.Search("АКШнын ").Instead);
        Assert.Equal(["АКШнын"], index.Search("АКШнын ").Missing);
        Assert.NotNull(index.Search("САБКА ").Instead);
    }

    [Fact]
    public void A_short_word_follows_the_layout_of_the_others_and_proves_nothing_alone()
    {
        Assert.Equal("эс алуу", Kyrgyz.Search("'c fkee").Instead?.Query);
        Assert.Null(Kyrgyz.Search("'c ").Instead);
    }

    [Fact]
    public void Words_that_are_nowhere_are_named()
    {
        var outcome = Kyrgyz.Search("мугалим тегирмен ");
        Assert.Equal(["тегирмен"], outcome.Missing);
        Assert.Empty(outcome.Read);
        Assert.All(outcome.Results, result => Assert.Empty(result.Lacks));
    }

    [Fact]
    public void A_result_names_the_words_that_only_others_have()
    {
        var outcome = Kyrgyz.Search("мугалим айлык ");
        Assert.Empty(outcome.Missing);
        Assert.Equal(["Мугалимдердин айлыгы", "Министр жыйын өткөрдү"], outcome.Results.Select(r => r.Title));
        Assert.Equal(["", "айлык"], outcome.Results.Select(r => string.Join(' ', r.Lacks)));
    }

    [Theory]
    [InlineData("мектеп -мектеп")]
    [InlineData("министр -жыйын")]
    public void An_exclusion_that_leaves_nothing_changes_no_word(string query)
    {
        var outcome = Kyrgyz.Search(query);
        Assert.Equal(0, outcome.Total);
        Assert.Null(outcome.Instead);
    }

    [Fact]
    public void As_typed_reads_no_word_in_another_way()
    {
        var outcome = Kyrgyz.Search("минситр ;sqsy", new SearchOptions { AsTyped = true });
        Assert.Equal(0, outcome.Total);
        Assert.Null(outcome.Instead);
        Assert.Equal(["минситр", "sqsy"], outcome.Missing);
    }

    [Fact]
    public void A_short_number_counts_only_beside_a_word_of_the_query()
    {
        var index = TestIndex.Build(
            "ky",
            """
            1-сентябрь | Билим күнү.
            Каттоо | 1-класска каттоо башталды.
            11-класс | Бүтүрүүчүлөр.
            """
        );
        Assert.StartsWith("Каттоо", index.Titles("1-класска каттоо "));
        Assert.DoesNotContain("1-сентябрь", index.Titles("1-класска каттоо "), StringComparison.Ordinal);
        Assert.Equal("1-сентябрь", index.Titles("1-сентябрь "));
        Assert.Equal("Каттоо", index.Titles("1-тегирмен каттоо "));
        Assert.Equal(2, index.Search("1-тегирмен ").Total);
        Assert.Equal(2, index.Search("1 ").Total);
    }

    [Fact]
    public void A_word_finds_the_other_names_of_what_it_names()
    {
        var index = TestIndex.Build(
            "ky",
            """
            ЖРТ башталды | Бүтүрүүчүлөр катышат.
            Жалпы республикалык тест | Жыйынтыгы чыкты.
            Жалпы чогулуш | Тест жок.
            Жогорку Кеңеш | Мыйзам кабыл алынды.
            """,
            [
                ["ЖРТ", "ОРТ", "жалпы республикалык тест"],
                ["ЖК", "Жогорку Кеңеш"],
            ]
        );
        Assert.Equal("ЖРТ башталды, Жалпы республикалык тест", index.Titles("ЖРТ "));
        Assert.Equal("ЖРТ башталды, Жалпы республикалык тест", index.Titles("ортнун "));
        Assert.StartsWith(
            "Жалпы республикалык тест, ЖРТ башталды",
            index.Titles("жалпы республикалык тест "),
            StringComparison.Ordinal
        );
        Assert.Equal("Жогорку Кеңеш", index.Titles("ЖК мыйзамы "));
        Assert.Null(index.Search("ЖК ").Instead);
    }

    [Fact]
    public void A_word_that_another_language_has_is_no_typo()
    {
        var russian = TestIndex.Files("ru", "Учебник | Новые учебники вышли. Какой учебник нужен.");
        var list = russian.Single(file => file.Name.StartsWith("words-list-", StringComparison.Ordinal));
        var kyrgyz = TestIndex.Files("ky", "Учебникк | Кыйла учебникк.", others: ["../ru/" + list.Name]);
        var both = kyrgyz.Concat(russian.Select(file => file with { Name = "../ru/" + file.Name }));
        Assert.Equal(["учебник"], SearchIndex.Open(both).Search("учебник ").Missing);
        // Without that index, or if it cannot be read, it is one.
        Assert.Equal("учебникк ", SearchIndex.Open(kyrgyz).Search("учебник ").Instead?.Query);
    }

    [Fact]
    public void What_is_found_as_typed_is_not_read_in_another_way() => Assert.Null(Kyrgyz.Search("мектеп").Instead);

    [Fact]
    public void A_query_of_stop_words_finds_nothing_and_says_why()
    {
        var outcome = Kyrgyz.Search("жана менен ");
        Assert.Equal(0, outcome.Total);
        Assert.Equal(["жана", "менен"], outcome.Ignored);
    }

    [Fact]
    public void Results_are_narrowed_and_each_count_is_as_if_only_the_other_were_chosen()
    {
        var outcome = Kyrgyz.Search("окуучу мугалим ", new SearchOptions { Topics = ["exams"] });
        Assert.Equal(2, outcome.Total);
        Assert.Equal([new(2023, 1), new(2021, 1)], outcome.Years);
        Assert.Equal([new("exams", 2), new("schools", 2)], outcome.Topics);
        Assert.Equal("Колдун тазалыгы", Kyrgyz.Titles("окуучу мугалим", new SearchOptions { Year = 2021 }));
    }

    [Fact]
    public void Results_are_sorted_newest_first_when_asked() =>
        Assert.Equal(
            "Министр жыйын өткөрдү, Мугалимдердин айлыгы",
            Kyrgyz.Titles("мугалимдердин айлыгы", new SearchOptions { NewestFirst = true })
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("- -- \"-\" «»")]
    [InlineData("constructor")]
    [InlineData("__proto__ toString hasOwnProperty")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("😀🏳️‍🌈 \ud800 \udc00")]
    [InlineData("министр:^~*+?()[]{}\\/")]
    public void Any_text_is_a_query(string query) => Assert.True(Kyrgyz.Search(query).Total >= 0);

    [Fact]
    public void A_query_of_ten_thousand_letters_is_answered()
    {
        Assert.Equal(0, Kyrgyz.Search(new string('ж', 10_000)).Total);
        Assert.Equal(1, Kyrgyz.Search(string.Concat(Enumerable.Repeat("мектеп ", 1_500))).Total);
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var empty = TestIndex.Build("ky", "");
        Assert.Equal(0, empty.Search("мектеп").Total);
        Assert.Equal(0, empty.Search("-мектеп \"билим берүү\"").Total);
    }
}
