using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Hosting;

/// <summary>The redirect file in a real nginx on this machine.</summary>
public sealed class NginxTests
{
    [Fact]
    public async Task Nginx_leads_on_from_a_renamed_story_after_fix()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А")
                + Story("2024/05/07-a", "ru", "А", "aliases: ['/старая%20\"новость\".html']", "Текст по-русски.")
        );
        TestSite.AddDefaults(folder);
        Run(folder, "ledger", "update");
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-zhyiyn"));
        Run(folder, "ledger", "fix");
        Run(folder, "build");

        await using var nginx = await WebServer.StartAsync("nginx", folder.Root);
        const string ky = "/ky/news/2024/05/07-zhyiyn/";
        Assert.Equal(ky, await nginx.LocationAsync("/ky/news/2024/05/07-a/"));
        Assert.Equal(ky, await nginx.LocationAsync("/ky/news/2024/05/07-a"));
        Assert.Equal("/ru/news/2024/05/07-zhyiyn/", await nginx.LocationAsync("/ru/news/2024/05/07-a/?from=mail"));
        Assert.Equal(
            "/ru/news/2024/05/07-zhyiyn/",
            await nginx.LocationAsync("/" + Uri.EscapeDataString("старая \"новость\".html"))
        );
        Assert.Null(await nginx.LocationAsync(ky));
    }

    [Fact]
    public async Task Nginx_leads_on_from_addresses_with_a_query()
    {
        var longQuery = "option=com_content&view=article&id=152&catid=8&Itemid=101";
        using var folder = TestFolder.Of(
            Story(
                "2024/05/07-a",
                "ky",
                "А",
                $"aliases: ['/index.php?id=5&lang=ru', '/?p=12', '/index.php', '/j.php?{longQuery}', '/n.php?v=aB']"
            ) + Story("2024/05/08-b", "ky", "Б", "aliases: ['/index.php?id=6', '/n.php?v=Ab', '/n.php?q=сөз']")
        );
        TestSite.AddDefaults(folder);
        Run(folder, "build");

        await using var nginx = await WebServer.StartAsync("nginx", folder.Root);
        const string a = "/ky/news/2024/05/07-a/";
        const string b = "/ky/news/2024/05/08-b/";
        Assert.Equal(a, await nginx.LocationAsync("/index.php?id=5&lang=ru"));
        Assert.Equal(a, await nginx.LocationAsync("/index.php?lang=ru&id=5"));
        Assert.Equal(b, await nginx.LocationAsync("/index.php?id=6"));
        Assert.Equal(a, await nginx.LocationAsync("/index.php?id=7"));
        Assert.Equal(a, await nginx.LocationAsync("/index.php"));
        Assert.Equal(a, await nginx.LocationAsync("/?p=12"));
        Assert.Null(await nginx.LocationAsync("/?p=13"));
        Assert.Null(await nginx.LocationAsync("/"));
        Assert.Equal(a, await nginx.LocationAsync($"/j.php?{longQuery}"));
        Assert.Equal(a, await nginx.LocationAsync("/n.php?v=aB"));
        Assert.Equal(b, await nginx.LocationAsync("/n.php?v=Ab"));
        Assert.Equal(b, await nginx.LocationAsync("/n.php?q=" + Uri.EscapeDataString("сөз")));
    }

    private static void Run(TestFolder folder, params string[] arguments)
    {
        var run = CommandRun.In(folder.Root, "en", arguments);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }

    [Fact]
    public async Task Nginx_starts_with_any_old_addresses_that_are_accepted()
    {
        var random = new Random(8);
        for (var round = 0; round < 5; round++)
        {
            var stories = Enumerable
                .Range(1, 60)
                .Select(i =>
                {
                    var aliases = Enumerable.Range(0, 4).Select(_ => Alias(random));
                    return Story($"2024/05/07-a{i}", "ky", "А", $"aliases: ['{string.Join("', '", aliases)}']");
                });
            using var folder = TestFolder.Of(string.Concat(stories));
            using var site = TestSite.Build(folder);
            Assert.All(site.Diagnostics, line => Assert.Matches("NS13[0-9]: ", line));
            Assert.NotEmpty(site.Built!.Site.Redirects);
            WriteFiles(site, folder);
            await using var nginx = await WebServer.StartAsync("nginx", folder.Root);
        }
    }

    /// <summary>Returns an address made of pieces that mean something in settings or in addresses.</summary>
    private static string Alias(Random random)
    {
        string[] pieces =
        [
            "a",
            "b",
            "/",
            "//",
            "%2f",
            "%20",
            "%22",
            "%24",
            "$uri",
            "{",
            "}",
            ";",
            "%3B",
            "%5C",
            "''",
            ".html",
            "index.html",
            "я",
            "%D1%8F",
            "%25",
            "~",
            "=",
            "@",
            "(",
            "[",
            "\"",
            new string('x', 3000),
            new string('ж', 330),
        ];
        return "/"
            + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static void WriteFiles(TestSite site, TestFolder folder)
    {
        foreach (
            var (path, bytes) in site.Files.Where(file =>
                file.Key.EndsWith(".conf", StringComparison.Ordinal) || file.Key == "robots.txt"
            )
        )
        {
            folder.Add($"dist/{path}", bytes);
        }
    }
}
