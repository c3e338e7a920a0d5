using NewsSite.Browser.Tests.Harness;
using static NewsSite.Browser.Tests.Search.SearchWindow;

namespace NewsSite.Browser.Tests.Search;

/// <summary>Checks that every state of search fits the window, is accessible, and is small.</summary>
public sealed class FitTests(BrowserFixture browser)
{
    /// <summary>What a reader does to reach a state of search.</summary>
    private static readonly Dictionary<string, Func<ReaderWindow, Task>> States = new()
    {
        ["empty"] = window => window.GoAsync($"/{window.Reader.Language}/search/"),
        ["results"] = async window =>
        {
            await window.GoAsync($"/{window.Reader.Language}/search/?q=мектеп бала окуу школа дети книга");
            await window.Page.WaitForSelectorAsync($"{Results} .passage mark");
        },
        ["another spelling"] = async window =>
        {
            await window.GoAsync($"/{window.Reader.Language}/search/?q=vfyfc");
            await window.Page.WaitForSelectorAsync(Results);
        },
        ["no results"] = async window =>
        {
            await window.GoAsync($"/{window.Reader.Language}/search/?q=" + new string('щ', 60));
            await window.Page.WaitForSelectorAsync(".search-ways:not([hidden])");
        },
        ["suggestions"] = async window =>
        {
            await window.GoAsync($"/{window.Reader.Language}/");
            if (await window.Page.Locator(".search-link").IsVisibleAsync())
            {
                await window.Page.ClickAsync(".search-link");
            }

            await window.Page.FillAsync("#header_search", "мектеп школа");
            await window.Page.WaitForSelectorAsync("#header_search[aria-expanded=true]");
            await window.Page.Keyboard.PressAsync("ArrowDown");
        },
    };

    private static readonly Reader[] Readers = [new("ky", 320), new("ru", 1280), new("ru", 320), new("ky", 1280)];

    /// <summary>Each state with the readers in turn, or with every reader in a long run.</summary>
    public static TheoryData<string, Reader> Planned =>
        new(
            States.Keys.SelectMany(
                (state, i) => AllPairs.AreEnough ? [(state, Readers[i % 4])] : Readers.Select(reader => (state, reader))
            )
        );

    /// <summary>The choices are folded on phones, unfolded once one is made, and open in wide windows.</summary>
    [Theory]
    [LanguageData("ky")]
    public async Task The_first_result_is_in_view_on_a_phone_and_the_choices_are_one_tap_away(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360));
        await window.GoAsync($"/{language}/search/?q=мектеп школа");
        await window.Page.WaitForSelectorAsync(Results);
        var first = await window.Page.Locator($"{Results} h2").First.BoundingBoxAsync();
        Assert.InRange(first!.Y + first.Height, 1, 740);
        var sort = window.Page.Locator("#search-sort");
        Assert.False(await sort.IsVisibleAsync());
        await window.Page.ClickAsync(".search-narrowing summary");
        await sort.SelectOptionAsync("newest");
        await window.Page.ReloadAsync();
        await window.Page.WaitForSelectorAsync(Results);
        Assert.True(await sort.IsVisibleAsync());

        await using var wide = await browser.OpenAsync(new Reader(language));
        await wide.GoAsync($"/{language}/search/?q=мектеп школа");
        await wide.Page.WaitForSelectorAsync(Results);
        Assert.True(await wide.Page.Locator("#search-sort").IsVisibleAsync());
        Assert.False(await wide.Page.Locator(".search-narrowing summary").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Planned), DisableDiscoveryEnumeration = true)]
    public async Task Every_state_fits_into_320_pixels_and_axe_finds_nothing(string state, Reader reader)
    {
        await using var window = await browser.OpenAsync(reader);
        await States[state](window);
        await AssertFineAsync(window, state);
    }

    /// <summary>
    /// A window of ten packets, 14,600 bytes, is what a server sends before it waits for an answer. The page that asks for
    /// the scripts was such an answer. They had 14,500 bytes before a word with a typo cost 28,000 bytes less, and
    /// 15,000 before queries in Latin letters, in the other layout and half typed were told apart. All that is in the
    /// eleventh packet, which ends at 16,060.
    /// </summary>
    [Fact]
    public async Task The_scripts_of_search_weigh_about_as_much_as_the_first_congestion_window()
    {
        const int most = 15_800;
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
