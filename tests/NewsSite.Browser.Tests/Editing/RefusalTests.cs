using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>Changes that the program does not take: the writer goes on, is told where, and loses nothing unasked.</summary>
public sealed class RefusalTests(BrowserFixture browser)
{
    private const string Folder = "content/news/2024/05/08-buzuk";
    private const string Ky = Folder + "/index.ky.md";

    /// <summary>Front matter that YAML cannot read: a colon in a title without quotation marks.</summary>
    private const string Damaged = "---\ntitle: Жыйын: жыйынтыгы\ndate: 2024-05-08\ntopics: [schools]\n---\n\nТекст.\n";

    private static readonly (string, string)[] Files =
    [
        (Ky, Damaged),
        (
            Folder + "/index.ru.md",
            RunningEditor
                .Article("Прошло собрание", "Кратко.", "Собрание прошло.")
                .Replace("05-07", "05-08", StringComparison.Ordinal)
        ),
    ];

    [LongFact]
    public async Task A_refused_field_stops_nothing_else_and_is_sent_once_its_file_is_mended()
    {
        await using var editor = await RunningEditor.StartAsync("ky", Files);
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(Folder);
        await window.Field("summary").FillAsync("Кыскача баяны.");
        await window.Text(0).FillAsync("Жаңы текст.");
        await window.Text(1).FillAsync("Новый текст.");
        await window.Status("refused").WaitForAsync();
        var note = Problem(window, "summary");
        await Assertions.Expect(note).ToBeVisibleAsync();
        Assert.DoesNotContain("summary", await note.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Кыскача баяны.", await window.Field("summary").InputValueAsync());

        // The texts go on, and are saved.
        await window.Button("save").ClickAsync();
        await window.Page.Locator(".segments label", new() { HasTextString = window.T("language.ru") }).ClickAsync();
        await Assertions
            .Expect(window.Page.FrameLocator(".preview iframe").Locator("body"))
            .ToContainTextAsync("Новый текст.");
        Assert.EndsWith("Жаңы текст.", editor.Read(Ky).TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Кыскача", editor.Read(Ky), StringComparison.Ordinal);

        // The remedy mends the file; what waited is in it then.
        await window.Page.Locator(".problem-count").ClickAsync();
        await window
            .Page.Locator(".problem-list .remedy")
            .Filter(new() { HasNotTextString = window.T("forget") })
            .First.ClickAsync();
        await window.Status("kept").WaitForAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await window.SaveAsync();
        Assert.Contains("title: \"Жыйын: жыйынтыгы\"", editor.Read(Ky), StringComparison.Ordinal);
        Assert.Contains("summary: Кыскача баяны.", editor.Read(Ky), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [LongFact]
    public async Task A_refused_value_is_forgotten_at_its_field_or_asked_about_before_leaving()
    {
        await using var editor = await RunningEditor.StartAsync("ky", Files);
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await WriteWhatIsRefusedAsync(window);

        await window.Page.Locator(".to-list").ClickAsync();
        await window.Dialog.WaitForAsync();
        await window.Button("cancel").ClickAsync();
        Assert.Equal("Кыскача баяны.", await window.Field("summary").InputValueAsync());
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("08-buzuk$"));

        await Problem(window, "summary").Locator(".remedy").ClickAsync();
        await Assertions.Expect(window.Field("summary")).ToHaveValueAsync("");
        await Assertions.Expect(Problem(window, "summary")).ToHaveCountAsync(0);
        await window.Page.Locator(".to-list").ClickAsync();
        await window.Page.Locator("main table").WaitForAsync();

        await WriteWhatIsRefusedAsync(window);
        await window.Page.Locator(".to-list").ClickAsync();
        await window.Button("leave").ClickAsync();
        await window.Page.Locator("main table").WaitForAsync();
        Assert.Equal(Damaged, editor.Read(Ky));
    }

    [LongFact]
    public async Task A_refused_value_is_there_again_in_a_page_that_was_loaded_anew()
    {
        await using var editor = await RunningEditor.StartAsync("ky", Files);
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await WriteWhatIsRefusedAsync(window);
        var (context, address) = (window.Page.Context, window.Page.Url);
        await window.Page.CloseAsync();

        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        var column = page.Locator(".column [data-field='summary']").First;
        await Assertions.Expect(column.Locator("textarea")).ToHaveValueAsync("Кыскача баяны.");
        await column.Locator(".problem.error .remedy").ClickAsync();
        await Assertions.Expect(column.Locator("textarea")).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Assertions.Expect(column.Locator("textarea")).ToHaveValueAsync("");
    }

    [LongFact]
    public async Task Dropping_and_steps_work_while_a_value_is_refused()
    {
        await using var editor = await RunningEditor.StartAsync("ky", Files);
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(Folder);
        await window.Field("summary").FillAsync("Кыскача баяны.");
        await window.Field("summary", 1).FillAsync("Иначе.");
        await window.Status("refused").WaitForAsync();
        await window.Page.Locator(".menu summary").ClickAsync();
        await window.Button("dropChanges").ClickAsync();
        await window.Button("drop").ClickAsync();
        await window.Status("clean").WaitForAsync();
        Assert.Equal("", await window.Field("summary").InputValueAsync());
        Assert.Equal("Кратко.", await window.Field("summary", 1).InputValueAsync());
    }

    private static ILocator Problem(EditorWindow window, string field) =>
        window.Page.Locator($".column [data-field='{field}'] .problem.error");

    /// <summary>Opens the damaged story and writes a summary, which the program refuses.</summary>
    private static async Task WriteWhatIsRefusedAsync(EditorWindow window)
    {
        await window.OpenStoryAsync(Folder);
        await window.Field("summary").FillAsync("Кыскача баяны.");
        await window.Status("refused").WaitForAsync();
    }
}
