using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS316 to NS319: what is left in a text that was copied or not finished. The texts begin on line 5.</summary>
public class CopiedTextTests
{
    private const string Long = "Министр айылдагы мектептин курулушу менен таанышып, сапатын текшерди.";

    [Fact]
    public void A_paragraph_that_stands_twice_is_reported_with_both_places() =>
        Check($"{Long}\n\nАнан балдар менен жолукту.\n\n{Long}")
            .Reports(
                "NS316",
                $"{TheArticle}:9:1: warning NS316: these words stand in the article twice: «Министр айылдагы мектептин курулушу мене…», first in {TheArticle}:5:1; delete one of them"
            );

    /// <summary>As items and run together in one paragraph, the way old pages were saved.</summary>
    [Fact]
    public void A_body_that_stands_twice_in_another_form_is_reported_once() =>
        Check(
                "Эки өлкө макулдашты: жаңы окуу китептерин чогуу даярдап, мугалимдерге бирге тажрыйба берүү;"
                    + "айыл мектептерине лаборатория куруп, аларды жабдуу. «Биз буга даярбыз жана жакында баштайбыз», — деди министр.\n\n"
                    + "1\n\nиз\n3\n\n"
                    + "- жаңы окуу китептерин чогуу даярдап, мугалимдерге бирге тажрыйба берүү;\n"
                    + "- айыл мектептерине лаборатория куруп, аларды жабдуу.\n\n"
                    + "«Биз буга даярбыз жана жакында баштайбыз», — деди министр."
            )
            .Reports("NS316", $"{TheArticle}:12:3: warning NS316: these words stand in the article twice")
            .Reports("NS317", $"{TheArticle}:5:91: warning NS317: a sentence begins without a space")
            .Reports(
                "NS318",
                $"{TheArticle}:7:1: warning NS318: \"1\" seems to be left over from a picture gallery; delete it"
            );

    [Theory]
    [InlineData("Мектеп ачылды. Мектеп ачылды.")]
    [InlineData(Long + "\n\n> " + Long + " Балдар кубанышты.")]
    [InlineData("| А | Б |\n|---|---|\n| " + Long + " | 1 |\n| " + Long + " | 2 |")]
    [InlineData("## Биринчи жол\n\n1. " + Long + "\n2. Бүттү.\n\n## Экинчи жол\n\n1. " + Long + "\n2. Бүттү.")]
    [InlineData("1. " + Long + "\n2. Бүттү.\n\nЭкинчи жол:\n\n1. " + Long + "\n2. Бүттү.")]
    public void Short_sentences_quotations_cells_and_steps_may_repeat(string text) => Check(text).IsFine("NS316");

    [Theory]
    [InlineData("1. " + Long + "\n2. Бүттү.\n3. " + Long)]
    [InlineData("- " + Long + "\n\n## Экинчи жол\n\n" + Long)]
    public void Steps_of_one_list_and_paragraphs_may_not(string text) => Assert.Single(Check(text).Lines("NS316"));

