namespace NewsSite.Tests.Markdown;

/// <summary>Lists with the marks that people write, and lines that only look like lists.</summary>
public class ListMarksTests
{
    private const string OneTwo = "<ul>\n<li>один</li>\n<li>два</li>\n</ul>";

    [Theory]
    [InlineData("• один\n• два")]
    [InlineData("•один\n•два")]
    [InlineData("•\tодин\n•\tдва")]
    [InlineData("    • один\n    • два")]
    [InlineData("\t• один\n\t• два")]
    [InlineData("•\u00A0один\n•\u00A0два")]
    [InlineData("· один\n· два")]
    [InlineData("▪ один\n▪ два")]
    [InlineData("● один\n● два")]
    [InlineData("\uF0B7 один\n\uF0B7 два")]
    [InlineData("o\tодин\no\tдва")]
    [InlineData("— один\n— два")]
    [InlineData("– один\n– два")]
    [InlineData("—\u00A0один\n—\u00A0два")]
    [InlineData("—один\n—два")]
    [InlineData("- один\n• два")]
    public void Other_marks_make_lists(string markdown) => RenderedText.Is(markdown, OneTwo);

    [Theory]
    [InlineData("— выставка;\n— концерт;\n— ярмарка.")]
    [InlineData("— Выставка;\n— Концерт;\n— Ярмарка.")]
    [InlineData("— Выставка\n— Концерт\n— Ярмарка")]
    [InlineData("В программе:\n— Открыть выставку.\n— Провести концерт.\n— Итоги.")]
    [InlineData("В программе:\n— выставка\nкартин;\n— концерт;\n— ярмарка.")]
    [InlineData("Программа дня\n— выставка\n— концерт\n— ярмарка")]
    [InlineData("— выставка;\n\n— концерт;\n\n— ярмарка.")]
    [InlineData("> В программе:\n> — выставка;\n> — концерт;\n> — ярмарка.")]
    public void Lines_with_dashes_that_look_like_a_list_are_one(string markdown) =>
        Assert.Equal(3, RenderedText.Html(markdown).Split("<li>").Length - 1);

    [Theory]
    [InlineData("— Когда откроется школа?")]
    [InlineData("— Когда откроется школа?\n— В сентябре.")]
    [InlineData("Журналист спросил:\n— Когда откроется школа?\n— В сентябре.")]
    [InlineData("— Школа готова, — сказал директор.\n— Ждём детей, — добавил он.")]
    [InlineData("— Как вы оцениваете реформу?\n\n— Положительно.\n\n— Почему?")]
    [InlineData("— Да.\n— Нет.")]
    [InlineData("Министр сказал:\n— Школа открыта.")]
    [InlineData("> Учиться никогда не поздно.\n> — Министр")]
    [InlineData("Бишкек, как известно всем нашим читателям и гостям,\n— столица, а Ош\n— южная столица страны.")]
    [InlineData("— Мы открыли школу. Это большое событие для всего\nрайона, и Бишкек\n— не исключение.")]
    public void Speech_and_wrapped_lines_are_no_list(string markdown)
    {
        var html = RenderedText.Html(markdown);
        Assert.DoesNotContain("<li>", html, StringComparison.Ordinal);
        Assert.Contains("—", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_speaker_begins_a_line() =>
        RenderedText.Is(
            "— Когда откроется школа?\n— В сентябре.\nРаньше нельзя.",
            "<p>— Когда откроется школа?<br>\n— В&nbsp;сентябре.\nРаньше нельзя.</p>"
        );

    [Theory]
    [InlineData("а) один\nб) два", "а) один", "б) два")]
    [InlineData("Нужны:\nа) один\nб) два", "а) один", "б) два")]
    [InlineData("а) один\n\nб) два", "а) один", "б) два")]
    [InlineData("a) один\nb) два", "a) один", "b) два")]
    [InlineData("в) один\nг) два", "в) один", "г) два")]
    [InlineData("I. один\nII. два", "I. один", "II. два")]
    [InlineData("IV) один\nV) два", "IV) один", "V) два")]
    [InlineData("2.1. один\n2.2. два", "2.1. один", "2.2. два")]
    public void Marks_that_say_something_stay_in_the_text(string markdown, params string[] items)
    {
        var html = RenderedText.Html(markdown).Replace("&nbsp;", " ");
        Assert.Contains("<ul class=\"marked\">", html, StringComparison.Ordinal);
        Assert.All(items, item => Assert.Contains(item, html, StringComparison.Ordinal));
        Assert.Equal(items.Length, html.Split("<li>").Length - 1);
    }

    [Theory]
    [InlineData("а) один")]
    [InlineData("(см. пункт\nа) порядка)")]
    [InlineData("И. Иванов\nП. Петров")]
    [InlineData("1.5 млн сомов\n1.6 млн сомов")]
    [InlineData("I. Newton")]
    [InlineData("•")]
    [InlineData("```\n• а\n— б\n— в\n```")]
    public void Other_lines_are_no_lists(string markdown) =>
        Assert.DoesNotContain("<li>", RenderedText.Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void Lists_of_different_marks_may_be_nested()
    {
        RenderedText.Is(
            "1) Школы:\n   — № 5;\n   — № 6.\n2) Сады",
            "<ol>\n<li>Школы:\n<ul>\n<li>№&nbsp;5;</li>\n<li>№&nbsp;6.</li>\n</ul>\n</li>\n<li>Сады</li>\n</ol>"
        );
        RenderedText.Is(
            "• а\n  – б\n  – в\n• г",
            "<ul>\n<li>а\n<ul>\n<li>б</li>\n<li>в</li>\n</ul>\n</li>\n<li>г</li>\n</ul>"
        );
    }

    [Theory]
    [InlineData("Пункты приказа:\n3. первый\n7. второй", 3, 7)]
    [InlineData("Пункты приказа\n3. первый\n7. второй", 3, 7)]
    [InlineData("Итог:\n5) пятый", 5, 5)]
    public void A_numbered_list_may_follow_a_line_at_once(string markdown, int first, int last)
    {
        var html = RenderedText.Html(markdown);
        Assert.Contains($"<ol start=\"{first}\">", html, StringComparison.Ordinal);
        Assert.Contains(first == last ? "<li>" : $"<li value=\"{last}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_at_the_beginning_of_a_wrapped_line_is_none() =>
        RenderedText.Is(
            "Школу построили в\n1924. Потом её закрыли.",
            "<p>Школу построили в\n1924. Потом её закрыли.</p>"
        );
}
