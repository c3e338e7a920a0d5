using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>What was seen on one visit of a page: read to its end, then examined.</summary>
/// <param name="Violations">Of axe's rules, a line each.</param>
/// <param name="Complaints">Of the browser's console.</param>
/// <param name="Requests">Every address asked for.</param>
/// <param name="Shift">Cumulative layout shift while the page loaded and was scrolled through.</param>
/// <param name="Overflow">By how many CSS pixels the page is wider than the window.</param>
internal sealed record Visit(
    IReadOnlyCollection<string> Violations,
    IReadOnlyCollection<string> Complaints,
    IReadOnlyCollection<string> Requests,
    double Shift,
    int Overflow
);

/// <summary>
/// Each reader tours some pages once; what was seen is remembered, for many tests ask about the same visit. Who sees which
/// page is chosen by <see cref="AllPairs"/>; with <c>NEWSSITE_LONG_TESTS=1</c> every reader sees every page.
/// </summary>
internal static class Visits
{
    /// <summary>Every page for every reader.</summary>
    public static readonly IReadOnlyList<(Reader Reader, string Type)> All =
    [
        .. from reader in Reader.All from page in SamplePages.In(reader.Language) select (reader, page.Type),
    ];

    /// <summary>Each page with each language, width and scheme, and each two of those together.</summary>
    public static readonly IReadOnlyList<(Reader Reader, string Type)> Pairs = AllPairs.Of(
        All,
        visit => visit.Type,
        visit => visit.Reader.Language,
        visit => visit.Reader.Width,
        visit => visit.Reader.Dark
    );

    private static readonly ILookup<Reader, string> Planned = (
        Environment.GetEnvironmentVariable("NEWSSITE_LONG_TESTS") == "1" ? All : Pairs
    ).ToLookup(visit => visit.Reader, visit => visit.Type);

    private static readonly ConcurrentDictionary<Reader, Lazy<Task<IReadOnlyDictionary<string, Visit>>>> Tours = [];

    /// <summary>More at once would only wait for each other.</summary>
    private static readonly SemaphoreSlim Touring = new(2);

    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        // Off by default in axe: WCAG 2.2, 2.5.8.
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>What readers saw on a page of this type.</summary>
    public static async Task<IReadOnlyList<(Reader Reader, Visit Visit)>> OfAsync(BrowserFixture browser, string type)
    {
        var readers = Planned.Where(visits => visits.Contains(type)).Select(visits => visits.Key).ToList();
        var tours = await Task.WhenAll(readers.Select(reader => TourOnceAsync(browser, reader)));
        return [.. readers.Zip(tours, (reader, tour) => (reader, tour[type]))];
    }

    public static async Task<IReadOnlyCollection<string>> ViolationsAsync(ReaderWindow window)
    {
        // There are no frames: the plain run is enough, and twice as fast.
#pragma warning disable CS0618 // «Legacy» is what the package calls it; the other way opens a second window each time.
        var result = await window.Page.Locator("html").RunAxeLegacy(Rules);
#pragma warning restore CS0618
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")
            ),
        ];
    }

    private static Task<IReadOnlyDictionary<string, Visit>> TourOnceAsync(BrowserFixture browser, Reader reader) =>
        Tours.GetOrAdd(reader, _ => new(() => TourAsync(browser, reader))).Value;

    private static async Task<IReadOnlyDictionary<string, Visit>> TourAsync(BrowserFixture browser, Reader reader)
    {
        await Touring.WaitAsync();
        try
        {
            await using var window = await browser.OpenAsync(reader);
            // Painted half read: what jumps then does so on a busy machine and over a slow network too.
            await window.SlowDownAsync();
            await window.Page.AddInitScriptAsync(
                """
                window.shift = 0;
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });
                """
            );
            var seen = new Dictionary<string, Visit>();
            foreach (var type in Planned[reader])
            {
                seen[type] = await VisitAsync(window, SamplePages.Path(reader.Language, type));
            }

            return seen;
        }
        finally
        {
            Touring.Release();
        }
    }

    private static async Task<Visit> VisitAsync(ReaderWindow window, string path)
    {
        window.Forget();
        await window.GoAsync(path);
        await window.Page.EvaluateAsync(
            """
            async () => {
                const pause = () => new Promise(done => setTimeout(done, 30));
                for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
                    scrollTo({ top: y, behavior: 'instant' });
                    await pause();
                }
                await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
                scrollTo({ top: 0, behavior: 'instant' });
                await pause();
            }
            """
        );
        var shift = await window.Page.EvaluateAsync<double>("window.shift");
        var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        return new Visit(await ViolationsAsync(window), [.. window.Complaints], [.. window.Requests], shift, overflow);
    }
}
