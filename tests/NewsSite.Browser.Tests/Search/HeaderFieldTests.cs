using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>The search field in the header and its suggestions.</summary>
public sealed class HeaderFieldTests(BrowserFixture browser)
{
    public static TheoryData<string> Languages => [.. SamplePages.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_field_in_the_header_works_by_keyboard_alone(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await window.GoAsync($"/{language}/");
        await window.TabToAsync("#header_search");
        await page.Keyboard.TypeAsync("манас");
        // Wait for the new list, not that of the first letters.
        await page.WaitForSelectorAsync("[role=listbox] li:first-child [href*=manas]");
        Assert.Equal("true", await page.GetAttributeAsync("#header_search", "aria-expanded"));
        Assert.Equal("combobox", await page.GetAttributeAsync("#header_search", "role"));
        Assert.Equal("header_search-suggestions", await page.GetAttributeAsync("#header_search", "aria-controls"));
        Assert.Null(await page.GetAttributeAsync("#header_search", "aria-activedescendant"));
        Assert.Matches("[0-9]", await page.Locator(".search-form [role=status]").TextContentAsync() ?? "");

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Null(await page.GetAttributeAsync("#header_search", "aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await AssertActiveAsync(page, await page.Locator("[role=option]").CountAsync() - 1);
        await page.Keyboard.PressAsync("ArrowDown");

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await page.GetAttributeAsync("#header_search", "aria-expanded"));
        Assert.True(await page.Locator("#header_search-suggestions").IsHiddenAsync());
        Assert.Equal("манас", await page.InputValueAsync("#header_search"));

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        await page.Keyboard.PressAsync("Enter");
        await window.ArriveAsync($"/{language}/news/2021/11/23-manas-taanuu/");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Enter_in_the_header_goes_to_the_search_page(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        await window.GoAsync($"/{language}/");
        await window.Page.FillAsync("#header_search", "манас");
        await window.Page.PressAsync("#header_search", "Enter");
        await window.ArriveAsync($"/{language}/search/?q=манас");
        await window.Page.WaitForSelectorAsync(Results);
        Assert.Equal("манас", await window.Page.InputValueAsync(Field));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Nothing_of_search_is_fetched_before_its_field_is_turned_to(string language)
    {
        foreach (var (path, field) in new[] { ($"/{language}/", "#header_search"), ($"/{language}/search/", Field) })
        {
            await using var window = await browser.OpenAsync(new Reader(language));
            await window.GoAsync(path);
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.DoesNotContain(window.Requests, IsOfSearch);
            await window.Page.RunAndWaitForRequestAsync(
                () => window.Page.FocusAsync(field),
                request => request.Url.EndsWith("/manifest.json", StringComparison.Ordinal)
            );
        }

        static bool IsOfSearch(string url) =>
            new Uri(url).AbsolutePath is var path
            && (path.StartsWith("/search/", StringComparison.Ordinal) || path.Contains("/search-"));
    }

    private static async Task AssertActiveAsync(IPage page, int place)
    {
        var id = $"header_search-suggestions-{place}";
        Assert.Equal(id, await page.GetAttributeAsync("#header_search", "aria-activedescendant"));
        Assert.Equal("true", await page.GetAttributeAsync("#" + id, "aria-selected"));
        Assert.Equal(1, await page.Locator("[role=option][aria-selected=true]").CountAsync());
    }
}
