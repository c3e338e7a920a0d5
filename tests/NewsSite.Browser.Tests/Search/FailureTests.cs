using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Pages without the network or without scripts.</summary>
public sealed class FailureTests(BrowserFixture browser)
{
    [Theory]
    [LanguageData("ky")]
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

    /// <summary>
    /// Failures of which each file, each way to fail and each language has one, or all in a long run: each takes some two
    /// seconds.
    /// </summary>
    public static TheoryData<string, string, string> Failures =>
        new(
            LongTests.Some(
                from language in SamplePages.Languages
                from files in new[] { "manifest.json", "terms-*", "attributes-*", "documents-*", "analysis-*" }
                from failure in new[] { "offline", "hanging", "missing", "damaged" }
                where failure != "hanging" || files == "terms-*"
                select (language, files, failure),
                oneIn: 5
            )
        );

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Files_of_the_page_s_language_that_fail_give_a_message_and_trying_again_works(
        string language,
        string files,
        string failure
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await FailAsync(page, $"**/search/{language}/{files}", failure);
        await window.GoAsync($"/{language}/search/?q=манас");
        var retry = page.Locator(".search-said .notice button");
        await retry.WaitForAsync();
        await page.UnrouteAllAsync();
        await retry.ClickAsync();
        await page.WaitForSelectorAsync(Results);
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Files_of_the_other_language_that_fail_leave_the_results(
        string language,
        string files,
        string failure
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var other = SamplePages.Languages.First(each => each != language);
        await FailAsync(window.Page, $"**/search/{other}/{files}", failure);
        // A typo, and few results: the other language is asked for both.
        await window.GoAsync($"/{language}/search/?q=олимпеада");
        await window.Page.WaitForSelectorAsync(Results);
        Assert.Equal("2022/12/12-olimpiada", await FirstAsync(window));
        await window.Page.WaitForTimeoutAsync(1_500);
        Assert.True(await window.Page.Locator(Results).CountAsync() > 0);
        Assert.Equal(0, await window.Page.Locator(".search-said button").CountAsync());
    }

    /// <summary>A story in another language is not counted where that fails, or the reader saves data. Its search stays.</summary>
    [Theory]
    [InlineData("ky", false)]
    [InlineData("ru", true)]
    public async Task The_link_to_another_language_is_there_where_its_results_are_not_counted(
        string language,
        bool saves
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var other = SamplePages.Languages.First(each => each != language);
        await window.Page.AddInitScriptAsync(
            $"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {(saves ? "true" : "false")} }} }})"
        );
        await FailAsync(window.Page, $"**/search/{other}/**", "missing");
        await window.GoAsync($"/{language}/search/?q=олимпиада");
        await window.Page.WaitForSelectorAsync(Results);
        var link = window.Page.Locator($".search-other a[hreflang={other}]");
        await link.WaitForAsync();
        Assert.Equal($"/{other}/search/?q=олимпиада", Uri.UnescapeDataString((await link.GetAttributeAsync("href"))!));
    }

    [LongTheory]
    [LanguageData("ru")]
    public async Task Pages_that_cannot_be_had_leave_the_results_without_passages(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        await FailAsync(window.Page, $"**/{language}/news/**", "missing");
        await window.GoAsync($"/{language}/search/?q={(language == "ky" ? "олимпиада мугалим" : "олимпиада учитель")}");
        await window.Page.WaitForSelectorAsync($"{Results} .passage", new() { State = WaitForSelectorState.Attached });
        await window.Page.WaitForTimeoutAsync(1_500);
        Assert.Equal("2022/12/12-olimpiada", await FirstAsync(window));
        Assert.Equal(0, await window.Page.Locator(".search-said button").CountAsync());
    }

    /// <summary>Makes requests fail as they do for readers.</summary>
    private static async Task FailAsync(IPage page, string files, string failure) =>
        await page.RouteAsync(
            files,
            route =>
                failure switch
                {
                    "offline" => route.AbortAsync(),
                    // Never answered.
                    "hanging" => Task.CompletedTask,
                    "missing" => route.FulfillAsync(new() { Status = 404 }),
                    _ => route.FulfillAsync(new() { Status = 200, Body = "<!doctype html><title>?</title>" }),
                }
        );

    [Theory]
    [LanguageData("ky")]
    public async Task Without_network_the_header_says_so_and_recovers(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await window.GoAsync($"/{language}/");
        await page.RouteAsync("**/search/**", route => route.AbortAsync());
        await page.FocusAsync("#header_search");
        await page.Keyboard.TypeAsync("манас");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.search-form [role=status]')?.textContent.length > 20"
        );
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Backspace");
        await page.WaitForSelectorAsync("#header_search[aria-expanded=true]");
    }

    [Theory]
    [LanguageData("ru")]
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
