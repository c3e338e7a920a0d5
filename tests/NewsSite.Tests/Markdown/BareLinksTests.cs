using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>Addresses and telephone numbers in a text are links.</summary>
public class BareLinksTests
{
    [Theory]
    [InlineData("Сайт https://edu.gov.kg.", "https://edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("(см. https://edu.gov.kg/ru/news/)", "https://edu.gov.kg/ru/news/", "https://edu.gov.kg/ru/news/")]
    [InlineData("«https://edu.gov.kg/»", "https://edu.gov.kg/", "https://edu.gov.kg/")]
    [InlineData("https://a.kg/x_y_z/_b_?c=1&d=2,", "https://a.kg/x_y_z/_b_?c=1&d=2", "https://a.kg/x_y_z/_b_?c=1&d=2")]
    [InlineData("https://ru.wikipedia.org/wiki/Ош_(город)", "https://ru.wikipedia.org/wiki/Ош_(город)", null)]
    [InlineData("**https://edu.gov.kg**", "https://edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("www.edu.gov.kg", "www.edu.gov.kg", "https://www.edu.gov.kg")]
    [InlineData("edu.gov.kg сайты", "edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("edu.gov.kgден", "edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("https://edu.gov.kgден", "https://edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("edu.gov.kg-дан", "edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("канал t.me/ministrlik_kg.", "t.me/ministrlik_kg", "https://t.me/ministrlik_kg")]
    [InlineData("почта press_office@edu.gov.kg.", "press_office@edu.gov.kg", "mailto:press_office@edu.gov.kg")]
    [InlineData("- a.b@edu.kg;", "a.b@edu.kg", "mailto:a.b@edu.kg")]
    [InlineData("тел.: +996 (312) 62-05-19", "+996 (312) 62-05-19", "tel:+996312620519")]
    [InlineData("+996 312 62 05 19,", "+996 312 62 05 19", "tel:+996312620519")]
    [InlineData("+996312620519", "+996312620519", "tel:+996312620519")]
    [InlineData("996 312 62-05-19", "996 312 62-05-19", "tel:+996312620519")]
    [InlineData("тел. 0312 62-05-19.", "0312 62-05-19", "tel:+996312620519")]
    [InlineData("(0312) 62 05 19", "(0312) 62 05 19", "tel:+996312620519")]
    [InlineData("(тел. 0 (312) 62-05-19)", "0 (312) 62-05-19", "tel:+996312620519")]
    [InlineData("0555 12 34 56", "0555 12 34 56", "tel:+996555123456")]
    [InlineData("0555-12-34-56", "0555-12-34-56", "tel:+996555123456")]
    [InlineData("0555 123 456", "0555 123 456", "tel:+996555123456")]
    [InlineData("0555 123456", "0555 123456", "tel:+996555123456")]
    [InlineData("0555123456", "0555123456", "tel:+996555123456")]
    [InlineData("(03222) 5-55-55", "(03222) 5-55-55", "tel:+996322255555")]
    [InlineData("+7 (495) 123-45-67", "+7 (495) 123-45-67", "tel:+74951234567")]
    [InlineData("тел.+996 312 620519", "+996 312 620519", "tel:+996312620519")]
    [InlineData("тел: 996312620519", "996312620519", "tel:+996312620519")]
    [InlineData("телефон:+996-312-62-05-19", "+996-312-62-05-19", "tel:+996312620519")]
    [InlineData("0 3222 55555", "0 3222 55555", "tel:+996322255555")]
    [InlineData("по телефону доверия 111", "111", "tel:111")]
    [InlineData("https://a.kg/?b=1&amp;c=2", "https://a.kg/?b=1&c=2", "https://a.kg/?b=1&c=2")]
    [InlineData("по телефону 119", "119", "tel:119")]
    [InlineData("тел.: 1222", "1222", "tel:1222")]
    [InlineData("горячая линия: 1222", "1222", "tel:1222")]
    public void What_can_be_opened_is_a_link(string markdown, string text, string? href)
    {
        using var site = TestSite.Build(Sample.Body(markdown, "ru")).IsFine();
        var link = Assert.Single(site.Document("/ru/news/2024/05/07-a/").QuerySelectorAll(".text a"));
        Assert.Equal(text, link.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(Uri.UnescapeDataString(href ?? text), Uri.UnescapeDataString(link.GetAttribute("href")!));
        Assert.Equal(
            (href ?? text).StartsWith("http", StringComparison.Ordinal) ? "external" : null,
            link.GetAttribute("rel")
        );
    }

    [Theory]
    [InlineData("Ишеним телефону: 1222", "tel:1222")]
    [InlineData("119 телефонуна чалыңыз", "tel:119")]
    [InlineData("1222 номерине кайрылыңыз", "tel:1222")]
    public void Short_numbers_are_known_by_the_words_of_the_language(string markdown, string href)
    {
        using var site = TestSite.Build(Sample.Body(markdown)).IsFine();
        Assert.Equal([href], site.Attributes("/ky/news/2024/05/07-a/", ".text a", "href"));
    }

    [Theory]
    [InlineData("ru", "тел. 101, 102, 103", "101", "102", "103")]
    [InlineData("ru", "Звоните по телефонам 101, 102 и 103.", "101", "102", "103")]
    [InlineData("ru", "по номерам 112 или 119", "112", "119")]
    [InlineData("ru", "тел. 101 (пожарные), 102 (милиция), 103 (скорая помощь)", "101", "102", "103")]
    [InlineData("ru", "тел.: 101/102/103", "101", "102", "103")]
    [InlineData("ru", "горячая линия: 1222; 1223", "1222", "1223")]
    [InlineData("ru", "тел. 101, 102 и 15 школ", "101", "102")]
    [InlineData("ru", "тел. 101, 1.5 часа", "101")]
    [InlineData("ru", "тел. 101, 1924 года", "101")]
    [InlineData("ky", "Телефон: 101, 102 жана 103", "101", "102", "103")]
    [InlineData("ky", "Телефон номерлери: 112 же 119", "112", "119")]
    [InlineData("ky", "101, 102 жана 103 номерлерине чалыңыз", "101", "102", "103")]
    [InlineData("ky", "112 же 119 телефондоруна чалыңыз", "112", "119")]
    public void Short_numbers_after_or_before_one_word_are_links_all(
        string language,
        string markdown,
        params string[] all
    )
    {
        using var site = TestSite.Build(Sample.Body(markdown, language)).IsFine();
        Assert.Equal(
            all.Select(number => $"tel:{number}"),
            site.Attributes($"/{language}/news/2024/05/07-a/", ".text a", "href")
        );
    }

    [Theory]
    [InlineData("школа № 112 и школа 119")]
    [InlineData("1222 ученика, 119 школ, +5 классов")]
    [InlineData("приказ № 0312 62-05-19")]
    [InlineData("счёт 4402031100000519, ИНН 02106199910163")]
    [InlineData("+1 200 000 000 сомов, 10 000 000 сомов")]
    [InlineData("с 08.00 до 17.00, 09:00–18:00, 26.11.2026, 0,5 %")]
    [InlineData("2024-2025, 10-15, 3-5-7")]
    [InlineData("C#, Node.js, Booking.com, файл index.ru.md, Яндекс.Такси, т.е. и т.д.")]
    [InlineData("@ministrlik и #Мектеп2026")]
    [InlineData("в 2019. Тел. 1998")]
    [InlineData("https:// и www. и www.a")]
    [InlineData("24.kg, 10.kg и v1.2")]
    [InlineData("`https://edu.gov.kg` `a@b.kg` `0555 12 34 56`")]
    public void Nothing_else_is(string markdown)
    {
        using var site = TestSite.Build(Sample.Body(markdown, "ru")).IsFine();
        Assert.Empty(site.Document("/ru/news/2024/05/07-a/").QuerySelectorAll(".text a"));
    }

    [Fact]
    public void An_address_inside_a_link_is_its_text() =>
        RenderedText.Is(
            "[https://edu.gov.kg и a@b.kg](https://a.example/)",
            "<p><a href=\"https://a.example/\" class=\"external\" rel=\"external\">https://edu.gov.kg и&nbsp;a@b.kg</a></p>"
        );
}
