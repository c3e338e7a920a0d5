using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Serving;

/// <summary>The browser's view while <c>serve</c> runs.</summary>
public sealed class OverlayTests(BrowserFixture browser)
{
    private const string Story = "content/news/2024/05/07-a/index.ky.md";
    private const string Overlay = "#newssite-problems";

    [Fact]
    public async Task A_save_reloads_the_page()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await using var server = await RunningServer.StartProcessAsync(
            Story,
            Article("Эски текст."),
            TestContext.Current.CancellationToken
        );
        await GoAsync(window, server);
        await ShowsAsync(window, "Эски текст.");

        server.Write(Story, Article("Жаңы текст."));
        await ShowsAsync(window, "Жаңы текст.");
        Assert.Equal(0, await window.Page.Locator(Overlay).CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_broken_edit_is_shown_with_its_place_above_the_last_good_page_until_it_is_mended()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await using var server = await StartAsync("Жакшы текст.");
        await GoAsync(window, server);

        server.Write(Story, Article("Бузулган текст.", date: "кечээ"));
        await ShowsProblemAsync(window);
        await ShowsAsync(window, "Жакшы текст.");

        // A newly opened page shows the problem too.
        await window.Page.ReloadAsync();
        await ShowsProblemAsync(window);
        await ShowsAsync(window, "Жакшы текст.");

        server.Write(Story, Article("Оңдолгон текст."));
        await ShowsAsync(window, "Оңдолгон текст.");
        await window.Page.Locator(Overlay).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Problems_of_the_open_page_come_first_and_lead_to_their_file_and_explanation()
    {
        const string other = "content/news/2024/05/06-b/index.ky.md";
        await using var window = await browser.OpenAsync(new Reader());
        await using var server = await StartAsync("Текст.");
        await GoAsync(window, server);

        // The other story comes first in the order of files.
        server.Write(other, Article("Текст.", date: "качан"));
        server.Write(Story, Article("Текст.", date: "кечээ"));
        var overlay = window.Page.Locator(Overlay);
        await overlay.Locator("article").Nth(1).WaitForAsync();
        Assert.Equal([$"{Story}:3:7", $"{other}:3:7"], await overlay.Locator(".place").AllInnerTextsAsync());
        Assert.Equal(["On this page", "Elsewhere"], await overlay.Locator("h2").AllInnerTextsAsync());
        Assert.EndsWith(
            $"/{Story}:3:7",
            await overlay.Locator(".place a").First.GetAttributeAsync("href"),
            StringComparison.Ordinal
        );
        var explain = await overlay.Locator("a.explain").First.GetAttributeAsync("href");
        Assert.Equal("/.newssite/explain/NS104", explain);
        await window.Page.GotoAsync(server.Address.TrimEnd('/') + explain);
        Assert.Equal("NS104 (error)", await window.Page.Locator("h1").InnerTextAsync());
    }

    [LongFact]
    public async Task A_broken_first_build_is_shown_and_the_site_comes_when_it_is_mended()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await using var server = await StartAsync("Текст.", date: "кечээ");
        await GoAsync(window, server);
        await ShowsProblemAsync(window);

        server.Write(Story, Article("Оңдолгон текст."));
        await ShowsAsync(window, "Оңдолгон текст.");
    }

    private static Task<RunningServer> StartAsync(string text, string date = "2024-05-07") =>
        RunningServer.StartAsync(Story, Article(text, date));

    private static string Article(string text, string date = "2024-05-07") =>
        $"---\ntitle: Жыйын\ndate: {date}\ntopics: [schools]\n---\n{text}\n";

    // The page keeps an event stream open, so it loads but never becomes idle.
    private static Task GoAsync(ReaderWindow window, RunningServer server) =>
        window.GoAsync(server.Address + "ky/news/2024/05/07-a/");

    private static async Task ShowsAsync(ReaderWindow window, string text) =>
        await window.Page.WaitForSelectorAsync($".text p:text-is('{text}')");

    private static async Task ShowsProblemAsync(ReaderWindow window)
    {
        var overlay = window.Page.Locator(Overlay);
        await overlay.WaitForAsync();
        Assert.Equal("alert", await overlay.GetAttributeAsync("role"));
        Assert.StartsWith(
            "NS104: \"кечээ\" is not a date",
            await overlay.Locator("article.error > p").First.InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal($"{Story}:3:7", await overlay.Locator(".place").InnerTextAsync());
        Assert.Matches(@"^ +3 +date: кечээ\s*$", await overlay.Locator("mark").InnerTextAsync());
        var around = await overlay.Locator("pre").InnerTextAsync();
        Assert.Contains("title: Жыйын", around, StringComparison.Ordinal);
        Assert.Contains("topics: [schools]", around, StringComparison.Ordinal);
    }
}
