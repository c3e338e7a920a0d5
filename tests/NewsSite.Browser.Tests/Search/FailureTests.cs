using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Pages without the network or without scripts.</summary>
public sealed class FailureTests(BrowserFixture browser)
{
    public static TheoryData<string> Languages => [.. SamplePages.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_failed_fetch_gives_a_message_and_trying_again_works(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await page.RouteAsync("**/search/*/terms-*", route => route.AbortAsync());
        await window.GoAsync($"/{language}/search/?q=манас");
        var retry = page.Locator(".search-said .notice button");
        await retry.WaitForAsync();
        await page.UnrouteAllAsync();
        await retry.ClickAsync();
        await page.WaitForSelectorAsync(Results);
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
        Assert.Equal(0, await page.Locator(".search-said button").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Without_network_the_header_says_so_and_recovers(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await window.GoAsync($"/{language}/");
        await page.RouteAsync("**/search/**", route => route.AbortAsync());
        await page.FocusAsync("#header_search");
        await page.Keyboard.TypeAsync("манас");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.search-form [role=status]').textContent.length > 20"
        );
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Backspace");
        await page.WaitForSelectorAsync("#header_search[aria-expanded=true]");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Without_scripts_the_form_leads_to_a_page_that_says_what_to_do(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, Script: false));
        await window.GoAsync($"/{language}/");
        await window.Page.FillAsync("#header_search", "манас");
        await window.Page.PressAsync("#header_search", "Enter");
        await window.Page.Locator("noscript .notice").WaitForAsync();
        Assert.Equal($"/{language}/search/", window.Path);
        Assert.Equal("?q=манас", Uri.UnescapeDataString(new Uri(window.Page.Url).Query));
        Assert.True(await window.Page.Locator($"noscript a[href='/{language}/news/']").IsVisibleAsync());
    }
}
