using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The panel for low vision on every page, and its effects.</summary>
public sealed class LowVisionTests(BrowserFixture browser)
{
    private const string Article = "/ky/news/2022/09/01-koopsuz-zhol/";

    [Fact]
    public async Task The_panel_is_used_by_keyboard_and_its_choice_is_kept_on_the_next_page()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        await window.TabToAsync(".low-vision-link");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.TabToAsync("[name=size]");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.TabToAsync("[name=letters]");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.TabToAsync("[name=lines]");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.TabToAsync("[name=scheme]");
        await window.Page.Keyboard.PressAsync("ArrowUp");
        await window.TabToAsync("[name=pictures]");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await AssertChangedAsync(window);

        await window.GoAsync(Article);
        await AssertChangedAsync(window);
        Assert.Equal("none", await window.StyleAsync(".text img", "display"));
        Assert.Equal("block", await window.StyleAsync(".text .picture-words", "display"));

        await window.GoAsync(Article + "#low_vision");
        Assert.True(await window.Page.Locator("#size_200").IsCheckedAsync());
        await window.TabToAsync("[type=reset]");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForFunctionAsync("() => !document.documentElement.dataset.size");
        await window.GoAsync("/ky/");
        Assert.Equal("16px", await window.StyleAsync("html", "font-size"));
    }

    [Fact]
    public async Task The_choice_is_there_before_the_page_is_painted()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/#low_vision");
        await window.Page.CheckAsync("#scheme_dark");
        // Only the small script in the head may be required.
        await window.Page.RouteAsync("**/site.*.js", route => route.AbortAsync());
        await window.GoAsync(Article);
        Assert.Equal("rgb(0, 0, 0)", await window.StyleAsync("body", "background-color"));
        var blocking = window
            .Page.Locator("link[rel=stylesheet]")
            .First.Locator("xpath=preceding-sibling::script[@src]");
        Assert.Equal(1, await blocking.CountAsync());
        Assert.Null(await blocking.GetAttributeAsync("defer"));
        Assert.Null(await blocking.GetAttributeAsync("async"));
    }

    [Fact]
    public async Task Without_script_the_panel_works_on_the_page_and_says_that_it_is_not_kept()
    {
        await using var window = await browser.OpenAsync(new Reader(Script: false));
        await window.GoAsync(Article);
        Assert.False(await window.Page.Locator("#low_vision").IsVisibleAsync());
        await window.Page.ClickAsync(".low-vision-link");
        Assert.True(await window.Page.Locator("#low_vision noscript").IsVisibleAsync());
        await window.Page.CheckAsync("#scheme_blue");
        await window.Page.CheckAsync("#size_150");
        await window.Page.CheckAsync("#pictures_off");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.ClickAsync("#low_vision a[href='#page_main']");
        Assert.False(await window.Page.Locator("#low_vision").IsVisibleAsync());
        Assert.False(await window.Page.Locator(".text img").IsVisibleAsync());
        Assert.Equal("rgb(157, 209, 255)", await window.StyleAsync("body", "background-color"));
        Assert.Equal("24px", await window.StyleAsync("html", "font-size"));
    }

    /// <summary>Each scheme on one page and each page in one scheme, or every combination in a long run.</summary>
    public static TheoryData<string> SchemesOnPages =>
        AllPairs.AreEnough
            ? ["light, ru, month", "dark, ky, home", "blue, ru, article with a table and a footnote"]
            :
            [
                .. from scheme in new[] { "light", "dark", "blue" }
                from language in SamplePages.Languages
                from page in new[] { "home", "article with a table and a footnote", "month" }
                select $"{scheme}, {language}, {page}",
            ];

    [Theory]
    [MemberData(nameof(SchemesOnPages))]
    public async Task Axe_finds_nothing_wrong_in_any_colour_scheme_with_the_panel_open(string choice)
    {
        var (scheme, language, page) = choice.Split(", ") is [var first, var second, var third]
            ? (first, second, third)
            : throw new ArgumentException(choice, nameof(choice));
        var reader = language == "ky" ? new Reader(Width: 360, Dark: true) : new Reader("ru");
        await using var window = await browser.OpenAsync(reader);
        await window.GoAsync($"/{language}/#low_vision");
        await window.Page.CheckAsync($"#scheme_{scheme}");
        await window.Page.CheckAsync("#size_200");
        if (page != "home")
        {
            await window.GoAsync(SamplePages.Path(language, page));
        }

        Assert.Empty(await Visits.ViolationsAsync(window));
    }

    private static async Task AssertChangedAsync(ReaderWindow window)
    {
        Assert.Equal("32px", await window.StyleAsync("html", "font-size"));
        Assert.NotEqual("normal", await window.StyleAsync("html", "letter-spacing"));
        Assert.Equal("rgb(157, 209, 255)", await window.StyleAsync("body", "background-color"));
        Assert.Equal("rgb(6, 52, 98)", await window.StyleAsync("body", "color"));
        Assert.Equal("off", await window.Page.Locator("html").GetAttributeAsync("data-pictures"));
        Assert.Equal("none", await window.StyleAsync("img", "display"));
    }
}
