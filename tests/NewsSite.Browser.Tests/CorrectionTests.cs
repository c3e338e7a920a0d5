using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Corrected and withdrawn stories, as readers see them.</summary>
public sealed class CorrectionTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_date_of_a_corrected_story_leads_to_what_was_corrected()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/news/2025/01/20-akademiyalyk-mobildik/");
        var link = window.Page.GetByText("Түзөтүлгөн: 24-январь, 2025");
        await link.ClickAsync();
        var section = window.Page.Locator(".corrections");
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("#_corrections$"));
        Assert.Contains("2025-жылдын 24-январы", await section.InnerTextAsync(), StringComparison.Ordinal);

        // Scrolling is smooth, so it takes a moment.
        await Assertions.Expect(section).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_archive_marks_a_withdrawn_story_and_its_address_says_why()
    {
        await using var window = await browser.OpenAsync(new Reader { Language = "ru" });
        await window.GoAsync("/ru/news/2024/03/");
        Assert.Equal("Снято с публикации", await window.Page.Locator(".withdrawn-mark").InnerTextAsync());
        await window.Page.Locator(".card h3 a").ClickAsync();
        await window.ArriveAsync("/ru/news/2024/03/11-zhaiky-til-mektebi/");
        var notice = await window.Page.Locator(".notice").InnerTextAsync();
        Assert.Contains("13 марта 2024 года", notice, StringComparison.Ordinal);
        Assert.Contains("указаны неверно", notice, StringComparison.Ordinal);
        Assert.Equal(0, await window.Page.Locator(".story img").CountAsync());
    }
}
