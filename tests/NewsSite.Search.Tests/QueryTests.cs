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
        var outcome = Kyrgyz.Search("окуучу мугалим ", new SearchOptions { Topic = "exams" });
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
