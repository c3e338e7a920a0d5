using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>A reader's browser window. Records errors and requests.</summary>
public sealed class ReaderWindow : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> requests = [];

    private ReaderWindow(IBrowserContext context, IPage page, SampleSite site, Reader reader)
    {
        this.context = context;
        (Page, Site, Reader) = (page, site, reader);
    }

    public IPage Page { get; }

    public SampleSite Site { get; }

    public Reader Reader { get; }

    /// <summary>
    /// Uncaught errors and errors on the console, which include violations of the content security policy.
    /// </summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>URLs of all requests.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>Path of the open page.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    internal static async Task<ReaderWindow> OpenAsync(IBrowser browser, SampleSite site, Reader reader)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = site.Origin,
                ViewportSize = new() { Width = reader.Width, Height = reader.Width < 600 ? 740 : 900 },
                ColorScheme = reader.Dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = reader.Script,
                Locale = reader.Language,
            }
        );
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var window = new ReaderWindow(context, page, site, reader);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                window.complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => window.complaints.Enqueue(error);
        page.Request += (_, request) => window.requests.Enqueue(request.Url);
        return window;
    }

    /// <summary>Clears recorded errors and requests.</summary>
    public void ClearRecords()
    {
        complaints.Clear();
        requests.Clear();
    }

    /// <summary>Opens a path and waits until the page has loaded.</summary>
    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Delivers pages in pieces from now on, as over a slow network.</summary>
    public Task SlowDownAsync() =>
        Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [SampleSite.InPieces] = "1" });

    /// <summary>Presses Tab until the element of a CSS selector has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        const int most = 200;
        for (var i = 0; i < most; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.True(await FocusIsVisibleAsync(), $"the focus on {selector} is not to be seen");
                return;
            }
        }

        Assert.Fail($"{selector} is not reached with {most} presses of Tab on {Path}");
    }

    /// <summary>Presses Enter on a link and waits for the linked page.</summary>
    public async Task FollowAsync(string selector, string path)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Enter");
        await ArriveAsync(path);
    }

    /// <summary>
    /// Waits until the window is at a URL and the page has loaded. Asks the page repeatedly, because Playwright's
    /// <c>WaitForURLAsync</c> checks its state before it subscribes to events: an event in between, from another
    /// thread, is lost.
    /// </summary>
    /// <param name="end">End of the URL, not encoded.</param>
    public Task ArriveAsync(string end) =>
        UntilAsync("end => decodeURIComponent(location.href).endsWith(end) && document.readyState === 'complete'", end);

    /// <summary>Waits until the URL has a parameter, among others: <c>year=2022</c>.</summary>
    public Task ArriveWithAsync(string parameter) =>
        UntilAsync(
            "parameter => location.search.slice(1).split('&').includes(parameter) && document.readyState === 'complete'",
            parameter
        );

    /// <summary>
    /// Waits until a function of the page returns true. It is called from here again and again: Playwright's
    /// <c>WaitForFunctionAsync</c> counts on the page's own timers, which never fire where JavaScript is turned off.
    /// </summary>
    private async Task UntilAsync(string function, string argument)
    {
        for (var waited = Stopwatch.StartNew(); !await HoldsAsync(function, argument); await Task.Delay(20))
        {
            Assert.True(waited.Elapsed < LongestWait, $"{function} with {argument} does not hold at {Page.Url}");
        }
    }

    private async Task<bool> HoldsAsync(string function, string argument)
    {
        try
        {
            return await Page.EvaluateAsync<bool>(function, argument);
        }
        catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            // The window went to another page while it was asked.
            return false;
        }
    }

    /// <summary>Returns a computed value. Waits for the element: a script may make it after the page is loaded.</summary>
    public async Task<string> StyleAsync(string selector, string property, string pseudo = "")
    {
        await Page.WaitForSelectorAsync(selector, new() { State = WaitForSelectorState.Attached });
        return await Page.EvaluateAsync<string>(
            "([s, p, x]) => getComputedStyle(document.querySelector(s), x || null).getPropertyValue(p)",
            new[] { selector, property, pseudo }
        );
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>True if the element, or the card or lead story it belongs to, has an outline.</summary>
    private Task<bool> FocusIsVisibleAsync() =>
        Page.EvaluateAsync<bool>(
            """
            () => {
                for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
                    const style = getComputedStyle(at);
                    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
                }
                return false;
            }
            """
        );
}
