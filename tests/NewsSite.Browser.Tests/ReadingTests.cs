using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Reading, switching the language, browsing the archive.</summary>
public sealed class ReadingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task The_language_switch_stays_on_the_same_page(int width, bool dark)
    {
        await using var window = await browser.OpenAsync(new Reader("ky", width, dark));
        // By default every second page is tried, in one of the two windows, and every fourth one in both directions.
        var types = SamplePages
            .InEveryLanguage.Keys.Where(type => type != "wrong address")
            .Where((_, i) => !AllPairs.AreEnough || i % 4 == (dark ? 1 : 0));
        var directions = 0;
        foreach (var type in types)
        {
            var (kyrgyz, russian) = (SamplePages.Path("ky", type), SamplePages.Path("ru", type));
            await window.GoAsync(kyrgyz);
            Assert.Equal("ky", await window.Page.Locator("html").GetAttributeAsync("lang"));
            await window.Page.ClickAsync(".languages a[hreflang=ru]");
            await window.ArriveAsync(russian);
            Assert.Equal("ru", await window.Page.Locator("html").GetAttributeAsync("lang"));
            if (!AllPairs.AreEnough || directions++ % 2 == 0)
            {
                await window.Page.ClickAsync(".languages a[hreflang=ky]");
                await window.ArriveAsync(kyrgyz);
            }
        }
    }

    [Fact]
    public async Task A_story_that_is_only_in_the_other_language_says_so_and_leads_there()
    {
        await using var window = await browser.OpenAsync(new Reader("ru"));
        await window.GoAsync("/ru/news/2025/02/21-makaldar/");
        await window.Page.ClickAsync(".missing .button");
        await window.ArriveAsync("/ky/news/2025/02/21-makaldar/");
    }

    [Theory]
    [InlineData("ky", 360)]
    [LongInlineData("ru", 1280)]
    public async Task The_archive_can_be_walked_by_keyboard_alone(string language, int width)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width));
        var archive = $"/{language}/news/";
        await window.GoAsync($"/{language}/");
        await window.FollowAsync($".main-menu a[href='{archive}']", archive);
        await window.FollowAsync($".archive-year h3 a[href='{archive}2022/']", $"{archive}2022/");
        await window.FollowAsync($".chart a[href='{archive}2022/03/']", $"{archive}2022/03/");
        // The calendar is folded on phones.
        if (width < 900)
        {
            await window.TabToAsync(".month-calendar summary");
            await window.Page.Keyboard.PressAsync("Enter");
        }

        await window.TabToAsync(".calendar a[href='#day-15']");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ArriveAsync("#day-15");
        await window.FollowAsync(".day h3 a[href$='15-protokol/']", $"{archive}2022/03/15-protokol/");
        await window.FollowAsync(".breadcrumbs li:nth-child(4) a", $"{archive}2022/03/");
        await window.FollowAsync(".neighbours a[rel=prev]", $"{archive}2022/02/");
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.Locator(".skip").IsVisibleAsync());
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("page_main", await window.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_home_page_shows_what_was_published_on_this_day()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        var years = await window.Page.Locator(".on-this-day time").AllInnerTextsAsync();
        Assert.Equal(["2024", "2021", "2020", "2019", "2018"], years);
    }

    [Fact]
    public async Task Photos_are_a_list_of_figures_with_alternative_texts()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/news/2022/03/15-protokol/");
        Assert.Equal(3, await window.Page.Locator(".story figure").CountAsync());
        Assert.Equal(2, await window.Page.Locator(".gallery > li > figure").CountAsync());
        Assert.Equal("3 сүрөттүн 1-си", await window.Page.Locator(".counter").First.InnerTextAsync());
        foreach (var photo in await window.Page.Locator(".story img").AllAsync())
        {
            Assert.NotEqual("", await photo.GetAttributeAsync("alt"));
        }
    }

    [Fact]
    public async Task Share_links_carry_the_address_and_title_encoded()
    {
        await using var window = await browser.OpenAsync(new Reader("ru"));
        await window.GoAsync("/ru/news/2022/03/15-protokol/");
        // A message may break its lines anywhere.
        var title = (await window.Page.Locator("h1").InnerTextAsync()).Replace('\u00A0', ' ');
        var links = await window.Page.Locator(".share a").AllAsync();
        Assert.Equal(3, links.Count);
        foreach (var link in links)
        {
            // As the browser requests it: characters are percent-encoded.
            var url = new Uri(await link.EvaluateAsync<string>("link => link.href"));
            Assert.All(url.OriginalString, letter => Assert.True(char.IsAscii(letter)));
            Assert.Contains(
                "https://news.example.kg/ru/news/2022/03/15-protokol/",
                url.Query,
                StringComparison.Ordinal
            );
            Assert.True(url.Host == "www.facebook.com" || Uri.UnescapeDataString(url.Query).Contains(title));
        }
    }

    [Fact]
    public async Task A_link_can_be_copied_where_there_is_script()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.GoAsync("/ky/about/");
        await window.GoAsync("/ky/news/2022/03/15-protokol/");
        var button = window.Page.Locator(".share button");
        await window.Page.ClickAsync(".share summary");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Шилтеме көчүрүлдү");
        // A reader in doubt presses again; the words still go back.
        await button.ClickAsync();
        var copied = await window.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal("https://news.example.kg/ky/news/2022/03/15-protokol/", copied);
        await Assertions.Expect(button).ToHaveTextAsync("Шилтемени көчүрүү");
    }

    [Theory]
    [LanguageData("ky")]
    public async Task A_browser_that_can_share_by_itself_is_asked_to(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.Page.AddInitScriptAsync(
            "navigator.share = page => { window.shared = page; return Promise.resolve(); }"
        );
        await window.GoAsync($"/{language}/news/2022/03/15-protokol/");
        await window.Page.ClickAsync(".share summary");
        Assert.Equal(
            $"https://news.example.kg/{language}/news/2022/03/15-protokol/",
            await window.Page.EvaluateAsync<string>("window.shared.url")
        );
        Assert.Equal(
            await window.Page.Locator("h1").InnerTextAsync(),
            await window.Page.EvaluateAsync<string>("window.shared.title")
        );
        Assert.False(await window.Page.Locator(".share ul").IsVisibleAsync());
    }

    [Fact]
    public async Task A_link_that_is_pointed_at_is_fetched_ahead_once()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        var link = window.Page.Locator(".main-menu a[href='/ky/topics/']");
        await window.Page.RunAndWaitForRequestAsync(() => link.HoverAsync(), "**/ky/topics/");
        await window.Page.HoverAsync(".site-title");
        await link.HoverAsync();
        await window.Page.WaitForTimeoutAsync(200);
        Assert.Single(window.Requests, url => url.EndsWith("/ky/topics/", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public async Task Everything_can_be_read_without_script(string language)
    {
        foreach (var pages in SamplePages.SharedOut(language).GroupBy(page => Visits.ReaderOf(language, page.Type)))
        {
            await using var without = await browser.OpenAsync(pages.Key with { Script = false });
            foreach (var (type, path) in pages)
            {
                var with = (await Visits.OfAsync(browser, type)).Single(seen => seen.Reader == pages.Key).Visit;
                await without.GoAsync(path);
                var read = (await without.Page.Locator("main").InnerTextAsync()).Split('\n');
                Assert.Empty(with.Text.Split('\n').Except(read));
                Assert.Empty(without.Complaints);
            }
        }
    }
}
