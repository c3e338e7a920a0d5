using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Search;

/// <summary>The search page: what a reader sees, what the address holds, and what happens when things go wrong.</summary>
public sealed partial class SearchPageTests(BrowserFixture browser)
{
    private const string Overflow = "document.documentElement.scrollWidth - innerWidth";
    private const string Field = "#search-field";
    private const string Results = ".search-results > li";

    public static TheoryData<string> Languages => [.. SamplePages.Languages];

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
        await using var window = await OpenAsync(language);
        await window.Page.FocusAsync(Field);
        await window.Page.Keyboard.TypeAsync(query);
        await window.Page.WaitForURLAsync(url =>
            Uri.UnescapeDataString(url).EndsWith($"?q={query}", StringComparison.Ordinal)
        );
        await window.Page.WaitForSelectorAsync($"{Results}:first-child a[href='/{language}/news/{story}/']");
        await window.Page.WaitForSelectorAsync($"{Results} h2 mark:text-is('{form}')");
        Assert.Equal($"?q={query}", Uri.UnescapeDataString(new Uri(window.Page.Url).Query));

        // A passage of the story comes after the list, from the story's own page.
        await window.Page.WaitForSelectorAsync($"{Results} .passage mark");
        Assert.Contains(window.Requests, url => new Uri(url).AbsolutePath == $"/{language}/news/{story}/");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("ky", "олимп", "олимпиадалар")]
    [InlineData("ru", "олимп", "олимпиады")]
    public async Task The_beginning_of_a_word_marks_what_it_found(string language, string query, string form)
    {
        await using var window = await OpenAsync(language, query);
        await window.Page.WaitForSelectorAsync($"{Results} h2 mark:text-is('{form}')");
    }

    [Theory]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task Results_are_narrowed_and_sorted_and_the_address_says_so(string language, string query)
    {
        await using var window = await OpenAsync(language, query);
        var page = window.Page;
        await page.SelectOptionAsync("[name=year]", "2022");
        await page.WaitForURLAsync("**year=2022*");
        var count = CountOf(await page.Locator("[name=year] option:checked").InnerTextAsync());
        await page.WaitForFunctionAsync(
            "n => document.querySelectorAll('.search-results > li').length === n",
            Math.Min(10, count)
        );
        Assert.All(await DatesAsync(window), date => Assert.StartsWith("2022-", date, StringComparison.Ordinal));

        await page.SelectOptionAsync("[name=topic]", "schools");
        await page.WaitForURLAsync("**topic=schools*");
        await page.WaitForFunctionAsync(
            "() => new RegExp('^' + document.querySelectorAll('.search-results > li').length + ' ')"
                + ".test(document.querySelector('.search-count').textContent)"
        );
        Assert.InRange(await page.Locator(Results).CountAsync(), 1, count);

        await page.SelectOptionAsync("[name=sort]", "newest");
        await page.WaitForURLAsync("**sort=newest*");
        await page.WaitForFunctionAsync(
            """
            () => {
                const dates = [...document.querySelectorAll('.search-results time')].map(time => time.dateTime);
                return dates.length > 1 && dates.every((date, i) => i === 0 || date <= dates[i - 1]);
            }
            """
        );

        // The address alone makes the same list; back and forward go through the steps.
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
        await using var window = await OpenAsync(language, query);
        Assert.Equal(10, await window.Page.Locator(Results).CountAsync());
        await window.TabToAsync(".search-more button");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync($"{Results}:nth-child(11) a:focus");
        Assert.InRange(await window.Page.Locator(Results).CountAsync(), 11, 20);
    }

    [Theory]
    [InlineData("ky", "ru")]
    [InlineData("ru", "ky")]
    public async Task Results_in_the_other_language_are_counted_and_keep_the_query(string language, string other)
    {
        await using var window = await OpenAsync(language, "Манас");
        var link = window.Page.Locator($".search-said a[hreflang={other}]");
        await link.WaitForAsync();
        var count = CountOf(await link.InnerTextAsync());
        await link.ClickAsync();
        await window.Page.WaitForURLAsync($"**/{other}/search/**");
        await window.Page.WaitForSelectorAsync(Results);
        Assert.Equal("Манас", await window.Page.InputValueAsync(Field));
        Assert.Equal(count, CountOf(await window.Page.Locator(".search-count").InnerTextAsync()));
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Another_spelling_that_was_searched_is_said_and_there_is_a_way_back(string language)
    {
        await using var window = await OpenAsync(language, "vfyfc");
        Assert.Equal("2021/11/23-manas-taanuu", await FirstAsync(window));
        var notice = window.Page.Locator(".search-said .notice");
        Assert.Contains("«манас»", await notice.InnerTextAsync(), StringComparison.Ordinal);
        await notice.Locator("a").ClickAsync();
        await window.Page.WaitForURLAsync("**exact=1*");
        await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
        Assert.Equal(0, await window.Page.Locator(Results).CountAsync());
        Assert.Equal("vfyfc", await window.Page.InputValueAsync(Field));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Where_nothing_is_found_there_are_hints_and_the_archive(string language)
    {
        await using var window = await OpenAsync(language, "ъъъщщщъъъ", ".search-ways:not([hidden])");
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

    [Theory]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task How_many_were_found_is_announced(string language, string query)
    {
        await using var window = await OpenAsync(language, query);
        var said = await window.Page.Locator(".search-said[role=status] .search-count").InnerTextAsync();
        Assert.InRange(CountOf(said), 11, 100);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_field_in_the_header_works_by_keyboard_alone(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        var page = window.Page;
        await window.GoAsync($"/{language}/");
        await window.TabToAsync("#header-search");
        await page.Keyboard.TypeAsync("манас");
        // Not the list for the first letters.
        await page.WaitForSelectorAsync("[role=listbox] li:first-child [href*=manas]");
        Assert.Equal("true", await page.GetAttributeAsync("#header-search", "aria-expanded"));
        Assert.Equal("combobox", await page.GetAttributeAsync("#header-search", "role"));
        Assert.Equal("header-search-suggestions", await page.GetAttributeAsync("#header-search", "aria-controls"));
        Assert.Null(await page.GetAttributeAsync("#header-search", "aria-activedescendant"));
        Assert.Matches("[0-9]", await page.Locator(".search-form [role=status]").TextContentAsync() ?? "");

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Null(await page.GetAttributeAsync("#header-search", "aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await AssertActiveAsync(page, await page.Locator("[role=option]").CountAsync() - 1);
        await page.Keyboard.PressAsync("ArrowDown");

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await page.GetAttributeAsync("#header-search", "aria-expanded"));
        Assert.True(await page.Locator("#header-search-suggestions").IsHiddenAsync());
        Assert.Equal("манас", await page.InputValueAsync("#header-search"));

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/{language}/news/2021/11/23-manas-taanuu/");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Enter_in_the_header_goes_to_the_search_page(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        await window.GoAsync($"/{language}/");
        await window.Page.FillAsync("#header-search", "манас");
        await window.Page.PressAsync("#header-search", "Enter");
        await window.Page.WaitForURLAsync($"**/{language}/search/?q=*");
        await window.Page.WaitForSelectorAsync(Results);
        Assert.Equal("манас", await window.Page.InputValueAsync(Field));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Nothing_of_search_is_fetched_before_its_field_is_turned_to(string language)
    {
        foreach (var (path, field) in new[] { ($"/{language}/", "#header-search"), ($"/{language}/search/", Field) })
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
        await page.FocusAsync("#header-search");
        await page.Keyboard.TypeAsync("манас");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.search-form [role=status]').textContent.length > 20"
        );
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Backspace");
        await page.WaitForSelectorAsync("#header-search[aria-expanded=true]");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Without_scripts_the_form_leads_to_a_page_that_says_what_to_do(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, Script: false));
        await window.GoAsync($"/{language}/");
        await window.Page.FillAsync("#header-search", "манас");
        await window.Page.PressAsync("#header-search", "Enter");
        await window.Page.WaitForURLAsync($"**/{language}/search/?q=*");
        Assert.True(await window.Page.Locator("noscript .notice").IsVisibleAsync());
        Assert.True(await window.Page.Locator($"noscript a[href='/{language}/news/']").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_state_fits_into_320_pixels_and_axe_finds_nothing(string language)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            await using var window = await browser.OpenAsync(new Reader(language, width));
            await window.GoAsync($"/{language}/search/");
            await AssertFineAsync(window, "empty");
            await window.GoAsync($"/{language}/search/?q=манас мектеп школа");
            await window.Page.WaitForSelectorAsync($"{Results} .passage");
            await AssertFineAsync(window, "results");
            await window.GoAsync($"/{language}/search/?q=vfyfc");
            await window.Page.WaitForSelectorAsync(Results);
            await AssertFineAsync(window, "another spelling");
            await window.GoAsync($"/{language}/search/?q=" + new string('щ', 60));
            await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
            await AssertFineAsync(window, "no results");
            await window.GoAsync($"/{language}/");
            await window.Page.FillAsync("#header-search", "мектеп школа");
            await window.Page.WaitForSelectorAsync("#header-search[aria-expanded=true]");
            await window.Page.Keyboard.PressAsync("ArrowDown");
            await AssertFineAsync(window, "suggestions");
        }
    }

    public static TheoryData<string> OddQueries =>
        [
            "!?",
            "-",
            "\"",
            "\"\"\" --- ««",
            "%",
            "%D0",
            "&year=2022#",
            "🎓🇰🇬👩‍🏫",
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "constructor",
            "__proto__",
            "toString hasOwnProperty",
            "\ud800",
            "а\u0301\u0000б",
            string.Concat(Enumerable.Repeat("сөз ", 2_500)),
            new string('а', 10_000),
        ];

    [Theory]
    [MemberData(nameof(OddQueries))]
    public async Task Any_text_can_be_typed(string query)
    {
        await using var window = await OpenAsync("ky");
        var page = window.Page;
        await page.FocusAsync(Field);
        await page.EvaluateAsync(
            """
            ([selector, text]) => {
                const field = document.querySelector(selector);
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            """,
            new[] { Field, query }
        );
        await page.WaitForSelectorAsync(".search-said p");
        Assert.Equal(0, await page.Locator(".search-said button").CountAsync());
        Assert.Equal(0, await page.Locator(".search-page img, .search-page script").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(Overflow));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_scripts_of_search_weigh_at_most_12_kilobytes()
    {
        const int most = 12_000;
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/search/");
        var form = window.Page.Locator("form[data-search]");
        var scripts = new[]
        {
            await form.GetAttributeAsync("data-search"),
            await form.GetAttributeAsync("data-reader"),
        };
        Assert.InRange(scripts.Sum(path => window.Site.Weight(path!)), 1, most);
    }

    private async Task<ReaderWindow> OpenAsync(string language, string query = "", string until = Results)
    {
        var window = await browser.OpenAsync(new Reader(language));
        await window.GoAsync($"/{language}/search/" + (query.Length > 0 ? "?q=" + Uri.EscapeDataString(query) : ""));
        if (query.Length > 0)
        {
            await window.Page.WaitForSelectorAsync(until);
        }

        return window;
    }

    private static async Task AssertActiveAsync(IPage page, int place)
    {
        var id = $"header-search-suggestions-{place}";
        Assert.Equal(id, await page.GetAttributeAsync("#header-search", "aria-activedescendant"));
        Assert.Equal("true", await page.GetAttributeAsync("#" + id, "aria-selected"));
        Assert.Equal(1, await page.Locator("[role=option][aria-selected=true]").CountAsync());
    }

    private static async Task AssertFineAsync(ReaderWindow window, string state)
    {
        var problems = new List<string>(await Visits.ViolationsAsync(window));
        problems.AddRange(window.Complaints);
        var overflow = await window.Page.EvaluateAsync<int>(Overflow);
        if (overflow > 0)
        {
            problems.Add($"{overflow} px too wide");
        }

        Assert.True(problems.Count == 0, $"{window.Reader}, {state}:\n{string.Join('\n', problems)}");
    }

    private static async Task<string> FirstAsync(ReaderWindow window)
    {
        var address = await window.Page.Locator($"{Results} h2 a").First.GetAttributeAsync("href");
        return address![(address!.IndexOf("/news/", StringComparison.Ordinal) + 6)..].TrimEnd('/');
    }

    private static async Task<IReadOnlyList<string>> DatesAsync(ReaderWindow window) =>
        await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.search-results time')].map(time => time.dateTime)"
        );

    /// <summary>The last number of a text: a year before it is none.</summary>
    private static int CountOf(string text) =>
        int.Parse(Number().Matches(text)[^1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
