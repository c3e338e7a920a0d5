using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Checks that every state of search fits the window, is accessible, and is small.</summary>
public sealed class FitTests(BrowserFixture browser)
{
    public static TheoryData<string> Languages => [.. SamplePages.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_state_fits_into_320_pixels_and_axe_finds_nothing(string language)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            await using var window = await browser.OpenAsync(new Reader(language, width));
            await window.GoAsync($"/{language}/search/");
            await AssertFineAsync(window, "empty");
            await window.GoAsync($"/{language}/search/?q=манас мектеп школа");
            await window.Page.WaitForSelectorAsync($"{Results} .passage");
            await AssertFineAsync(window, "results");
            await window.GoAsync($"/{language}/search/?q=vfyfc");
            await window.Page.WaitForSelectorAsync(Results);
            await AssertFineAsync(window, "another spelling");
            await window.GoAsync($"/{language}/search/?q=" + new string('щ', 60));
            await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
            await AssertFineAsync(window, "no results");
            await window.GoAsync($"/{language}/");
            await window.Page.FillAsync("#header_search", "мектеп школа");
            await window.Page.WaitForSelectorAsync("#header_search[aria-expanded=true]");
            await window.Page.Keyboard.PressAsync("ArrowDown");
            await AssertFineAsync(window, "suggestions");
        }
    }

    [Fact]
    public async Task The_scripts_of_search_weigh_at_most_12_kilobytes()
    {
        const int most = 12_000;
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/search/");
        var form = window.Page.Locator("form[data-search]");
        var scripts = new[]
        {
            await form.GetAttributeAsync("data-search"),
            await form.GetAttributeAsync("data-reader"),
        };
        Assert.InRange(scripts.Sum(path => window.Site.Weight(path!)), 1, most);
    }

    private static async Task AssertFineAsync(ReaderWindow window, string state)
    {
        var problems = new List<string>(await Visits.ViolationsAsync(window));
        problems.AddRange(window.Complaints);
        var overflow = await window.Page.EvaluateAsync<int>(Overflow);
        if (overflow > 0)
        {
            problems.Add($"{overflow} px too wide");
        }

        Assert.True(problems.Count == 0, $"{window.Reader}, {state}:\n{string.Join('\n', problems)}");
    }
}
