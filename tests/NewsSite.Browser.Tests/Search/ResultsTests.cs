using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Results on the search page, and the state kept in the URL.</summary>
public sealed class ResultsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("ky", "олимпиада", "олимпиадалар", "2022/12/12-olimpiada")]
    [InlineData("ru", "олимпиада", "олимпиады", "2022/12/12-olimpiada")]
    public async Task Results_come_as_one_types_with_what_was_found_marked(
        string language,
        string query,
        string form,
        string story
    )
    {
        await using var window = await OpenAsync(browser, language);
        await window.Page.FocusAsync(Field);
        await window.Page.Keyboard.TypeAsync(query);
        await window.ArriveAsync($"?q={query}");
        await window.Page.WaitForSelectorAsync($"{Results}:first-child a[href='/{language}/news/{story}/']");
        await window.Page.WaitForSelectorAsync($"{Results} h2 mark:text-is('{form}')");
        Assert.Equal($"?q={query}", Uri.UnescapeDataString(new Uri(window.Page.Url).Query));

        // A passage from the story's own page appears after the list.
        await window.Page.WaitForSelectorAsync($"{Results} .passage mark");
        Assert.Contains(window.Requests, url => new Uri(url).AbsolutePath == $"/{language}/news/{story}/");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("ky", "олимп", "олимпиадалар")]
    [InlineData("ru", "олимп", "олимпиады")]
    public async Task The_beginning_of_a_word_marks_what_it_found(string language, string query, string form)
    {
        await using var window = await OpenAsync(browser, language, query);
        await window.Page.WaitForSelectorAsync($"{Results} h2 mark:text-is('{form}')");
    }

    [Theory]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task Results_are_narrowed_and_sorted_and_the_address_says_so(string language, string query)
    {
        await using var window = await OpenAsync(browser, language, query);
        var page = window.Page;
        await page.SelectOptionAsync("[name=year]", "2022");
        await window.ArriveWithAsync("year=2022");
        var count = CountOf(await page.Locator("[name=year] option:checked").InnerTextAsync());
        await page.WaitForFunctionAsync(
            "n => document.querySelectorAll('.search-results > li').length === n",
            Math.Min(10, count)
        );
        Assert.All(await DatesAsync(window), date => Assert.StartsWith("2022-", date, StringComparison.Ordinal));

        await page.SelectOptionAsync("[name=topic]", "schools");
        await window.ArriveWithAsync("topic=schools");
        await page.WaitForFunctionAsync(
            "() => new RegExp('^' + document.querySelectorAll('.search-results > li').length + ' ')"
                + ".test(document.querySelector('.search-count').textContent)"
        );
        Assert.InRange(await page.Locator(Results).CountAsync(), 1, count);

        await page.SelectOptionAsync("[name=sort]", "newest");
        await window.ArriveWithAsync("sort=newest");
        await page.WaitForFunctionAsync(
            """
            () => {
                const dates = [...document.querySelectorAll('.search-results time')].map(time => time.dateTime);
                return dates.length > 1 && dates.every((date, i) => i === 0 || date <= dates[i - 1]);
            }
            """
        );

        // The URL alone restores the list; back and forward step through the changes.
        var narrowed = await DatesAsync(window);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(Results);
        Assert.Equal(narrowed, await DatesAsync(window));
        Assert.Equal("2022", await page.InputValueAsync("[name=year]"));
        Assert.Equal("newest", await page.InputValueAsync("[name=sort]"));
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[name=topic]').value === ''");
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[name=year]').value === ''");
        await page.GoForwardAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[name=year]').value === '2022'");
        Assert.Equal(query, await page.InputValueAsync(Field));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task More_results_come_on_demand_and_the_focus_goes_to_the_first_of_them(string language, string query)
    {
        await using var window = await OpenAsync(browser, language, query);
        Assert.Equal(10, await window.Page.Locator(Results).CountAsync());
        await window.TabToAsync(".search-more button");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync($"{Results}:nth-child(11) a:focus");
        Assert.InRange(await window.Page.Locator(Results).CountAsync(), 11, 20);
    }

    [Theory]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task How_many_were_found_is_announced(string language, string query)
    {
        await using var window = await OpenAsync(browser, language, query);
        var said = await window.Page.Locator(".search-said[role=status] .search-count").InnerTextAsync();
        Assert.InRange(CountOf(said), 11, 100);
    }
}
