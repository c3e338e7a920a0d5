using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Browser.Tests.Attacks;

/// <summary>
/// No file that an author attaches, lists as a photo or links to runs script in a reader's browser or asks another host
/// for something, whatever the server sends with it.
/// </summary>
public sealed class AttachmentAttackTests(BrowserFixture browser) : IDisposable
{
    private readonly MadeFolder folder = new();
    private static readonly IReadOnlyList<Attack> All = AttachmentAttacks.All();

    /// <summary>One attack in ten, or all in a long run: a browser takes some 60 ms for each.</summary>
    private readonly IReadOnlyList<Attack> attacks = [.. LongTests.Some(All, oneIn: 10)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [LongInlineData(true)]
    [InlineData(false)]
    public async Task Nothing_that_is_published_runs(bool settings)
    {
        var published = Publish();
        Assert.True(All.Count > 1000);
        Assert.NotEmpty(published);
        await using var server = await WebServer.StartAsync("nginx", folder.Root, settings);
        Assert.Empty(await VisitAsync(server, published));
    }

    [Fact]
    public async Task Unchecked_they_would()
    {
        // As they are, without the settings: this shows that the visit above would notice.
        var dangerous = attacks
            .Select((attack, i) => (attack, Path: $"{i}/{attack.Name}"))
            .Where(pair => pair.attack.Name == "a.svg")
            .Take(LongTests.Times(usual: 30, whole: int.MaxValue))
            .ToList();
        foreach (var (attack, path) in dangerous)
        {
            folder.Add("dist/" + path, attack.Bytes);
        }

        folder.Add("dist/robots.txt", "");
        await using var server = await WebServer.StartAsync("nginx", folder.Root, settings: false);
        var ran = await VisitAsync(server, [.. dangerous.Select(pair => "/" + pair.Path)]);
        Assert.InRange(ran.Count, LongTests.Times(usual: 5, whole: 20), int.MaxValue);
    }

    /// <summary>Writes what a build would publish of all attacks into <c>dist</c>, and returns its addresses.</summary>
    private List<string> Publish()
    {
        for (var i = 0; i < attacks.Count; i++)
        {
            var story = $"content/news/2024/05/07-a{i}";
            var name = attacks[i].Name;
            folder.Add(
                $"{story}/index.ky.md",
                $"---\ntitle: А\ndate: 2024-05-07\nphotos: [{{file: '{name}', alt: А}}]\nattachments: [{{file: '{name}'}}]\n---\n[а](<{name}>)\n"
            );
            folder.Add($"{story}/{name}", attacks[i].Bytes);
        }

        var now = DateTimeOffset.Parse("2026-01-01T00:00:00+06:00", System.Globalization.CultureInfo.InvariantCulture);
        var options = new BuildOptions(new SourceFolder(folder.Root), now, Preview.None);
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, new DiagnosticBag())!;
        PendingImages.Make(built.Images.Missing());
        var files = built
            .Files.Where(file =>
                file.Path.StartsWith("news/", StringComparison.Ordinal)
                || file.Path.StartsWith("images/", StringComparison.Ordinal)
                || !file.Path.Contains('/')
            )
            .ToList();
        foreach (var file in files)
        {
            folder.Add("dist/" + file.Path, Bytes(file));
        }

        return
        [
            .. files
                .Where(file => file.Path.Contains('/'))
                .Select(file => "/" + string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))),
        ];
    }

    /// <summary>Opens and clicks each file, and returns what ran or was asked for, with the file.</summary>
    private async Task<List<string>> VisitAsync(WebServer server, IReadOnlyList<string> paths)
    {
        var ran = new List<string>();
        var page = await browser.OpenPageAsync();
        var current = "";
        page.Request += (_, request) =>
        {
            if (
                request.Url.Contains("/ran/", StringComparison.Ordinal)
                || request.Url.Contains("evil.example", StringComparison.Ordinal)
            )
            {
                lock (ran)
                {
                    ran.Add($"{current}: {request.Url}");
                }
            }
        };
        await page.RouteAsync("**/*evil.example/**", route => route.FulfillAsync(new() { Body = "" }));
        foreach (var path in paths)
        {
            current = path;
            try
            {
                await page.GotoAsync(server.Origin + path, new() { WaitUntil = WaitUntilState.Load });
            }
            catch (PlaywrightException e)
                when (e.Message.Contains("Download", StringComparison.Ordinal)
                    || e.Message.Contains("ERR_ABORTED", StringComparison.Ordinal)
                )
            {
                continue;
            }

            await page.Mouse.ClickAsync(50, 50);
            await page.WaitForTimeoutAsync(60);
        }

        await page.Context.DisposeAsync();
        return ran;
    }

    private static byte[] Bytes(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return stream.ToArray();
    }
}
