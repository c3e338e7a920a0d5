using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The notice above pages, dates of a story, recordings, and the side box of a long article.</summary>
public sealed class DatesTests(BrowserFixture browser, DatesTests.DatedSite made) : IClassFixture<DatesTests.DatedSite>
{
    private const string Story = "news/2024/05/07-a/";
    private const int FrameLength = 417;
    private readonly SampleSite site = made.Site;

    [Theory]
    [InlineData("ky", 360, true)]
    [LongInlineData("ky", 1280, true)]
    [LongInlineData("ru", 360, true)]
    [LongInlineData("ru", 1280, false)]
    public async Task The_page_is_accessible_and_fits(string language, int width, bool dark)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width, Dark: dark), site);
        foreach (var path in new[] { $"/{language}/{Story}", $"/{language}/" })
        {
            await window.GoAsync(path);
            Assert.True(await window.Page.Locator(".site-notice").IsVisibleAsync());
            Assert.Empty(await Visits.ViolationsAsync(window));
            Assert.Equal(0, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Sound_is_loaded_when_a_reader_plays_it()
    {
        await using var window = await browser.OpenAsync(new Reader("ky"), site);
        await window.GoAsync($"/ky/{Story}");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain(window.Requests, url => url.EndsWith(".mp3", StringComparison.Ordinal));
        var seconds = await window.Page.EvaluateAsync<double>(
            """
            () => new Promise((resolve, reject) => {
                const audio = document.querySelector('audio');
                audio.onloadedmetadata = () => resolve(audio.duration);
                audio.onerror = () => reject(audio.error.message);
                audio.preload = 'metadata';
                audio.load();
            })
            """
        );
        // The server of the tests sends no ranges, so that the browser cannot look at the end.
        Assert.True(seconds > 1);
        Assert.Contains("0:05", await window.Page.InnerTextAsync(".recording figcaption"));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [LanguageData("ky")]
    public async Task The_contents_stay_beside_a_long_article_and_fold_on_a_phone(string language)
    {
        await using var wide = await browser.OpenAsync(new Reader(language, 1280), site);
        await wide.GoAsync($"/{language}/{Story}");
        Assert.Equal(5, await wide.Page.Locator(".contents a").CountAsync());
        await wide.Page.EvaluateAsync("() => scrollTo(0, 2500)");
        var top = await wide.Page.EvaluateAsync<double>(
            "() => document.querySelector('.contents').getBoundingClientRect().top"
        );
        Assert.InRange(top, 0, 40);
        Assert.Matches("[0-9]+ (мүнөт|минут)", await wide.Page.InnerTextAsync(".byline"));
        var share = await wide.Page.EvaluateAsync<double>(
            "() => document.querySelector('.share').offsetTop - document.querySelector('.text').offsetTop"
        );
        Assert.True(share < 0);

        await using var phone = await browser.OpenAsync(new Reader(language, 360), site);
        await phone.GoAsync($"/{language}/{Story}");
        Assert.False(await phone.Page.Locator(".contents a").First.IsVisibleAsync());
        await phone.Page.ClickAsync(".contents summary");
        Assert.True(await phone.Page.Locator(".contents a").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_calendar_is_offered_as_one()
    {
        await using var window = await browser.OpenAsync(new Reader("ru"), site);
        await window.GoAsync($"/ru/{Story}");
        foreach (var link in await window.Page.Locator(".dates a").AllAsync())
        {
            var box = (await link.BoundingBoxAsync())!;
            Assert.InRange(box.Height, 44, 200);
            var path = (await link.GetAttributeAsync("href"))!;
            Assert.StartsWith("BEGIN:VCALENDAR\r\n", System.Text.Encoding.UTF8.GetString(site.File(path)!));
        }
    }

    /// <summary>A story with dates and a recording under a notice, built once for all tests of the class.</summary>
    public sealed class DatedSite : IAsyncLifetime
    {
        private readonly MadeFolder folder = new();

        public SampleSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            foreach (
                var (language, title, word) in new[]
                {
                    ("ky", "Жыйынга чакыруу", "Бөлүм"),
                    ("ru", "Приглашение на собрание", "Раздел"),
                }
            )
            {
                var text = string.Concat(
                    Enumerable
                        .Range(1, 5)
                        .Select(i =>
                            $"## {word} {i}\n\n{string.Concat(Enumerable.Repeat(word + " сүйлөм. ", 120))}\n\n"
                        )
                );
                folder.Add(
                    $"content/{Story}index.{language}.md",
                    $"""
                    ---
                    title: {title}
                    date: 2024-05-07
                    topics: [exams]
                    event: {"{start: 2099-06-10T10:00, end: 2099-06-10T12:00, place: Бишкек}"}
                    deadline: 2024-05-09
                    audio: [{"{file: a.mp3, title: Сөз}"}]
                    ---
                    {text}
                    """
                );
            }

            var sound = new byte[FrameLength * 200];
            for (var at = 0; at < sound.Length; at += FrameLength)
            {
                new byte[] { 0xFF, 0xFB, 0x90, 0x64 }.CopyTo(sound, at);
            }

            folder.Add($"content/{Story}a.mp3", sound);
            folder.Add(
                "content/notice.yaml",
                "text: {ky: Эртең мектептерде сабак болбойт, ru: Завтра в школах занятий нет}\nlink: 2024/05/07-a\nto: 2100-01-01\n"
            );
            Site = await SampleSite.StartAsync(folder.Root);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            folder.Dispose();
        }
    }
}
