using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The sample in three languages: every type of page, and search with offers of the two others.</summary>
public sealed class ThirdLanguageTests(BrowserFixture browser, ThirdLanguageTests.Trilingual trilingual)
    : IClassFixture<ThirdLanguageTests.Trilingual>
{
    private static readonly string[] Languages = ["ky", "ru", "en"];

    public static TheoryData<string> Codes => [.. Languages.Reverse()];

    [LongTheory]
    [MemberData(nameof(Codes))]
    public async Task Every_type_of_page_is_sound(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language), await trilingual.Site);
        var problems = new List<string>();
        foreach (
            var (type, path) in SamplePages.InEveryLanguage.Append(new("missing", "news/2021/11/23-manas-taanuu/"))
        )
        {
            window.ClearRecords();
            await window.GoAsync($"/{language}/{path}");
            var violations = await Visits.ViolationsAsync(window);
            problems.AddRange(violations.Concat(window.Complaints).Select(problem => $"{type}: {problem}"));
            Assert.Equal(language, await window.Page.Locator("html").GetAttributeAsync("lang"));
            if (type != "wrong address")
            {
                var offers = await window.Page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('nav.languages a')].map(link => link.hreflang)"
                );
                Assert.Equal(Languages.Where(code => code != language), offers);
            }
        }

        Assert.Empty(problems);
    }

    [LongTheory]
    [InlineData("ky", "баланын укугу")]
    [InlineData("ru", "права ребёнка")]
    [InlineData("en", "right of a child")]
    [InlineData("en", "кшпреы")] // «rights» with the keyboard left in Cyrillic
    [InlineData("en", "convvention")]
    public async Task Search_finds_the_story_in_each(string language, string query)
    {
        await using var window = await OpenSearchAsync(language, query, ".search-results > li");
        var found = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.search-results > li h2 a')].map(link => link.getAttribute('href'))"
        );
        Assert.Contains($"/{language}/{ThirdLanguage.InAll}", found);
    }

    /// <summary>A year that few stories of each language name, and topics that many Kyrgyz and Russian ones have.</summary>
    [LongTheory]
    [InlineData("ky", "1989")]
    [InlineData("ru", "1989")]
    [InlineData("en", "1989")]
    [InlineData("ky", "мектеп")]
    [InlineData("ru", "школа")]
    public async Task Search_offers_both_others(string language, string query)
    {
        await using var window = await OpenSearchAsync(language, query, ".search-results > li");
        foreach (var other in Languages.Where(other => other != language))
        {
            var offer = window.Page.Locator($".search-said a[hreflang={other}][href^='/{other}/search/?q=']");
            await offer.First.WaitForAsync(new() { Timeout = 15_000 });
        }
    }

    private async Task<ReaderWindow> OpenSearchAsync(string language, string query, string until)
    {
        var window = await browser.OpenAsync(new Reader(language), await trilingual.Site);
        await window.GoAsync($"/{language}/search/?q={Uri.EscapeDataString(query)}");
        await window.Page.WaitForSelectorAsync(
            until,
            new() { State = Microsoft.Playwright.WaitForSelectorState.Attached }
        );
        return window;
    }

    /// <summary>The sample with English, built and served once.</summary>
    public sealed class Trilingual : IAsyncDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("newssite-trilingual-").FullName;
        private readonly Lazy<Task<SampleSite>> site;

        public Trilingual() =>
            site = new(() =>
            {
                foreach (var name in new[] { "content", "themes" })
                {
                    foreach (
                        var file in Directory.EnumerateFiles(Repository.PathOf(name), "*", SearchOption.AllDirectories)
                    )
                    {
                        var copy = Path.Combine(root, Path.GetRelativePath(Repository.Root, file));
                        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                        File.Copy(file, copy);
                    }
                }

                ThirdLanguage.AddTo(root);
                // Made pictures are known by what they hold, so the sample's need not be made again.
                Directory.CreateDirectory(Repository.PathOf(".cache"));
                Directory.CreateSymbolicLink(Path.Combine(root, ".cache"), Repository.PathOf(".cache"));
                return SampleSite.StartAsync(root);
            });

        public Task<SampleSite> Site => site.Value;

        public async ValueTask DisposeAsync()
        {
            if (site.IsValueCreated)
            {
                await (await site.Value).DisposeAsync();
            }

            Directory.Delete(root, recursive: true);
        }
    }
}
