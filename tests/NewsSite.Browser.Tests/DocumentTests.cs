using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Videos and documents of an article.</summary>
public sealed class DocumentTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Article = "/ky/news/2024/05/07-a/";
    private const string Video = "https://www.youtube.com/watch?v=abcdefghijk";
    private const string Document = "окуу «планы» 1 50%.csv";
    private readonly MadeFolder folder = new();
    private SampleSite site = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Add(
            "content/news/2024/05/07-a/index.ky.md",
            $"""
            ---
            title: Китеп майрамы
            date: 2024-05-07
            attachments:
              - file: '{Document}'
                title: Окуу планы
                language: ky
              - file: plan.ru.csv
            ---
            Биринчи сап.

            [Борбордук китепканадагы «Китеп майрамы»: окуучулар сүйлөйт]({Video})

            Экинчи сап.
            """
        );
        folder.Add($"content/news/2024/05/07-a/{Document}", "1;2");
        folder.Add("content/news/2024/05/07-a/plan.ru.csv", "1;2");
        site = await SampleSite.StartAsync(folder.Root);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [LongInlineData(360, false)]
    [InlineData(360, true)]
    [LongInlineData(1280, false)]
    public async Task A_video_asks_nothing_of_its_host_until_the_reader_follows_it(int width, bool dark)
    {
        await using var window = await browser.OpenAsync(new Reader(Width: width, Dark: dark), site);
        await window.Page.RouteAsync(
            "https://www.youtube.com/**",
            route => route.FulfillAsync(new() { Body = "film" })
        );
        await window.GoAsync(Article);
        await window.Page.Locator(".video").ScrollIntoViewIfNeededAsync();
        await window.Page.HoverAsync(".video");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.All(window.Requests, request => Assert.StartsWith(site.Origin, request, StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
        Assert.Empty(await Visits.ViolationsAsync(window));
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        // The play mark is drawn by CSS and links to the same page as the title.
        Assert.Contains("play.", await window.StyleAsync(".video", "mask-image", "::before"), StringComparison.Ordinal);
        await window
            .Page.Locator(".video")
            .ClickAsync(
                new()
                {
                    Position = new() { X = 50, Y = 40 },
                }
            );
        await window.ArriveAsync(Video);
    }

    [Fact]
    public async Task A_video_can_be_followed_by_keyboard_and_without_script()
    {
        await using var window = await browser.OpenAsync(new Reader(), site);
        await window.GoAsync(Article);
        await window.TabToAsync(".video a");
        await using var plain = await browser.OpenAsync(new Reader(Script: false), site);
        await plain.GoAsync(Article);
        Assert.Equal(Video, await plain.Page.GetAttributeAsync(".video a", "href"));
    }

    [Fact]
    public async Task A_video_holds_on_paper_in_forced_colours_and_in_the_low_vision_schemes()
    {
        await using var window = await browser.OpenAsync(new Reader(), site);
        await window.GoAsync(Article);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains("(", await window.StyleAsync(".video a", "content", "::after"), StringComparison.Ordinal);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen, ForcedColors = ForcedColors.Active });
        await AssertMarkIsSeenAsync(window);
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        foreach (var scheme in new[] { "light", "dark", "blue" })
        {
            await window.Page.EvaluateAsync("scheme => document.documentElement.dataset.scheme = scheme", scheme);
            await AssertMarkIsSeenAsync(window);
            Assert.Empty(await Visits.ViolationsAsync(window));
        }
    }

    [Fact]
    public async Task A_document_comes_under_its_own_name_and_says_what_it_is()
    {
        await using var window = await browser.OpenAsync(new Reader(), site);
        await window.GoAsync(Article);
        var texts = await window.Page.Locator(".attachments .file").AllInnerTextsAsync();
        Assert.Equal(
            ["CSV, 3 байт, кыргызча", "CSV, 3 байт, орусча"],
            texts.Select(text => text.Replace('\u00A0', ' '))
        );
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync(".attachments a"));
        Assert.Equal(Document, download.SuggestedFilename);
    }

    [Theory]
    [LongInlineData("ky", "ZIP, 3 сүрөт, ")]
    [InlineData("ru", "ZIP, 3 снимка, ")]
    public async Task Newsrooms_take_the_photos_home_in_one_file(string language, string text)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.GoAsync($"/{language}/news/2022/03/15-protokol/");
        Assert.StartsWith(text, await window.Page.Locator(".press-kit .file").InnerTextAsync());
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync(".press-kit a"));
        Assert.Equal("2022-03-15-protokol.zip", download.SuggestedFilename);
    }

    private static async Task AssertMarkIsSeenAsync(ReaderWindow window) =>
        Assert.NotEqual(
            await window.StyleAsync(".video", "background-color"),
            await window.StyleAsync(".video", "background-color", "::before")
        );
}
