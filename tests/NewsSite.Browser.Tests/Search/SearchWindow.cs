using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Search;

/// <summary>The search page in a reader's window, and its results.</summary>
internal static partial class SearchWindow
{
    /// <summary>Script that returns the width of the page beyond the window, in CSS pixels.</summary>
    public const string Overflow = "document.documentElement.scrollWidth - innerWidth";

    public const string Field = "#search-field";
    public const string Results = ".search-results > li";

    public static async Task<ReaderWindow> OpenAsync(
        BrowserFixture browser,
        string language,
        string query = "",
        string until = Results
    )
    {
        var window = await browser.OpenAsync(new Reader(language));
        await window.GoAsync($"/{language}/search/" + (query.Length > 0 ? "?q=" + Uri.EscapeDataString(query) : ""));
        if (query.Length > 0)
        {
            await window.Page.WaitForSelectorAsync(until);
        }

        return window;
    }

    public static async Task<string> FirstAsync(ReaderWindow window)
    {
        var address = await window.Page.Locator($"{Results} h2 a").First.GetAttributeAsync("href");
        return address![(address!.IndexOf("/news/", StringComparison.Ordinal) + 6)..].TrimEnd('/');
    }

    public static async Task<IReadOnlyList<string>> DatesAsync(ReaderWindow window) =>
        await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.search-results time')].map(time => time.dateTime)"
        );

    /// <summary>Returns the last number in a text, since a year may come before it.</summary>
    public static int CountOf(string text) => int.Parse(Number().Matches(text)[^1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
