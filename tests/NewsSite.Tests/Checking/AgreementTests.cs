using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS300 to NS309: comparing the versions of a story. The texts begin on line 5.</summary>
public class AgreementTests
{
    private const string Ky = "content/news/2024/05/07-a/index.ky.md";
    private const string Ru = "content/news/2024/05/07-a/index.ru.md";

    [Fact]
    public void A_number_that_differs_is_reported_with_both_places() =>
        Check("Сынакка 120 окуучу келди.", "На экзамен пришли 130 учеников.")
            .Reports(
                "NS300",
                $"{Ky}:5:9: warning NS300: the numbers of the versions differ: ky says 120, ru says 130 ({Ru}:5:19); mend"
            );

    [Fact]
    public void A_number_in_one_version_only_is_reported_where_it_stands() =>
        Check("Сынакка окуучулар келди.", "На экзамен пришли 130 учеников.")
            .Reports(
                "NS300",
                $"{Ru}:5:19: warning NS300: the numbers of the versions differ: ru says 130, ky does not ({Ky}:5:1)"
            );

    [Theory]
    [InlineData("1,5 эсе өстү", "вырос в 1.5 раза")]
    [InlineData("12 345 сом", "12345 сомов")]
    [InlineData("12\u00A0345 сом", "12 345 сомов")]
    [InlineData("9,5 миллион сом", "9,5 млн сомов")]
    [InlineData("9,5 млн сом", "9 500 000 сомов")]
    [InlineData("3 миң сом", "3 тыс. сомов")]
    [InlineData("3-класс", "3 класс")]
    [InlineData("III чейрек", "3-я четверть")]
    [InlineData("XXI кылым", "XXI век")]
    [InlineData("2 мектеп", "две школы")]
    [InlineData("эки мектеп", "2 школы")]
    [InlineData("25 мектеп", "двадцать пять школ")]
    [InlineData("1-класска", "в первый класс")]
    [InlineData("2021-2022-окуу жылы", "2021/2022 учебный год")]
    [InlineData("PISA 2006-жылы жана 2009-жылы", "PISA в 2006 и 2009 годах")]
    [InlineData("быйыл", "в 2024 году")]
    [InlineData("`5` деген", "это `6`")]
    [InlineData("[А](https://a.example/2024/5)", "[Б](https://a.example/2024/5)")]
    [InlineData("Алгач 5, анан 7 окуучу", "Сначала 7, а потом 5 учеников")]
    [InlineData("https://a.example/news/1204/", "https://a.example/news/1205/")]
    [InlineData("edu.example/12/a", "edu.example/13/b")]
    [InlineData("press12@a.example", "press13@a.example")]
    [InlineData("план-2025.pdf", "план-2026.pdf")]
    [InlineData("%D0%9F%15", "%D0%9F%16")]
    [InlineData("CV жана CC, CD, CI", "Резюме и копии")]
    [InlineData("1,200 орун", "1 200 мест")]
    [InlineData("1.200.000 сом", "1,2 миллиона сомов")]
    [InlineData("1'200'000 сом", "1 200 000 сомов")]
    [InlineData("91M көрүү", "91 млн просмотров")]
    [InlineData("2K катышуучу", "2 тысячи участников")]
    [InlineData("12 миң 345", "12 345")]
    [InlineData("1 млрд 250 млн сом", "1,25 миллиарда сомов")]
    [InlineData("үч миллион 200 миң", "3,2 млн")]
    [InlineData("жарым миллион", "500 тысяч")]
    [InlineData("бир жарым миң", "1500")]
    [InlineData("1500", "полторы тысячи")]
    [InlineData("25 жылдыгы", "двадцатипятилетие")]
    [InlineData("2022-2023-окуу жылы", "2022/23 учебный год")]
    [InlineData("1990-жылдар", "90-е годы")]
    [InlineData("10, 5 жана 3 миң сом", "10 тысяч, 5 тысяч и 3 тысячи сомов")]
    [InlineData("5–9-класстар", "5, 6, 7, 8 и 9 классы")]
    [InlineData("10-11-12-класстар", "10, 11 и 12 классы")]
    [InlineData("1) Китеп; 2) дептер", "Книга и тетрадь")]
    [InlineData("I жана II чейрек", "1-я и 2-я четверти")]
    public void A_number_written_otherwise_agrees(string ky, string ru) => Check(ky, ru).IsFine("NS300");

    [Fact]
    public void A_number_that_stands_elsewhere_too_is_still_compared_at_its_place() =>
        Check(
                "1999-жылы башталып, 2000-жылы бүттү.\n\n2000-жылы ачылды.",
                "Началось в 1999 и закончилось в 2000 году.\n\nОткрылось в 1999 году."
            )
            .Reports(
                "NS300",
                $"{Ky}:7:1: warning NS300: the numbers of the versions differ: ky says 2000, ru says 1999 ({Ru}:7:13)"
            );

