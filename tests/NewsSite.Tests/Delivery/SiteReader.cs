using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>
/// Reader who opens page after page of a host, and then all that they name: style sheets, scripts, pictures. Notes each
/// page that was not whole, or whose files were not there.
/// </summary>
internal sealed partial class SiteReader : IDisposable
{
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(LongTests.Times(usual: 20, whole: 3));
    private readonly TestHost host;
    private readonly string[] pages;
    private readonly Random random = new(20261127);
    private readonly CancellationTokenSource end = new();
    private readonly List<string> faults = [];
    private readonly HashSet<string> sheets = [];
    private readonly Task reading;

    public SiteReader(TestHost host, params string[] pages)
    {
        (this.host, this.pages) = (host, pages);
        reading = Task.Run(Read);
    }

    /// <summary>Number of pages that were read.</summary>
    public int Pages { get; private set; }

    /// <summary>Number of versions of the site that were seen.</summary>
    public int Versions => sheets.Count;

    /// <summary>Waits until so much was read, or something is wrong. Fails where it takes long.</summary>
    /// <param name="newPages">Number of pages that the reader is to open from now on.</param>
    /// <param name="allVersions">Number of versions of the site that are to be seen in all.</param>
    public void AwaitPages(int newPages, int allVersions)
    {
        var target = Pages + newPages;
        var isEnough = SpinWait.SpinUntil(
            () => reading.IsCompleted || (Pages >= target && Versions >= allVersions),
            TimeSpan.FromMinutes(1)
        );
        Assert.True(isEnough, $"the reader saw {Pages} pages and {Versions} versions only");
    }

    /// <summary>Stops reading. Returns what was wrong.</summary>
    public IReadOnlyList<string> Stop()
    {
        end.Cancel();
        reading.GetAwaiter().GetResult();
        return faults;
    }

    public void Dispose()
    {
        Stop();
        end.Dispose();
    }

    private void Read()
    {
        while (!end.IsCancellationRequested && faults.Count < 10)
        {
            ReadPage(pages[random.Next(pages.Length)]);
            Thread.Sleep(BetweenPages);
        }
    }

    private void ReadPage(string path)
    {
        if (host.Read(path) is not { } bytes)
        {
            return;
        }

        Pages++;
        var page = Encoding.UTF8.GetString(bytes);
        if (!page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal))
        {
            faults.Add($"{path} is not whole");
        }

        // A browser asks a little later.
        Thread.Sleep(random.Next(3));
        foreach (var named in Named().Matches(page).Select(match => match.Groups[1].Value).Distinct())
        {
            if (named.EndsWith(".css", StringComparison.Ordinal))
            {
                sheets.Add(named);
            }

            if (host.Read(named) is null)
            {
                faults.Add($"{path} names {named}, which is not there");
            }
        }
    }

    [GeneratedRegex("[\"' ]/((?:assets|images|cards)/[^\"' ]+)")]
    private static partial Regex Named();
}
