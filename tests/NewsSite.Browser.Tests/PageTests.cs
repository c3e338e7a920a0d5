using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Rules for every page and every reader. <see cref="Visits"/> chooses who sees which page.</summary>
public sealed class PageTests(BrowserFixture browser)
{
    private const double MostShift = 0.02;

    public static TheoryData<string> Types => SamplePages.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public Task Axe_finds_nothing_wrong(string type) => AllVisits(type, visit => visit.Violations);

    [Theory]
    [MemberData(nameof(Types))]
    public Task The_console_is_silent_and_the_security_policy_holds(string type) =>
        AllVisits(type, visit => visit.Complaints);

    [Theory]
    [MemberData(nameof(Types))]
    public async Task No_other_host_is_asked(string type)
    {
        var origin = (await browser.Site).Origin + "/";
        await AllVisits(type, visit => visit.Requests.Where(url => !url.StartsWith(origin, StringComparison.Ordinal)));
    }

    /// <summary>Pages arrive in pieces and are painted before they are complete.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public Task Nothing_jumps_while_a_page_loads(string type) =>
        AllVisits(type, visit => visit.Shift > MostShift ? [$"layout shift {visit.Shift:0.000}"] : []);

    [Theory]
    [MemberData(nameof(Types))]
    public Task Nothing_is_wider_than_the_window(string type) =>
        AllVisits(type, visit => visit.Overflow > 0 ? [$"{visit.Overflow} px too wide"] : []);

    [Theory]
    [MemberData(nameof(Types))]
    public Task No_page_scrolls_sideways_from_320_pixels_up(string type) =>
        AllVisits(type, visit => visit.Resized is not null, visit => visit.Resized!);

    [Theory]
    [MemberData(nameof(Types))]
    public Task The_header_of_a_phone_is_at_most_120_pixels_high_and_its_menu_one_row(string type) =>
        AllVisits(
            type,
            visit => visit.Header is not null,
            visit =>
                visit.Header is { Height: > 0 and <= 120, MenuRows: <= 1 }
                    ? []
                    : [$"{visit.Header!.Height} px high, {visit.Header.MenuRows} rows"]
        );

    [Fact]
    public async Task Every_kind_of_page_is_among_them()
    {
        var site = await browser.Site;
        var kinds = SamplePages
            .Languages.SelectMany(SamplePages.In)
            .Select(page => System.Text.Encoding.UTF8.GetString(site.File(page.Path)!))
            .SelectMany(html => ContractTests.PageKinds.Where(kind => html.Contains($"\"page-{kind}\"")));
        Assert.Empty(ContractTests.PageKinds.Except(kinds));
    }

    private Task AllVisits(string type, Func<Visit, IEnumerable<string>> problems) =>
        AllVisits(type, _ => true, problems);

    private async Task AllVisits(string type, Func<Visit, bool> isMeant, Func<Visit, IEnumerable<string>> problems)
    {
        var visits = (await Visits.OfAsync(browser, type)).Where(seen => isMeant(seen.Visit)).ToList();
        Assert.NotEmpty(visits);
        Assert.Empty(visits.SelectMany(seen => problems(seen.Visit).Select(problem => $"{seen.Reader}: {problem}")));
    }
}
