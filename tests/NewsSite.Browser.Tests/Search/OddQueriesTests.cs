using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Unusual queries of readers.</summary>
public sealed class OddQueriesTests(BrowserFixture browser, OddQueriesTests.OneWindow one)
    : IClassFixture<OddQueriesTests.OneWindow>
{
    /// <summary>One text in four, or all with <see cref="LongTests"/>.</summary>
    public static TheoryData<string> OddQueries => [.. LongTests.Some<string>(AllOddQueries, oneIn: 4)];

    private static readonly string[] AllOddQueries =
    [
        "!?",
        "-",
        "\"",
        "\"\"\" --- ««",
        "%",
        "%D0",
        "&year=2022#",
        "🎓🇰🇬👩‍🏫",
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "constructor",
        "__proto__",
        "toString hasOwnProperty",
        "\ud800",
        "а\u0301\u0000б",
        string.Concat(Enumerable.Repeat("сөз ", 2_500)),
        new string('а', 10_000),
    ];

    /// <summary>Names that every object of JavaScript has are no topics, years or orders.</summary>
    [Theory]
    [LongInlineData("constructor")]
    [InlineData("__proto__")]
    [LongInlineData("toString")]
    [LongInlineData("hasOwnProperty")]
    [LongInlineData("valueOf")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public async Task Any_parameter_can_be_asked_for(string name)
    {
        await using var window = await OpenAsync(browser, "ky");
        var value = Uri.EscapeDataString(name);
        foreach (
            var query in new[]
            {
                $"q=мектеп&topic={value}",
                $"q=мектеп&year={value}",
                $"q=мектеп&sort={value}&exact={value}",
                $"q={value}&topic={value}&year={value}&sort={value}&exact={value}&{value}={value}",
            }
        )
        {
            await window.GoAsync($"/ky/search/?{query}");
            await window.Page.WaitForSelectorAsync(".search-said p");
            Assert.Equal(0, await window.Page.Locator(".search-said button").CountAsync());
            Assert.Equal(0, await window.Page.Locator(".search-page img, .search-page script").CountAsync());
            var shown = await window.Page.Locator("#search").InnerTextAsync();
            Assert.DoesNotContain("native code", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("[object", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("undefined", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", shown, StringComparison.Ordinal);
            Assert.Equal(
                ["best", "newest"],
                await window.Page.EvaluateAsync<string[]>(
                    "[...document.querySelector('.search-narrowing').elements.sort.options].map(option => option.value)"
                )
            );
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [MemberData(nameof(OddQueries))]
    public async Task Any_text_can_be_typed(string query)
    {
        var window = await one.LoadAsync(browser);
        var page = window.Page;
        await page.FocusAsync(Field);
        await page.EvaluateAsync(
            """
            ([selector, text]) => {
                const field = document.querySelector(selector);
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            """,
            new[] { Field, query }
        );
        await page.WaitForSelectorAsync(".search-said p");
        Assert.Equal(0, await page.Locator(".search-said button").CountAsync());
        Assert.Equal(0, await page.Locator(".search-page img, .search-page script").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(Overflow));
        Assert.Empty(window.Complaints);
    }

    /// <summary>A window of the search page, which every query gets loaded anew.</summary>
    public sealed class OneWindow : IAsyncDisposable
    {
        private ReaderWindow? window;

        public async Task<ReaderWindow> LoadAsync(BrowserFixture browser)
        {
            window ??= await browser.OpenAsync(new Reader());
            window.ClearRecords();
            await window.GoAsync("/ky/search/");
            return window;
        }

        public async ValueTask DisposeAsync()
        {
            if (window is not null)
            {
                await window.DisposeAsync();
            }
        }
    }
}
