using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>The search field in the header and its suggestions.</summary>
public sealed class HeaderFieldTests(BrowserFixture browser)
{
    [Theory]
    [LanguageData("ru")]
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
    [LanguageData("ky")]
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

    [LongTheory]
    [LanguageData("ru")]
    public async Task Nothing_of_search_is_fetched_before_its_field_is_turned_to(string language)
    {
        foreach (var (path, field) in new[] { ($"/{language}/", "#header_search"), ($"/{language}/search/", Field) })
        {
            await using var window = await browser.OpenAsync(new Reader(language));
            await window.GoAsync(path);
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            // Who opens the search page will search: its scripts come at once, the index when the field is turned to.
            Assert.DoesNotContain(
                window.Requests,
                path.EndsWith("/search/", StringComparison.Ordinal) ? IsOfIndex : IsOfSearch
            );
            await window.Page.RunAndWaitForRequestAsync(
                () => window.Page.FocusAsync(field),
                request => request.Url.EndsWith("/manifest.json", StringComparison.Ordinal)
            );
        }

        static bool IsOfIndex(string url) => new Uri(url).AbsolutePath.StartsWith("/search/", StringComparison.Ordinal);

        static bool IsOfSearch(string url) => IsOfIndex(url) || new Uri(url).AbsolutePath.Contains("/search-");
    }

    /// <summary>The last row leads to all results. It is in view on a phone, also above its keyboard, and in a low window.</summary>
    [Theory]
    [InlineData("ky", "мектеп", 320, 568)]
    [LongInlineData("ru", "школа", 360, 400)]
    [LongInlineData("ky", "мектеп", 360, 740)]
    [LongInlineData("ru", "школа", 768, 500)]
    [LongInlineData("ru", "школа", 1280, 800)]
    public async Task The_last_suggestion_is_in_view(string language, string query, int width, int height)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width));
        var page = window.Page;
        await page.SetViewportSizeAsync(width, height);
        await window.GoAsync($"/{language}/");
        if (await page.Locator(".search-link").IsVisibleAsync())
        {
            await page.ClickAsync(".search-link");
        }

        await page.FillAsync("#header_search", query);
        await page.WaitForSelectorAsync("#header_search[aria-expanded=true]");
        var hidden = await page.EvaluateAsync<string[]>(
            """
            () => {
                const last = document.querySelector('.search-suggestions li:last-child a');
                const { left, right, top, bottom } = last.getBoundingClientRect();
                return [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]]
                    .filter(([x, y]) => document.elementFromPoint(x, y)?.closest('a') !== last)
                    .map(point => point.join());
            }
            """
        );
        Assert.Empty(hidden);
        Assert.Equal($"/{language}/search/", new Uri(await LastAddressAsync(page)).AbsolutePath);
    }

    private static Task<string> LastAddressAsync(IPage page) =>
        page.EvaluateAsync<string>("document.querySelector('.search-suggestions li:last-child a').href");

    private static async Task AssertActiveAsync(IPage page, int place)
    {
        var id = $"header_search-suggestions-{place}";
        Assert.Equal(id, await page.GetAttributeAsync("#header_search", "aria-activedescendant"));
        Assert.Equal("true", await page.GetAttributeAsync("#" + id, "aria-selected"));
        Assert.Equal(1, await page.Locator("[role=option][aria-selected=true]").CountAsync());
    }
}
