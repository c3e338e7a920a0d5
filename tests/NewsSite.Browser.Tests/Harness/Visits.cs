using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>Observations of one visit: the page was read to its end, then examined.</summary>
/// <param name="Violations">Violations of axe's rules, one a line.</param>
/// <param name="Complaints">Errors on the browser's console.</param>
/// <param name="Requests">URLs of all requests.</param>
/// <param name="Shift">Cumulative layout shift during loading and scrolling.</param>
/// <param name="Overflow">Width of the page beyond the window, in CSS pixels.</param>
internal sealed record Visit(
    IReadOnlyCollection<string> Violations,
    IReadOnlyCollection<string> Complaints,
    IReadOnlyCollection<string> Requests,
    double Shift,
    int Overflow
);

/// <summary>
/// Visits some pages with each reader, once. Visits are cached, since many tests examine the same one. <see
/// cref="AllPairs"/> chooses who sees which page; with <c>NEWSSITE_LONG_TESTS=1</c> every reader sees every page.
/// </summary>
internal static class Visits
{
    /// <summary>Every page with every reader.</summary>
    public static readonly IReadOnlyList<(Reader Reader, string Type)> All =
    [
        .. from reader in Reader.All from page in SamplePages.In(reader.Language) select (reader, page.Type),
    ];

    /// <summary>
    /// A selection in which each page meets each language, width and scheme, and every two of these meet.
    /// </summary>
    public static readonly IReadOnlyList<(Reader Reader, string Type)> Pairs = AllPairs.Of(
        All,
        visit => visit.Type,
        visit => visit.Reader.Language,
        visit => visit.Reader.Width,
        visit => visit.Reader.Dark
    );

    private static readonly ILookup<Reader, string> Planned = (AllPairs.AreEnough ? Pairs : All).ToLookup(
        visit => visit.Reader,
        visit => visit.Type
    );

    private static readonly ConcurrentDictionary<Reader, Lazy<Task<IReadOnlyDictionary<string, Visit>>>> Tours = [];

    /// <summary>Limits concurrent visits: more would only wait for each other.</summary>
    private static readonly SemaphoreSlim Touring = new(2);

    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        // Off by default in axe: WCAG 2.2, 2.5.8.
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>Returns the visits of a page type.</summary>
    public static async Task<IReadOnlyList<(Reader Reader, Visit Visit)>> OfAsync(BrowserFixture browser, string type)
    {
        var readers = Planned.Where(visits => visits.Contains(type)).Select(visits => visits.Key).ToList();
        var tours = await Task.WhenAll(readers.Select(reader => TourOnceAsync(browser, reader)));
        return [.. readers.Zip(tours, (reader, tour) => (reader, tour[type]))];
    }

    public static async Task<IReadOnlyCollection<string>> ViolationsAsync(ReaderWindow window)
    {
        // The pages have no frames, so the plain run is enough, and twice as fast.
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
            // Pages are painted half read, which reveals layout shifts that occur on busy machines and slow networks.
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
        window.ClearRecords();
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
