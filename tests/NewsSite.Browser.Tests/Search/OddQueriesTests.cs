using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Unusual queries of readers.</summary>
public sealed class OddQueriesTests(BrowserFixture browser)
{
    public static TheoryData<string> OddQueries =>
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

    [Theory]
    [MemberData(nameof(OddQueries))]
    public async Task Any_text_can_be_typed(string query)
    {
        await using var window = await OpenAsync(browser, "ky");
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
}
