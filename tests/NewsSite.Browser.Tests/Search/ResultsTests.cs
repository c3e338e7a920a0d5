using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Results on the search page, and the state kept in the URL.</summary>
public sealed class ResultsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("ky", "олимпиада", "олимпиадалар", "2022/12/12-olimpiada")]
    [LongInlineData("ru", "олимпиада", "олимпиады", "2022/12/12-olimpiada")]
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
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("ky", "мектеп кыз", "кыз")]
    [LongInlineData("ru", "школа кот", "кот")]
    public async Task A_word_that_only_begins_others_is_missing_once_Enter_ends_it(
        string language,
        string query,
        string word
    )
    {
        await using var window = await OpenAsync(browser, language);
        await window.Page.FocusAsync(Field);
        await window.Page.Keyboard.TypeAsync(query);
        await window.ArriveAsync($"?q={query.Replace(' ', '+')}");
        await window.Page.WaitForSelectorAsync(Results);
        var missing = window.Page.Locator(".search-said p", new() { HasText = $"«{word}»" });
        Assert.Equal(0, await missing.CountAsync());
        await window.Page.Keyboard.PressAsync("Enter");
        await missing.WaitForAsync();
    }

    [LongTheory]
    [InlineData("ky", "олимпиада", "ru")]
    [InlineData("ru", "олимпиада", "ky")]
    public async Task Letters_typed_slowly_ask_no_other_language_and_no_page(string language, string word, string other)
    {
        await using var window = await OpenAsync(browser, language);
        await window.Page.FocusAsync(Field);
        // By the page's own clock: a busy machine would make pauses of its own.
        await window.Page.EvaluateAsync(
            $$"""
            async () => {
                const field = document.querySelector("{{Field}}");
                for (const letter of "{{word}}") {
                    field.value += letter;
                    field.dispatchEvent(new Event("input", { bubbles: true }));
                    await new Promise((done) => setTimeout(done, 250));
                }
            }
            """
        );
        await window.Page.WaitForSelectorAsync($"{Results}:first-child");
        Assert.DoesNotContain(window.Requests, url => url.Contains($"/search/{other}/", StringComparison.Ordinal));
        Assert.DoesNotContain(window.Requests, url => url.Contains("/news/", StringComparison.Ordinal));
        Assert.Single(window.Requests, url => url.Contains("/attributes-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ky", "олимпиада мугалим", "2022/12/12-olimpiada")]
    [LongInlineData("ru", "олимпиада учитель", "2022/12/12-olimpiada")]
    public async Task A_passage_comes_from_the_page_of_a_story_whose_summary_has_not_all_the_words(
        string language,
        string query,
        string story
    )
    {
        await using var window = await OpenAsync(browser, language, query);
        await window.Page.WaitForSelectorAsync($"{Results}:first-child .passage mark");
        Assert.Contains(window.Requests, url => new Uri(url).AbsolutePath == $"/{language}/news/{story}/");
        Assert.Empty(window.Complaints);
    }

    [LongTheory]
    [InlineData("ky", "олимпиада", "олимпиадалар")]
    [InlineData("ru", "олимпиада", "олимпиады")]
    public async Task No_page_is_fetched_for_a_story_whose_title_shows_the_words(
        string language,
        string query,
        string form
    )
    {
        await using var window = await OpenAsync(browser, language, query);
        await window.Page.WaitForSelectorAsync($"{Results}:first-child h2 mark:text-is('{form}')");
        // Passages would come after a second at rest.
        await window.Page.WaitForTimeoutAsync(1_500);
        Assert.DoesNotContain(window.Requests, url => url.Contains("olimpiada", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ky", "мектеп бала окуу")]
    [LongInlineData("ru", "школа дети книга")]
    public async Task A_passage_joins_no_heading_with_what_follows_it(string language, string query)
    {
        await using var window = await OpenAsync(browser, language, query);
        await window.Page.WaitForFunctionAsync(
            $"() => document.querySelectorAll('{Results} .passage:not(:empty)').length > 1"
        );
        var joined = await window.Page.EvaluateAsync<string[]>(
            $$"""
            async () => {
                const plain = (text) => text.replace(/\s+/g, ' ').trim();
                const joined = [];
                for (const passage of document.querySelectorAll('{{Results}} .passage')) {
                    const page = await (await fetch(passage.parentNode.dataset.url)).text();
                    const story = new DOMParser().parseFromString(page, 'text/html');
                    const blocks = [...story.querySelectorAll('.text :is(p, li, h2, h3, td, th, figcaption)')];
                    const text = plain(passage.textContent.replaceAll('…', ''));
                    if (!blocks.some((block) => plain(block.textContent).replaceAll('…', '').includes(text))) joined.push(text);
                }
                return joined;
            }
            """
        );
        Assert.Empty(joined);
    }

    [Fact]
    public async Task A_passage_comes_from_an_item_with_a_list_of_its_own()
    {
        await using var window = await browser.OpenAsync(new Reader("ky"));
        const string page =
            "<!doctype html><meta charset=utf-8><div class=text><p>Олимпиада"
            + "<ul><li>Олимпиадага мугалим <b>даярдайт</b><ul><li>Башка</ul></ul></div>";
        await window.Page.RouteAsync(
            "**/news/2022/12/12-olimpiada/",
            route => route.FulfillAsync(new() { Body = page })
        );
        await window.GoAsync("/ky/search/?q=олимпиада мугалим");
        var passage = window.Page.Locator($"{Results}:first-child .passage");
        await window.Page.WaitForSelectorAsync($"{Results}:first-child .passage mark");
        Assert.Equal("Олимпиадага мугалим даярдайт", await passage.TextContentAsync());
    }

    [Theory]
    [LongInlineData("ky", "алынган китептерди жазуу баракчасы", "kitepter-ky.csv")]
    [InlineData("ru", "листок записи полученных книг", "knigi-ru.csv")]
    public async Task A_document_whose_title_has_the_words_stands_under_its_story(
        string language,
        string query,
        string file
    )
    {
        await using var window = await OpenAsync(browser, language, query);
        var link = window.Page.Locator($"{Results}:first-child .passage a");
        await link.WaitForAsync();
        var path = await link.GetAttributeAsync("href");
        Assert.EndsWith(file, path, StringComparison.Ordinal);
        Assert.NotNull(window.Site.File(path!));
        Assert.True(await link.Locator("mark").CountAsync() > 0);
        Assert.Empty(window.Complaints);
    }

    /// <summary>A reader waits for one request less for each script that the page names in advance.</summary>
    [Theory]
    [LanguageData("ky")]
    public async Task The_scripts_of_the_page_are_fetched_without_waiting_for_each_other(string language)
    {
        await using var window = await OpenAsync(browser, language, "2022");
        var form = window.Page.Locator("#search form[data-search]");
        foreach (var name in new[] { "data-search", "data-reader" })
        {
            var script = await form.GetAttributeAsync(name);
            Assert.Equal(1, await window.Page.Locator($"head link[rel=modulepreload][href='{script}']").CountAsync());
            Assert.Single(window.Requests, url => new Uri(url).AbsolutePath == script);
        }

        var sheet = await form.GetAttributeAsync("data-sheet");
        Assert.DoesNotContain(window.Requests, url => new Uri(url).AbsolutePath == sheet);
    }

    [Theory]
    [LongInlineData("ky", "автобус", "Бардык аймактар", "Нарын облусу", "Мектептер")]
    [InlineData("ru", "автобус", "Все регионы", "Нарынская область", "Школы")]
    public async Task Results_are_narrowed_by_region_and_topic_together(
        string language,
        string query,
        string anyRegion,
        string region,
        string topic
    )
    {
        await using var window = await OpenAsync(browser, language, query);
        var page = window.Page;
        var regions = page.Locator("#search-region option");
        var topics = page.Locator("#search-topic option");
        var countOfAll = await topics.CountAsync();
        Assert.Equal([anyRegion, $"{region} (1)"], await regions.AllTextContentsAsync());
        await page.SelectOptionAsync("#search-region", "naryn");
        await window.ArriveWithAsync("region=naryn");
        await page.WaitForFunctionAsync($"() => document.querySelectorAll('{Results}').length === 1");
        Assert.Contains(region, await page.Locator($"{Results} .meta").InnerTextAsync());

        // Topics are those of the region's stories, and regions can still be changed.
        Assert.InRange(await topics.CountAsync(), 2, countOfAll);
        Assert.Equal([anyRegion, $"{region} (1)"], await regions.AllTextContentsAsync());
        await page.SelectOptionAsync("#search-topic", new SelectOptionValue { Label = $"{topic} (1)" });
        await window.ArriveWithAsync("topic=schools");
        Assert.Contains("region=naryn", page.Url);
        Assert.Equal("naryn", await page.InputValueAsync("#search-region"));
        Assert.Equal(1, await page.Locator(Results).CountAsync());

        // What does not go together says so, and both filters stay to be changed.
        await page.GotoAsync($"{page.Url.Replace("topic=schools", "topic=exams", StringComparison.Ordinal)}");
        await page.WaitForSelectorAsync("#search-topic:visible");
        Assert.Equal(0, await page.Locator(Results).CountAsync());
        Assert.Equal("exams", await page.InputValueAsync("#search-topic"));
        Assert.Equal("naryn", await page.InputValueAsync("#search-region"));
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#search-region').value === 'naryn' && !document.querySelector('#search-topic').value"
        );
        Assert.Empty(window.Complaints);
    }

    /// <summary>An address that was kept when regions stood among the topics.</summary>
    [LongTheory]
    [LanguageData("ky")]
    public async Task An_older_address_with_a_region_still_narrows(string language)
    {
        await using var window = await OpenAsync(browser, language, "автобус");
        await window.Page.GotoAsync(window.Page.Url + "&topic=regions%2Fnaryn");
        await window.Page.WaitForFunctionAsync($"() => document.querySelectorAll('{Results}').length === 1");
        Assert.Equal("naryn", await window.Page.InputValueAsync("#search-region"));
    }

    [Theory]
    [LongInlineData("ky", "олимп", "олимпиадалар")]
    [InlineData("ru", "олимп", "олимпиады")]
    public async Task The_beginning_of_a_word_marks_what_it_found(string language, string query, string form)
    {
        await using var window = await OpenAsync(browser, language, query);
        await window.Page.WaitForSelectorAsync($"{Results} h2 mark:text-is('{form}')");
    }

    [Theory]
    [InlineData("ky", "мектеп")]
    [LongInlineData("ru", "школа")]
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
    [LongInlineData("ky", "мектеп")]
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
    [LongInlineData("ru", "школа")]
    public async Task How_many_were_found_is_announced(string language, string query)
    {
        await using var window = await OpenAsync(browser, language, query);
        var said = await window.Page.Locator(".search-said[role=status] .search-count").InnerTextAsync();
        Assert.InRange(CountOf(said), 11, 100);
    }
}