    [Theory]
    [InlineData("Балдар билим алат.«Биз кубанычтабыз», — деди мугалим.", 18, "алат.«Биз", "алат. «Биз")]
    [InlineData("Жыйын аяктады.Катышуучулар таркашты.", 14, "аяктады.Катышуучулар", "аяктады. Катышуучулар")]
    public void A_sentence_glued_to_the_one_before_is_reported_with_the_space(
        string text,
        int column,
        string glued,
        string right
    )
    {
        var line = Assert.Single(Check(text).Lines("NS317"));
        Assert.StartsWith($"{TheArticle}:5:{column}: warning NS317: ", line, StringComparison.Ordinal);
        Assert.Contains($"{glued}\"; write \"", line, StringComparison.Ordinal);
        Assert.EndsWith($"{right}\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("«Яндекс.Такси» жана Ч.Айтматов, edu.example, план.pdf, ж.б.у.с.")]
    [InlineData("А.С.Асанов, проф.Осмонов, Бишкек ш.Чүй көч., 12.50, 2022-ж.Ош.")]
    [InlineData("Мэйл.Ру, «Госуслуги.КГ» жана Түндүк.КГ")]
    [InlineData("Жыйын ХХ.ХХ.2026 күнү болот.")]
    public void A_name_an_initial_and_an_abbreviation_are_not_glued(string text) => Check(text).IsFine("NS317");

    [Theory]
    [InlineData("1 из 3")]
    [InlineData("Фото 2 / 12")]
    [InlineData("‹ ›")]
    [InlineData("Алдыңкы\n\nКийинки")]
    [InlineData("3 сүрөттүн 1-си")]
    public void What_a_gallery_left_is_reported_once(string text) =>
        Assert.Single(Check($"Башы.\n\n{text}\n\nАягы.").Lines("NS318"));

    /// <summary>A counter that only one version has is no number that the other lacks.</summary>
    [Theory]
    [InlineData("1\n\nиз\n\n3")]
    [InlineData("1\nиз\n3")]
    [InlineData("1 из 3")]
    [InlineData("- 1\n- /\n- 12")]
    [InlineData("‹\n\n2 / 12\n\n›")]
    public void Counters_of_a_gallery_are_one_problem(string text)
    {
        var ru = Story("2024/05/07-a", "ru", "А", body: $"Начало рассказа о школе.\n\n{text}\n\nЕё открыли 5 мая.");
        var ky = Story("2024/05/07-a", "ky", "А", body: "Мектеп жөнүндө аңгеменин башы.\n\nАны 5-майда ачышты.");
        var check = TestCheck.Of(ru + ky);
        Assert.Single(check.Lines("NS318"));
        check.IsFine("NS300");
    }

    [Theory]
    [InlineData("3-мектептин 1-классы.")]
    [InlineData("1")]
    [InlineData("Кийинки")]
    [InlineData("1:3")]
    public void What_may_be_the_authors_own_is_no_gallery(string text) =>
        Check($"Башы.\n\n{text}\n\nАягы.").IsFine("NS318");

    [Theory]
    [InlineData("Министр Хххх келди.", "Хххх")]
    [InlineData("Сынак ___ майда болот.", "___")]
    [InlineData("TODO: цитата", "TODO")]
    [InlineData("[аты-жөнү] мектеби", "[аты-жөнү]")]
    [InlineData("Lorem ipsum dolor sit amet", "Lorem ipsum")]
    [InlineData("Күнү: КК.АА.ЖЖЖЖ", "КК.АА.ЖЖ")]
    [InlineData("«» деген сынак", "«»")]
    public void What_stands_for_a_text_to_come_is_reported(string text, string placeholder) =>
        Assert.Contains(
            $": warning NS319: \"{placeholder}\" seems to stand for something still to be written",
            Assert.Single(Check(text).Lines("NS319")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Titles_summaries_and_captions_are_searched_too() =>
        TestCheck
            .Of(
                Article(
                    "title: Мектеп ___ ачылды\ndate: 2024-05-07\nsummary: TODO\n"
                        + "photos:\n  - file: a.jpg\n    alt: Хххх\n    caption: '[текст]'"
                ) + "-- content/news/2024/05/07-a/a.jpg --\nx\n"
            )
            .Reports(
                "NS319",
                $"{TheArticle}:2:8: warning NS319: \"___\"",
                $"{TheArticle}:4:10: warning NS319: \"TODO\"",
                $"{TheArticle}:7:10: warning NS319: \"Хххх\"",
                $"{TheArticle}:8:14: warning NS319: \"[текст]\""
            );

    [Theory]
    [InlineData("XX кылым, XXX олимпиада, ХХI съезд")]
    [InlineData("user_name, https://a.example/TODO, Тодо Асанов")]
    [InlineData("«Эмне? Кайда? Качан?!» Ооба...")]
    public void A_numeral_a_name_and_an_address_stand_for_themselves(string text) => Check(text).IsFine("NS319");

    private static TestCheck Check(string text) => TestCheck.Of(Body(text));
}
