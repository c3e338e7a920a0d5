using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Layout in narrow windows, with large text, with wide spacing and on paper.</summary>
public sealed class LayoutTests(BrowserFixture browser)
{
    /// <summary>320 px are 1,280 px at 400 %. The spacing exceeds that of WCAG 1.4.12.</summary>
    [Theory]
    [LongInlineData("ky")]
    [InlineData("ru")]
    public async Task Large_and_wide_text_still_fits_into_320_pixels(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 320));
        await window.GoAsync($"/{language}/#low_vision");
        await window.Page.CheckAsync("#size_200");
        await window.Page.CheckAsync("#letters_wider");
        await window.Page.CheckAsync("#lines_wider");
        var wide = new List<string>();
        foreach (var (_, path) in SamplePages.SharedOut(language))
        {
            await window.GoAsync(path);
            await NoteOverflowAsync(window, path, wide);
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task Paper_has_a_letterhead_and_addresses_but_nothing_to_click()
    {
        await using var window = await browser.OpenAsync(new Reader("ru", 794));
        await window.GoAsync("/ru/news/2022/03/15-protokol/");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var shown in new[] { ".site-title", ".site-publisher", "h1", ".text", ".press", ".print-only" })
        {
            Assert.True(await window.Page.Locator(shown).First.IsVisibleAsync(), shown);
        }

        foreach (
            var navigation in new[] { ".tools", ".main-menu", ".breadcrumbs", ".share", ".related", ".neighbours" }
        )
        {
            Assert.False(await window.Page.Locator(navigation).First.IsVisibleAsync(), navigation);
        }

        Assert.Contains("attr(href)", await LinkRuleAsync(window), StringComparison.Ordinal);
        // Links within the site are of no use on paper.
        Assert.Equal("none", await window.StyleAsync(".text a:not(.external)", "content", "::after"));
        Assert.Contains(
            "https://news.example.kg/ru/news/2022/03/15-protokol/",
            await window.Page.Locator(".print-only").InnerTextAsync()
        );
        var pdf = await window.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        Assert.True(pdf.Length > 0);
    }

    private static async Task NoteOverflowAsync(ReaderWindow window, string where, List<string> wide)
    {
        var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (overflow > 0)
        {
            wide.Add($"{where}: {overflow} px too wide");
        }
    }

    private static Task<string> LinkRuleAsync(ReaderWindow window) =>
        window.Page.EvaluateAsync<string>(
            """
            () => {
                // The rules for paper stand inside cascade layers.
                const ofPrint = (rule) => rule.media?.mediaText === 'print'
                    ? [...rule.cssRules] : [...(rule.cssRules ?? [])].flatMap(ofPrint);
                return [...document.styleSheets[0].cssRules].flatMap(ofPrint).map(rule => rule.cssText).join('\n');
            }
            """
        );
}
