using AngleSharp.Html.Parser;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>The report says in the office's language what to look at, and why.</summary>
public sealed class ImportReportTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ImportReportTests()
    {
        TestSite.AddDefaults(folder);
        folder.Add(
            """
            -- a.csv --
            id;title;date;language;html;topic
            1;Мектеп;2022-03-15;ky;<p>Өкмөт үйү. <img src=a.jpg></p><svg></svg><script>x</script>;Белгисиз
            2;Бакча;кечээ;ky;<p>Көчө.</p>;
            3;Школа;2022-03-16;de;<p>Улица.</p>;
            4;Жыйын;2022-03-16;ky;<p>Бүгүн көчө өттү, өкмөт үйүндө болду.</p><p>Бүгүн көчө өттү, өкмөт үйүндө болду.</p>;
            """
        );
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "the file was not found: a.jpg", "the date \"кечээ\" cannot be read", "To look at (1)")]
    [InlineData("ru", "файл не найден: a.jpg", "дату «кечээ» не удаётся прочесть", "Посмотрите (1)")]
    [InlineData("ky", "файл табылган жок: a.jpg", "«кечээ» деген датаны окууга болбойт", "Карап чыгыңыз (1)")]
    public void It_names_reasons_in_the_language_of_messages(
        string language,
        string missing,
        string date,
        string heading
    )
    {
        CommandRun.In(folder.Root, language, "import", "a.csv", "--kind", "table");
        var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(
            folder.Read("import-report.html")
        );
        var text = page.Body!.TextContent;
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(missing, text, StringComparison.Ordinal);
        Assert.Contains(date, text, StringComparison.Ordinal);
        Assert.Contains(heading, page.QuerySelectorAll("h2").Select(one => one.TextContent));
        Assert.Contains("Белгисиз (1)", text, StringComparison.Ordinal);
        // Both texts stand side by side, each in its own language.
        Assert.Equal(
            ["ky", "ky"],
            page.QuerySelectorAll("article .sides pre").Select(pre => pre.GetAttribute("lang")!)
        );
        // Repetitions that were taken out of a finished story are named too.
        Assert.Contains(
            "Бүгүн көчө өттү, өкмөт үйүндө болду.",
            page.QuerySelectorAll("del").Select(one => one.TextContent)
        );
        Assert.Empty(page.QuerySelectorAll("p details"));
    }

    [Fact]
    public void The_text_of_the_source_is_shown_as_it_stood_there()
    {
        folder.Add(
            """
            -- hugo/a.ky.md --
            ---
            title: Мектеп
            date: 2022-03-15
            ---
            Көчөдө **мектеп** өттү. {{< map lat="1" >}}
            """
        );
        CommandRun.In(folder.Root, "ky", "import", "hugo", "--kind", "markdown");
        var page = new HtmlParser().ParseDocument(folder.Read("import-report.html"));
        Assert.Equal(
            "Көчөдө **мектеп** өттү. {{< map lat=\"1\" >}}",
            page.QuerySelector("article .sides pre")!.TextContent.Trim()
        );
    }

    [Fact]
    public void Signs_that_pages_may_not_hold_are_not_in_it()
    {
        folder.Add(
            "-- b.jsonl --\n{\"id\":\"1\",\"title\":\"Мек\\u0001теп\",\"date\":\"2022-03-15\",\"language\":\"ky\",\"text\":\"Өк\\u0000мөт \\ufffd\"}\n"
        );
        CommandRun.In(folder.Root, "ky", "import", "b.jsonl", "--kind", "items");
        var report = folder.Read("import-report.html");
        Assert.DoesNotContain(report, character => char.IsControl(character) && character != '\n');
        Assert.Contains("тамгалар көчүрүүдөн мурда эле жоголгон", report, StringComparison.Ordinal);
    }
}
