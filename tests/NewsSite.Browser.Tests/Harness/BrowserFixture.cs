using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace NewsSite.Browser.Tests.Harness;

/// <summary>One browser and one site for all tests. Both start with the first test that needs them.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<SampleSite>> site = new(() => SampleSite.StartAsync());
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> browser = new(LaunchAsync);

    public Task<SampleSite> Site => site.Value;

    /// <summary>Opens an empty page, for other servers than ours. Skips the test if there is no browser.</summary>
    public async Task<IPage> OpenPageAsync(BrowserNewContextOptions? options = null)
    {
        RequireBrowser();
        var running = await browser.Value;
        return await (await running.Browser.NewContextAsync(options)).NewPageAsync();
    }

    /// <summary>Opens a reader's browser window. Skips the test if there is no browser.</summary>
    /// <param name="other">The site to visit instead of the sample.</param>
    public async Task<ReaderWindow> OpenAsync(Reader reader, SampleSite? other = null)
    {
        RequireBrowser();
        var running = await browser.Value;
        return await ReaderWindow.OpenAsync(running.Browser, other ?? await Site, reader);
    }

    private static void RequireBrowser()
    {
        if (Chromium.Find() is null)
        {
            const string none = "there is no Chromium on this machine (chromium, chromium-browser, google-chrome)";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_BROWSER") == "1", none);
            Assert.Fail(none);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            var running = await browser.Value;
            await running.Browser.DisposeAsync();
            running.Playwright.Dispose();
        }

        if (site.IsValueCreated)
        {
            await (await site.Value).DisposeAsync();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var launched = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Find(),
                // The limit, which windows of different readers do not share, saves a spare process for each of them. And the
                // scripts of a page run for less time than it takes to optimise them: a tenth of the processor time.
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--renderer-process-limit=1",
                    "--js-flags=--no-opt --no-maglev",
                ],
            }
        );
        return (playwright, launched);
    }
}
