using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>System preferences of readers apply to the site.</summary>
public sealed class PreferenceTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_colours_follow_the_system()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        var light = await window.StyleAsync("body", "background-color");
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual(light, await window.StyleAsync("body", "background-color"));
    }

    [Fact]
    public async Task Nothing_moves_for_readers_who_want_less_motion()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/news/2022/03/");
        Assert.Equal("smooth", await window.StyleAsync("html", "scroll-behavior"));
        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await window.StyleAsync("html", "scroll-behavior"));
    }

    [Fact]
    public async Task With_forced_colours_nothing_that_matters_is_lost()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        foreach (var path in new[] { "/ky/", "/ky/news/2022/03/" })
        {
            await window.GoAsync(path);
            Assert.Empty(await Visits.ViolationsAsync(window));
        }

        // Days with stories remain distinguishable.
        var page = await window.StyleAsync("body", "background-color");
        Assert.NotEqual(page, await window.StyleAsync(".calendar a", "background-color"));
        Assert.Equal(page, await window.StyleAsync(".calendar a", "color"));
        await window.TabToAsync(".calendar a");
    }

    [Theory]
    [LongInlineData("/ky/", ".card [lang=ru]", "орусча")]
    [InlineData("/ru/", ".card [lang=ky]", "на кыргызском")]
    public async Task A_story_in_the_other_language_is_marked_in_lists(string path, string marked, string label)
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync(path);
        Assert.NotEqual(0, await window.Page.Locator($"{marked}:is(a)").CountAsync());
        Assert.NotEqual(0, await window.Page.Locator($"{marked}:is(p)").CountAsync());
        Assert.Equal(label, await window.Page.Locator(".card .language").First.InnerTextAsync());
    }
}
