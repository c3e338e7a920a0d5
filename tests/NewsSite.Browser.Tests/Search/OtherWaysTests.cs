using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Queries that find nothing as typed: another language, another spelling, no result.</summary>
public sealed class OtherWaysTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("ky", "ru")]
    [LongInlineData("ru", "ky")]
    public async Task Results_in_the_other_language_are_counted_and_keep_the_query(string language, string other)
    {
        await using var window = await OpenAsync(browser, language, "Манас");
        var link = window.Page.Locator($".search-said a[hreflang={other}]");
        await link.WaitForAsync();
        var count = CountOf(await link.InnerTextAsync());
        await link.ClickAsync();
        await window.ArriveAsync($"/{other}/search/?q=Манас");
        await window.Page.WaitForSelectorAsync(Results);
        Assert.Equal("Манас", await window.Page.InputValueAsync(Field));
        Assert.Equal(count, CountOf(await window.Page.Locator(".search-count").InnerTextAsync()));
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
    }

    [Theory]
    [LanguageData("ru")]
    public async Task Another_spelling_that_was_searched_is_said_and_there_is_a_way_back(string language)
    {
        await using var window = await OpenAsync(browser, language, "vfyfc");
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
        var notice = window.Page.Locator(".search-said .notice");
        Assert.Contains("«манас»", await notice.InnerTextAsync(), StringComparison.Ordinal);
        await notice.Locator("a").ClickAsync();
        await window.ArriveWithAsync("exact=1");
        await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
        Assert.Equal(0, await window.Page.Locator(Results).CountAsync());
        Assert.Equal("vfyfc", await window.Page.InputValueAsync(Field));
    }

    [Theory]
    [LanguageData("ky")]
    public async Task Where_nothing_is_found_there_are_hints_and_the_archive(string language)
    {
        await using var window = await OpenAsync(browser, language, "ъъъщщщъъъ", ".search-ways:not([hidden])");
        Assert.Contains(
            "«ъъъщщщъъъ»",
            await window.Page.Locator(".search-said[role=status]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(3, await window.Page.Locator(".search-ways li").CountAsync());
        Assert.True(await window.Page.Locator($".search-ways a[href='/{language}/news/']").IsVisibleAsync());
        Assert.True(await window.Page.Locator(".search-more").IsHiddenAsync());
        Assert.True(await window.Page.Locator(".search-narrowing").IsHiddenAsync());
    }

    /// <summary>What other languages have stands above the hints, and comes later than the results.</summary>
    [Theory]
    [LongInlineData("ky", "школа")]
    [InlineData("ru", "мугалим")]
    public async Task Nothing_moves_when_results_in_the_other_language_come(string language, string query)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.Page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """
        );
        await window.GoAsync($"/{language}/search/?q=" + Uri.EscapeDataString(query));
        await window.Page.WaitForSelectorAsync(".search-others li");
        await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
        await window.Page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        );
        Assert.InRange(await window.Page.EvaluateAsync<double>("window.shift"), 0, 0.02);
    }

    /// <summary>
    /// Attributes and texts were a quarter of what a word cost that only the other language has. A word of a topic's name
    /// needs the attributes.
    /// </summary>
    [Theory]
    [InlineData("ky", "ru", "звонок")]
    [LongInlineData("ru", "ky", "коңгуроо")]
    public async Task An_offer_of_the_other_language_fetches_what_it_shows(string language, string other, string query)
    {
        await using var window = await OpenAsync(browser, language, query, ".search-others:not([hidden])");
        string[] asked =
        [
            .. window
                .Requests.Select(url => new Uri(url).AbsolutePath.Split('/'))
                .Where(path => path is [_, "search", var folder, _] && folder == other)
                .Select(path => path[3].Split('-')[0])
                .Distinct(),
        ];
        Assert.Contains("counterparts", asked);
        Assert.DoesNotContain("attributes", asked);
        Assert.DoesNotContain("documents", asked);
    }
}
