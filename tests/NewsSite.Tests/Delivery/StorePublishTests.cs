using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary><c>publish</c> to a real server of S3.</summary>
public sealed class StorePublishTests : IDisposable
{
    private readonly TestFolder folder = PublishedSite.Create();
    private readonly StoreTestHost host;

    public StorePublishTests() => host = new StoreTestHost(folder);

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    [LongFact]
    public void The_site_arrives_what_changed_is_sent_and_what_nobody_names_goes_after_its_time()
    {
        File.AppendAllText(folder.PathOf("content/site.yaml"), "\nprecompress: true\n");
        host.Put("ky/google1.html", "mine");
        Publish("--dry-run");
        Assert.Null(host.Read("ky/index.html"));
        Publish();
        Assert.Equal(Built("ky/index.html"), host.Read("ky/index.html"));
        Assert.Contains("Readers see this site already.", Publish().Out, StringComparison.Ordinal);

        // Neither settings of web servers nor compressed forms: a store cannot use them.
        Assert.Null(host.Read("headers.caddy"));
        Assert.Null(host.Read("ky/index.html.br"));
        Assert.True(File.Exists(folder.PathOf(".cache/publish/site/ky/index.html.br")));
        AssertHeaders();

        var sheet = SheetOf(host);
        PublishedSite.Write(folder, 1);
        Directory.Delete(folder.PathOf("content/news/2024/05/06-kabar"), recursive: true);
        Publish();
        Assert.NotEqual(sheet, SheetOf(host));
        Assert.NotNull(host.Read(sheet));
        Assert.Null(host.Read("ky/news/2024/05/06-kabar/index.html"));
        Publish("--grace", "0");
        Assert.Null(host.Read(sheet));
        Assert.Equal("mine"u8.ToArray(), host.Read("ky/google1.html"));
    }

    [LongFact]
    public void Objects_of_others_are_never_written_over()
    {
        host.Put("ky/index.html", "mine");
        var run = host.Publish(folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "ky/index.html at the target was not put there by publish",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("mine"u8.ToArray(), host.Read("ky/index.html"));
        Assert.Null(host.Read(".newssite-publish/manifest"));
        Assert.False(Directory.Exists(host.Claims) && Directory.EnumerateFiles(host.Claims).Any());
    }

    [Fact]
    public void A_bucket_that_is_not_there_is_not_made()
    {
        using var other = new OtherTarget(host, host.TargetOf("nevs"));
        var run = other.Publish(folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no bucket", run.Error, StringComparison.Ordinal);
        using var unknown = new OtherTarget(host, "nobody:news");
        Assert.Contains("rclone knows no remote", unknown.Publish(folder.Root).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_keeps_no_releases()
    {
        var run = host.Publish(folder.Root, "--rollback");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("keeps no earlier releases", run.Error, StringComparison.Ordinal);
    }

    private void AssertHeaders()
    {
        using var page = host.GetResponse("ky/index.html");
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Null(page.Headers.CacheControl);
        using var feed = host.GetResponse("ky/atom.xml");
        Assert.Equal("application/atom+xml; charset=utf-8", feed.Content.Headers.ContentType?.ToString());
        using var sheet = host.GetResponse(SheetOf(host));
        Assert.Equal("text/css; charset=utf-8", sheet.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl?.MaxAge);
    }

    private byte[] Built(string path) => File.ReadAllBytes(folder.PathOf($".cache/publish/site/{path}"));

    private static string SheetOf(TestHost host) =>
        System
            .Text.Encoding.UTF8.GetString(host.Read("ky/index.html")!)
            .Split("rel=\"stylesheet\" href=\"/")[1]
            .Split('"')[0];

    private CommandRun Publish(params string[] options)
    {
        var run = host.Publish(folder.Root, options);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return run;
    }
}
