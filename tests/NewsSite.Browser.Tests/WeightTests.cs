using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>What a page weighs: it comes in one round trip.</summary>
public sealed partial class WeightTests(BrowserFixture browser)
{
    /// <summary>Bytes of HTML, style and scripts, compressed.</summary>
    private const int Most = 11_000;

    /// <summary>The median over all stories of the sample, and each story without photos.</summary>
    [Fact]
    public async Task The_html_of_an_article_is_at_most_12_kilobytes_beside_its_text()
    {
        const int most = 12 * 1024;
        await using var window = await browser.OpenAsync(new Reader());
        var articles = Articles(window.Site).ToList();
        var texts = await window.Page.EvaluateAsync<string[]>(
            """
            pages => pages.map(html => [
                ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('h1, .story > header .summary, .text')
            ].map(part => part.textContent).join(''))
            """,
            articles
        );
        var beside = articles.Zip(texts, (html, text) => Bytes(html) - Bytes(text)).Order().ToList();
        Assert.True(beside.Count > 60);
        Assert.InRange(beside[beside.Count / 2], 1, most);
        Assert.InRange(beside[beside.Count * 3 / 4], 1, most * 5 / 4);
    }

    [Fact]
    public async Task The_median_article_weighs_at_most_11_kilobytes_with_style_and_scripts()
    {
        var site = await browser.Site;
        var weights = Articles(site).Select(html => Compressed(html) + Loaded(html).Sum(site.Weight)).Order().ToList();
        Assert.InRange(weights[weights.Count / 2], 1, Most);
        Assert.InRange(weights[^1], 1, Most * 3 / 2);
    }

    [Theory]
    [LanguageData("ru")]
    public async Task A_browser_loads_nothing_else(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language));
        await window.GoAsync(SamplePages.Path(language, "article without photos"));
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var paths = window
            .Requests.Select(url => new Uri(url).AbsolutePath)
            .Where(path => !path.StartsWith("/images/", StringComparison.Ordinal))
            .Where(path => !path.EndsWith(".svg", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(paths.Sum(window.Site.Weight), 1, Most);
        Assert.Single(paths, path => path.EndsWith(".css", StringComparison.Ordinal));
    }

    /// <summary>Returns the style sheets and scripts that a page loads with script.</summary>
    private static IEnumerable<string> Loaded(string html) =>
        Asset()
            .Matches(html.Split("<noscript><link")[0] + html.Split("</noscript>")[1])
            .Select(match => match.Groups["path"].Value);

    private static int Compressed(string html) => SampleSite.Compressed(Encoding.UTF8.GetBytes(html));

    private static IEnumerable<string> Articles(SampleSite site) =>
        site
            .Paths.Where(path => path.Contains("/news/2", StringComparison.Ordinal))
            .Where(path => path.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(path => Encoding.UTF8.GetString(site.File(path)!))
            .Where(html => html.Contains("page-article", StringComparison.Ordinal));

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    [GeneratedRegex("""(?:<link rel="stylesheet" href|<script src)="(?<path>[^"]+)""")]
    private static partial Regex Asset();
}
