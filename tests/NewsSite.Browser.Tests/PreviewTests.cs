using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The file that <c>preview</c> writes, as the person who gets it sees it.</summary>
public sealed class PreviewTests(BrowserFixture browser) : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"newssite-preview-{Guid.NewGuid():N}.html");

    public void Dispose() => File.Delete(file);

    [Theory]
    [LongInlineData("2022/03/15-protokol", 360)]
    [InlineData("2021/01/18-okuu-kitepteri", 1280)]
    [LongInlineData("2035/09/01-bilim-kunu-2035", 360)]
    public async Task It_makes_no_request_and_shows_every_photo(string story, int width)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(
            TextReader.Null,
            output,
            output,
            IsInteractive: false,
            Repository.Root,
            _ => null,
            SystemLanguage: "iv"
        );
        var code = CommandLine.Run(["preview", story, "--output", file, "--source", Repository.Root], terminal);
        Assert.True(code == 0, output.ToString());

        var page = await browser.OpenPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(
            [new Uri(file).AbsoluteUri],
            requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal))
        );
        Assert.Empty(complaints);
        var broken = await page.EvaluateAsync<int>(
            "() => [...document.images].filter(image => !image.complete || image.naturalWidth === 0).length"
        );
        Assert.Equal(0, broken);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight / 3)");
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => [...document.querySelectorAll('.preview-mark')].some(mark => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight)"
            )
        );
        await page.CloseAsync();
    }
}