    [Fact]
    public void A_sentence_in_another_paragraph_is_no_difference() =>
        Check("5 мектеп.\n\n7 бакча.", "7 садов.\n\n5 школ.").IsFine("NS300");

    [Theory]
    [InlineData("80%", "90 %", "ky says 80%, ru says 90 %")]
    [InlineData("80 пайызга", "90 процентов", "ky says 80 пайызга, ru says 90 процентов")]
    public void A_percentage_that_differs_is_reported(string ky, string ru, string says) =>
        Check(ky, ru).Reports("NS301", $"{Ky}:5:1: warning NS301: the percentages of the versions differ: {says}");

    [Theory]
    [InlineData("80%дан ашык", "более 80 %")]
    [InlineData("80 пайыз", "80%")]
    [InlineData("10%дан 15%га чейин", "от 10 до 15 %")]
    public void A_percentage_written_otherwise_agrees(string ky, string ru) =>
        Check(ky, ru).IsFine("NS301").IsFine("NS300");

    [Theory]
    [InlineData("15-мартта", "16 марта", "ky says 15-мартта, ru says 16 марта")]
    [InlineData("15-мартта", "15 апреля", "ky says 15-мартта, ru says 15 апреля")]
    [InlineData("15.03.2022", "15.04.2022", "ky says 15.03.2022, ru says 15.04.2022")]
    [InlineData("2022-03-15", "16 марта 2022 года", "ky says 2022-03-15, ru says 16 марта")]
    public void A_date_that_differs_is_reported(string ky, string ru, string says) =>
        Check(ky, ru).Reports("NS302", $"{Ky}:5:1: warning NS302: the dates of the versions differ: {says}");

    [Theory]
    [InlineData("15-мартта", "15 марта")]
    [InlineData("2022-жылдын 15-мартында", "15 марта 2022 года")]
    [InlineData("2022-03-15", "15.03.2022")]
    [InlineData("15.03.2022", "15 марта 2022 года")]
    [InlineData("15-март", "15.03")]
    [InlineData("1-5-мартта", "1–5 марта")]
    [InlineData("1-марттан 5-мартка чейин", "с 1 по 5 марта")]
    [InlineData("1-майда", "1 мая")]
    [InlineData("бүгүн", "7 мая")]
    [InlineData("кечээ", "6 мая")]
    [InlineData("март айынын 15инде", "15 марта")]
    [InlineData("марттын 3үндө", "3 марта")]
    [InlineData("March 15", "15 марта")]
    [InlineData("12, 13 жана 14-июнда", "12–14 июня")]
    public void A_date_written_otherwise_agrees(string ky, string ru) => Check(ky, ru).IsFine("NS302").IsFine("NS300");

    [Theory]
    [InlineData("саат 10:30да", "в 11:30", "ky says 10:30, ru says 11:30")]
    [InlineData("+996 312 00-00-01", "+996 312 00-00-02", "ky says +996 312 00-00-01, ru says +996 312 00-00-02")]
    public void An_hour_or_telephone_that_differs_is_reported(string ky, string ru, string says) =>
        Check(ky, ru)
            .Reports(
                "NS303",
                $"{Ky}:5:{ky.IndexOfAny(['1', '+']) + 1}: warning NS303: the hours or telephone numbers of the versions differ: {says}"
            );

    [Theory]
    [InlineData("саат 10:30да", "в 10.30")]
    [InlineData("саат 10до", "в 10:00")]
    [InlineData("5pm", "17:00")]
    [InlineData("9amдан 5pmге чейин", "с 9:00 до 17:00")]
    [InlineData("17 h", "17:00")]
    [InlineData("саат 17.30да", "в 17 ч 30 мин")]
    [InlineData("кечки саат 8де", "в 20:00")]
    [InlineData("саат тогуз жарымда", "в 9:30")]
    [InlineData("саат 9дан 12ге чейин", "с 9:00 до 12:00")]
    [InlineData("+996 312 00-00-01", "(0312) 00-00-01")]
    public void An_hour_or_telephone_written_otherwise_agrees(string ky, string ru) =>
        Check(ky, ru).IsFine("NS303").IsFine("NS300");

    [Fact]
    public void Titles_summaries_and_captions_are_compared_too()
    {
        var check = TestCheck.Of(
            Story(
                "2024/05/07-a",
                "ky",
                "5 мектеп",
                "summary: 6 бакча\nphotos:\n  - file: a.jpg\n    alt: Сүрөт\n    caption: 7 адам"
            )
                + Story(
                    "2024/05/07-a",
                    "ru",
                    "50 школ",
                    "summary: 60 садов\nphotos:\n  - file: a.jpg\n    alt: Фото\n    caption: 70 человек"
                )
                + "-- content/news/2024/05/07-a/a.jpg --\nx\n"
        );
        check.Reports(
            "NS300",
            $"{Ky}:2:8: warning NS300: the numbers of the versions differ: ky says 5, ru says 50",
            $"{Ky}:4:10: warning NS300: the numbers of the versions differ: ky says 6, ru says 60",
            $"{Ky}:8:14: warning NS300: the numbers of the versions differ: ky says 7, ru says 70"
        );
    }

