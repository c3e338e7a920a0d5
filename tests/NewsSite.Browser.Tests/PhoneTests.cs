using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The news come first on a phone: 360 by 740 pixels.</summary>
public sealed class PhoneTests(BrowserFixture browser, BusySite busy) : IClassFixture<BusySite>
{
    [Theory]
    [LanguageData("ky")]
    public async Task Every_entry_of_the_menu_is_in_sight_on_the_narrowest_phone(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 320));
        await window.GoAsync($"/{language}/");
        var ends = await window.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.main-menu a')].map(link => link.getBoundingClientRect())"
                + ".filter(box => box.height > 0).map(box => box.right)"
        );
        Assert.InRange(ends.Max(), 100, 320);
    }

    [Theory]
    [LanguageData("ky")]
    public async Task The_heading_of_an_article_starts_within_200_pixels(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        foreach (var (type, path) in SamplePages.In(language).Where(page => page.Type.Contains("article")))
        {
            await window.GoAsync(path);
            Assert.True(await TopAsync(window, "h1") <= 200, type);
        }

        await using var longTitle = await browser.OpenAsync(new Reader(language, 360), busy.Site);
        await longTitle.GoAsync($"/{language}/{BusySite.LongTitle}");
        Assert.InRange(await TopAsync(longTitle, "h1"), 1, 200);
    }

    [Theory]
    [InlineData("ky", true)]
    [LongInlineData("ru", false)]
    public async Task The_search_field_opens_from_an_icon_with_and_without_script(string language, bool script)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: script));
        await window.GoAsync($"/{language}/news/2022/03/15-protokol/");
        var field = window.Page.Locator("#header_search");
        Assert.False(await field.IsVisibleAsync());
        await window.Page.ClickAsync(".search-link");
        Assert.True(await field.IsVisibleAsync());
        Assert.True(await window.Page.Locator(".site-title").IsVisibleAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<double>("scrollY"));
        if (script)
        {
            Assert.Equal("header_search", await window.Page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await field.FillAsync("манас");
        await field.PressAsync("Enter");
        await window.ArriveAsync($"/{language}/search/?q=манас");
    }

    [Theory]
    [LanguageData("ky")]
    public async Task The_breadcrumbs_are_one_step_back(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.GoAsync($"/{language}/news/2022/03/15-protokol/");
        var link = window.Page.Locator(".breadcrumbs a:visible");
        Assert.Equal(1, await link.CountAsync());
        await link.ClickAsync();
        await window.ArriveAsync($"/{language}/news/2022/03/");
    }

    [Theory]
    [InlineData("ky", BusySite.Month, 9_000)]
    [LongInlineData("ru", BusySite.Month, 9_000)]
    [LongInlineData("ky", BusySite.TopicYear, 16_000)]
    [LongInlineData("ru", BusySite.TopicYear, 16_000)]
    public async Task Long_lists_are_short_to_scroll_and_their_first_story_is_in_view(
        string language,
        string path,
        int most
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360), busy.Site);
        await window.GoAsync($"/{language}/{path}");
        Assert.Equal(path == BusySite.Month ? 48 : 89, await window.Page.Locator(".card").CountAsync());
        Assert.Equal(3, await window.Page.Locator(".card .summary").CountAsync());
        Assert.InRange(await HeightAsync(window, "html"), 1, most);
        var first = await window.Page.Locator(".card h3").First.BoundingBoxAsync();
        Assert.InRange(first!.Y + first.Height, 1, 740);
    }

    [Theory]
    [LanguageData("ru")]
    public async Task The_calendar_is_folded_on_phones_and_open_beside_the_list(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: false));
        await window.GoAsync($"/{language}/news/2022/03/");
        Assert.False(await window.Page.Locator(".calendar").IsVisibleAsync());
        await window.Page.ClickAsync(".month-calendar summary");
        Assert.True(await window.Page.Locator(".calendar").IsVisibleAsync());
        await using var wide = await browser.OpenAsync(new Reader(language));
        await wide.GoAsync($"/{language}/news/2022/03/");
        Assert.True(await wide.Page.Locator(".calendar").IsVisibleAsync());
        Assert.False(await wide.Page.Locator(".month-calendar summary").IsVisibleAsync());
    }

    /// <summary>From the home page by plain links to ever older stories, without gap or repetition.</summary>
    [Theory]
    [LanguageData("ky")]
    public async Task What_comes_after_the_stories_of_the_home_page_follows_by_plain_links(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: false), busy.Site);
        await window.GoAsync($"/{language}/");
        var shown = await LinksAsync(window, ".lead h2 a, .cards h3 a");
        Assert.Equal(21, shown.Count);
        await window.Page.ClickAsync(".more a");
        await window.ArriveAsync(new Uri(window.Page.Url).PathAndQuery + new Uri(window.Page.Url).Fragment);
        var month = await LinksAsync(window, ".card h3 a");
        var next = await window.Page.Locator(".card:target h3 a").GetAttributeAsync("href");
        Assert.Equal(shown, month.Take(21));
        Assert.Equal(month[21], next);
        await window.Page.ClickAsync(".neighbours a[rel=prev]");
        await window.ArriveAsync($"/{language}/news/2026/02/");
    }

    [Theory]
    [LanguageData("ru")]
    public async Task The_archive_begins_with_the_newest_stories(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: false), busy.Site);
        await window.GoAsync($"/{language}/news/");
        var first = await window.Page.Locator(".card h3").First.BoundingBoxAsync();
        Assert.InRange(first!.Y, 1, 400);
        Assert.True(await window.Page.Locator(".card").CountAsync() >= 10);
        Assert.True(await TopAsync(window, ".chart") > await TopAsync(window, ".card:last-of-type"));
        await window.Page.ClickAsync(".more a");
        Assert.Matches($"/{language}/news/2026/0[12]/$", window.Path);
    }

    [Theory]
    [LanguageData("ky")]
    public async Task The_years_of_a_topic_stand_under_its_title(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.GoAsync($"/{language}/topics/schools/");
        Assert.True(await TopAsync(window, ".year-links") < await TopAsync(window, ".card"));
    }

    [Theory]
    [LanguageData("ru")]
    public async Task What_is_tapped_is_at_least_44_pixels_high(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        foreach (var path in new[] { "news/2022/03/15-protokol/", "topics/", "topics/schools/", "" })
        {
            await window.GoAsync($"/{language}/{path}");
            if (path.Contains("protokol"))
            {
                await window.Page.ClickAsync(".share summary");
            }

            var small = await window.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll(
                    '.tools a, .main-menu a, .topics a, .topic-list a, .year-links a, .share summary, .share a, .share button, .neighbours li'
                )].filter(part => part.checkVisibility() && part.getBoundingClientRect().height < 44).map(part => part.outerHTML)
                """
            );
            Assert.Empty(small);
        }
    }

    [Fact]
    public async Task Titles_are_sized_by_their_length()
    {
        await using var window = await browser.OpenAsync(new Reader("ky", 360), busy.Site);
        await window.GoAsync($"/ky/{BusySite.LongTitle}");
        Assert.InRange(await HeightAsync(window, "h1"), 1, 300);
        await window.GoAsync("/ky/");
        Assert.True(await window.Page.Locator(".lead h2.longest").IsVisibleAsync());
        Assert.Equal(0, await window.Page.Locator(".lead .picture").CountAsync());
    }

    /// <summary>Motif and dye follow the first topic, in lists and beside its name.</summary>
    [Fact]
    public async Task Felt_means_a_topic_and_is_not_there_in_the_low_vision_schemes()
    {
        await using var window = await browser.OpenAsync(new Reader("ru", 360), busy.Site);
        await window.GoAsync("/ru/topics/");
        var classes = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.topic-list .felt')].map(felt => felt.className)"
        );
        Assert.Equal(classes.Distinct().Count(), classes.Length);
        var education = await window.Page.Locator("a[href$='/education/'] .felt").GetAttributeAsync("class");
        await window.GoAsync("/ru/topics/education/");
        Assert.Equal(education, await window.Page.Locator("h1 .felt").GetAttributeAsync("class"));
        Assert.Equal(education, await window.Page.Locator(".kicker .felt").First.GetAttributeAsync("class"));
        await window.GoAsync("/ru/#low_vision");
        foreach (var scheme in new[] { "light", "dark", "blue" })
        {
            await window.Page.CheckAsync($"#scheme_{scheme}");
            Assert.False(await window.Page.Locator(".felt").First.IsVisibleAsync());
            Assert.Equal("none", await window.StyleAsync(".site-header", "display", "::after"));
        }
    }

    [Theory]
    [InlineData("/ru/news/2025/02/21-makaldar/", "ru")]
    [LongInlineData("/ky/news/2025/06/09-uchim-kyrgyzskiy/", "ky")]
    [LongInlineData("/ky/news/2024/03/11-zhaiky-til-mektebi/", "ky")]
    [LongInlineData("/ru/news/2024/03/11-zhaiky-til-mektebi/", "ru")]
    public async Task Missing_and_withdrawn_pages_lead_on_to_three_stories_in_the_readers_language(
        string path,
        string language
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.GoAsync(path);
        var links = await LinksAsync(window, ".related .card h3 a");
        Assert.Equal(3, links.Distinct().Count());
        Assert.All(links, link => Assert.StartsWith($"/{language}/", link, StringComparison.Ordinal));
        Assert.DoesNotContain(path, links);
        if (path.Contains("makaldar") || path.Contains("uchim"))
        {
            Assert.True(await window.Page.Locator(".missing h2").IsVisibleAsync());
            Assert.True(await window.Page.Locator(".missing .summary").IsVisibleAsync());
        }
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(ReaderWindow window, string selector) =>
        await window.Page.EvaluateAsync<string[]>(
            "s => [...document.querySelectorAll(s)].map(link => link.getAttribute('href'))",
            selector
        );

    private static Task<double> HeightAsync(ReaderWindow window, string selector) =>
        window.Page.EvaluateAsync<double>("s => document.querySelector(s).offsetHeight", selector);

    private static Task<double> TopAsync(ReaderWindow window, string selector) =>
        window.Page.EvaluateAsync<double>(
            "s => document.querySelector(s).getBoundingClientRect().top + scrollY",
            selector
        );
}
