using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Reporting;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary>The summary of a build says which limits of hosts a site passes, and nothing otherwise.</summary>
public sealed class HostLimitTests
{
    private const int Mebibyte = 1 << 20;

    [Fact]
    public void Nothing_is_said_of_a_site_within_all_limits() =>
        Assert.Empty(Said(new(20_000, 1_000_000_000, 0, new("a.pdf", 25 * Mebibyte), new("images/a", 54_000))));

    [Fact]
    public void Each_limit_that_is_passed_is_told() =>
        Assert.Equal(
            [
                "Cloudflare Pages (free plan) takes 20000 files, and the site has 100001",
                "Cloudflare Pages (paid plans) takes 100000 files, and the site has 100001",
                "Cloudflare Pages takes files up to 25 MiB, and news/a.pdf has 25.5",
                "GitHub Pages takes sites up to 1 GB, and this one has 1.25",
                "Netlify takes 54000 files in a folder, and images/ has 54001",
            ],
            Said(
                new(
                    100_001,
                    1_250_000_000,
                    0,
                    new("news/a.pdf", (25 * Mebibyte) + (Mebibyte / 2)),
                    new("images", 54_001)
                )
            )
        );

    [Fact]
    public void The_summary_tells_them_also_where_nothing_changed()
    {
        using var folder = TestFolder.Of(
            Sample.Article("title: А\ndate: 2024-05-07\nattachments: [{file: a.csv, title: Сандар}]")
        );
        TestSite.AddDefaults(folder);
        var table = new byte[26 * Mebibyte];
        table.AsSpan().Fill((byte)'1');
        folder.Add("content/news/2024/05/07-a/a.csv", table).Age();
        const string file = "news/2024/05/07-a/a.csv";
        (string Language, string Line)[] lines =
        [
            ("en", $"Hosting:       Cloudflare Pages takes files up to 25 MiB, and {file} has 26.0\n"),
            ("ru", $"Хостинг:       Cloudflare Pages принимает файлы до 25 МиБ, а в {file} — 26.0\n"),
            ("ky", $"Хостинг:       Cloudflare Pages 25 МиБге чейинки файлдарды кабыл алат, {file} болсо 26.0 МиБ\n"),
        ];
        var runs = lines.Select(line => CommandRun.In(folder.Root, line.Language, "build").Out).ToList();
        Assert.All(runs.Zip(lines), pair => Assert.Contains(pair.Second.Line, pair.First, StringComparison.Ordinal));
        Assert.Contains("эч нерсе өзгөргөн жок", runs[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said(OutputReport site) =>
        HostLimits.PassedBy(site).Select(sentence => sentence.In(MessageLanguage.English));
}