    [Fact]
    public void A_link_to_another_place_is_reported() =>
        Links("[а](/ky/topics/education/)", "[а](/ru/topics/science/)")
            .Reports(
                "NS304",
                $"{Ky}:5:1: warning NS304: the links of the versions differ: ky says /ky/topics/education/, ru says /ru/topics/science/"
            );

    [Theory]
    [InlineData("https://a.example/ru/news/4/", "https://a.example/ru/news/5/", true)]
    [InlineData("https://a.example/?id=4&lang=ru", "https://a.example/?id=5&lang=ru", true)]
    [InlineData("https://a.example/ky/news/4/", "https://a.example/ru/news/5/", false)]
    [InlineData("https://a.example/news/4/", "https://a.example/ru/news/5/", false)]
    public void Two_pages_of_a_host_in_one_language_are_no_translations(string ky, string ru, bool isReported) =>
        Assert.Equal(isReported, Links($"[Тизме]({ky})", $"[Список]({ru})").Lines("NS304").Any());

    [Fact]
    public void A_link_in_one_version_only_is_reported() =>
        Links("Текст [а](https://a.example/).", "Текст.")
            .Reports(
                "NS304",
                $"{Ky}:5:7: warning NS304: the links of the versions differ: ky says https://a.example/, ru does not ({Ru}:5:1)"
            );

    [Theory]
    [InlineData("[а](/ky/topics/education/)", "[а](/ru/topics/education/)")]
    [InlineData("[а](../08-b/index.ky.md)", "[а](../08-b/index.ru.md)")]
    [InlineData("[а](../08-b/index.ky.md#bolum)", "[а](../08-b/index.ru.md#razdel)")]
    [InlineData("[а](https://ky.wikipedia.org/wiki/Манас)", "[а](https://ru.wikipedia.org/wiki/Манас_(эпос))")]
    [InlineData("[а](https://www.gov.kg/ky/post/1)", "[а](https://gov.kg/ru/post/2)")]
    [InlineData("[а](#bolum)", "[а](#razdel)")]
    [InlineData("[а](../09-c/index.ky.md)", "Текст.")]
    [InlineData("<https://a.example/>", "[а](https://a.example/)")]
    [InlineData("[а](https://edu.example/ky/news/2024/05/08-b/)", "[а](../08-b/index.ru.md)")]
    [InlineData("[а](/ky/old/)", "[а](../08-b/index.ru.md)")]
    [InlineData("[а](https://a.example/?utm_source=ky&b=1&a=2)", "[а](http://www.a.example?a=2&b=1)")]
    [InlineData("[а](https://a.example/) [б](https://a.example/)", "[а](https://a.example/)")]
    [InlineData("[а](mailto:press@a.example)", "press@a.example")]
    [InlineData("[а](tel:+996312620519)", "0 (312) 62-05-19")]
    [InlineData("[а](https://youtu.be/AbC)", "[а](https://www.youtube.com/watch?v=AbC)")]
    public void A_link_to_the_same_place_in_its_own_language_agrees(string ky, string ru) =>
        Links(ky, ru).IsFine("NS304");

    [Theory]
    [InlineData("{ky: bilim.example, ru: obrazovanie.example}", true)]
    [InlineData("{ky: www.bilim.example, ru: OBRAZOVANIE.example}", true)]
    [InlineData("{ky: bilim.example, ru: nauka.example}", false)]
    public void Hosts_that_the_site_names_as_a_pair_are_one(string pair, bool agrees)
    {
        var check = TestCheck.Of(
            Settings($"hostPairs: [{pair}]")
                + Story("2024/05/07-a", "ky", "Мектеп", body: "[а](https://www.bilim.example/kabyl)")
                + Story("2024/05/07-a", "ru", "Школа", body: "[а](https://obrazovanie.example/priem)")
        );
        Assert.Equal(agrees, !check.Lines("NS304").Any());
    }

    [Fact]
    public void A_document_in_one_version_only_is_reported() =>
        Files("attachments: [{file: a.pdf}]", "topics: []")
            .Reports(
                "NS305",
                $"{Ky}:4:22: warning NS305: the files of the versions differ: ky says a.pdf, ru does not ({Ru})"
            );

    [Fact]
    public void A_document_with_its_translation_agrees() =>
        Files("attachments: [{file: a.pdf}]", "attachments: [{file: b.pdf}]").IsFine("NS305");

