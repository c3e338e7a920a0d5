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
/// <param name="Header">The header, as phones show it; null in wide windows.</param>
/// <param name="Resized">
/// Widths of the window at which the page is too wide; null on phones, and where another reader of the language has tried.
/// </param>
/// <param name="Text">Text of the main part, without what exists with scripts only.</param>
internal sealed record Visit(
    IReadOnlyCollection<string> Violations,
    IReadOnlyCollection<string> Complaints,
    IReadOnlyCollection<string> Requests,
    double Shift,
    int Overflow,
    PhoneHeader? Header,
    IReadOnlyCollection<string>? Resized,
    string Text
);

/// <summary>Height of the site's header, in CSS pixels, and the number of rows of its menu.</summary>
internal sealed record PhoneHeader(double Height, int MenuRows);

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

    /// <summary>Width from which a window is no phone's.</summary>
    private const int Wide = 600;

    private static readonly int[] Widths = [320, 480, 768, 1024, 1600];

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

    /// <summary>Returns the reader whose visit stands for a language: in a wide and light window, if such a one is planned.</summary>
    public static Reader ReaderOf(string language, string type) =>
        Planned
            .Where(visits => visits.Key.Language == language && visits.Contains(type))
            .Select(visits => visits.Key)
            .OrderByDescending(reader => reader.Width)
            .ThenBy(reader => reader.Dark)
            .First();

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
                seen[type] = await VisitAsync(window, type);
            }

            return seen;
        }
        finally
        {
            Touring.Release();
        }
    }

    private static async Task<Visit> VisitAsync(ReaderWindow window, string type)
    {
        window.ClearRecords();
        await window.GoAsync(SamplePages.Path(window.Reader.Language, type));
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
        var violations = await ViolationsAsync(window);
        var header = window.Reader.Width < Wide ? await HeaderAsync(window) : null;
        var text = await TextAsync(window);
        var resized =
            window.Reader.Width >= Wide && window.Reader == ReaderOf(window.Reader.Language, type)
                ? await ResizeAsync(window)
                : null;
        return new Visit(
            violations,
            [.. window.Complaints],
            [.. window.Requests],
            shift,
            overflow,
            header,
            resized,
            text
        );
    }

    private static async Task<PhoneHeader> HeaderAsync(ReaderWindow window)
    {
        var height = await window.Page.EvaluateAsync<double>("document.querySelector('.site-header').offsetHeight");
        var tops = await window.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.main-menu a')].map(link => link.getBoundingClientRect())"
                + ".filter(box => box.height > 0).map(box => box.top)"
        );
        return new PhoneHeader(height, tops.Distinct().Count());
    }

    private static async Task<string> TextAsync(ReaderWindow window)
    {
        // The copy button exists with scripts only.
        await window.Page.EvaluateAsync("document.querySelectorAll('.with-script').forEach(part => part.remove())");
        return await window.Page.Locator("main").InnerTextAsync();
    }

    /// <summary>Tries the open page in other windows. Returns the widths that are too small for it.</summary>
    private static async Task<IReadOnlyCollection<string>> ResizeAsync(ReaderWindow window)
    {
        var usual = window.Page.ViewportSize!;
        var wide = new List<string>();
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 800);
            var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 0)
            {
                wide.Add($"{width} px: {overflow} px too wide");
            }
        }

        await window.Page.SetViewportSizeAsync(usual.Width, usual.Height);
        return wide;
    }
}