    [Fact]
    public void A_section_in_one_version_only_is_named() =>
        Check("Текст.\n\n## Биринчи\n\nА.\n\nБ.\n\n## Экинчи\n\n- А\n- Б\n", "Текст.\n\n## Второй\n\n- А\n- Б\n")
            .Reports(
                "NS306",
                $"{Ky}:7:4: warning NS306: a section stands in one version only: ky says «Биринчи», ru does not ({Ru}:5:1)"
            )
            .IsFine("NS307");

    [Fact]
    public void The_same_sections_agree_however_long() =>
        Check("## Биринчи\n\nА.\n\nБ.\n\n## Экинчи\n\nВ.", "## Первый\n\nА. Б.\n\n## Второй\n\nВ.").IsFine("NS306");

    [Fact]
    public void A_list_with_an_item_less_is_reported() =>
        Check("- А\n- Б\n- В", "- А\n- Б")
            .Reports(
                "NS307",
                $"{Ky}:5:1: warning NS307: the lists of the versions differ in length: ky says 3, ru says 2 ({Ru}:5:1)"
            );

    [Fact]
    public void Lists_of_one_length_agree() => Check("- А\n- Б", "1. А\n2. Б").IsFine("NS307");

    [Fact]
    public void A_quotation_in_one_version_only_is_reported() =>
        Check("Текст.", "Текст.\n\n> Цитата")
            .Reports(
                "NS308",
                $"{Ru}:7:1: warning NS308: one version has quotations the other lacks: ru says 1, ky says 0 ({Ky}:5:1)"
            );

    [Fact]
    public void Quotations_in_both_agree() => Check("> Цитата", "> Цитата\n> на две строки").IsFine("NS308");

    [Fact]
    public void A_picture_in_one_version_only_is_reported() =>
        Files("topics: []", "topics: []", "![А](a.jpg)", "Текст.")
            .Reports(
                "NS309",
                $"{Ky}:6:1: warning NS309: the pictures in the texts of the versions differ: ky says a.jpg, ru does not"
            );

    [Fact]
    public void Pictures_in_both_agree() =>
        Files("topics: []", "topics: []", "![А](a.jpg)", "Текст ![А](a.jpg)").IsFine("NS309");

    [Fact]
    public void A_draft_is_not_held_against_what_is_published()
    {
        var files =
            Story("2024/05/07-a", "ky", "А", body: "120") + Story("2024/05/07-a", "ru", "А", "draft: true", "130");
        TestCheck.Of(files).IsFine("NS300");
        Assert.Single(TestCheck.Of(files, drafts: true).Lines("NS300"));
    }

    [Fact]
    public void A_text_yet_to_be_written_is_reported_once()
    {
        var check = TestCheck.Of(
            Story("2024/05/07-a", "ky", "А", body: "120\n\n- А") + Story("2024/05/07-a", "ru", "А", body: "")
        );
        check.IsFine("NS300").IsFine("NS307");
        Assert.Single(check.Lines("NS117"));
    }

    [Fact]
    public void Places_are_right_after_marks_and_in_lists() =>
        Check(
                "Текст.\n\n- **Биринчи** пункт\n- [Шилтеме](#a) жана *чоң* 120 окуучу\n  дагы 55",
                "Текст.\n\n- Пункт\n- Ссылка и 130 учеников, ещё 55\n"
            )
            .Reports(
                "NS300",
                $"{Ky}:8:28: warning NS300: the numbers of the versions differ: ky says 120, ru says 130 ({Ru}:8:12)"
            );

    private static TestCheck Check(string ky, string ru) =>
        TestCheck.Of(Story("2024/05/07-a", "ky", "Мектеп", body: ky) + Story("2024/05/07-a", "ru", "Школа", body: ru));

    private static TestCheck Links(string ky, string ru) =>
        TestCheck.Of(
            Story("2024/05/07-a", "ky", "Мектеп", body: ky)
                + Story("2024/05/07-a", "ru", "Школа", body: ru)
                + Story("2024/05/08-b", "ky", "Б", "aliases: [/ky/old/]", "## Болум")
                + Story("2024/05/08-b", "ru", "Б", body: "## Раздел")
                + Story("2024/05/09-c", "ky", "В")
        );

    private static TestCheck Files(string ky, string ru, string kyBody = "Текст.", string ruBody = "Текст.") =>
        TestCheck.Of(
            Story("2024/05/07-a", "ky", "Мектеп", ky, kyBody)
                + Story("2024/05/07-a", "ru", "Школа", ru, ruBody)
                + "-- content/news/2024/05/07-a/a.pdf --\nx\n-- content/news/2024/05/07-a/b.pdf --\nx\n-- content/news/2024/05/07-a/a.jpg --\nx\n"
        );
}
