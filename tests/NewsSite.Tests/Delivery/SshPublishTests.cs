using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary><c>publish</c> to a real OpenSSH server.</summary>
public sealed class SshPublishTests : IDisposable
{
    private readonly TestFolder folder = PublishedSite.Create();
    private readonly SshTestHost host;

    public SshPublishTests() => host = new SshTestHost(folder);

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_site_arrives_what_changed_is_sent_and_a_rollback_undoes_it()
    {
        Assert.False(Directory.Exists(folder.PathOf("host")));
        var run = Publish("--dry-run");
        Assert.False(Directory.Exists(folder.PathOf("host")));
        run = Publish();
        Assert.Contains("Readers see release 1-", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            folder
                .Fingerprint(".cache/publish/site")
                .Where(line => !line.StartsWith(".newssite-", StringComparison.Ordinal)),
            folder.Fingerprint("host/current")
        );
        Assert.Contains("Readers see this site already.", Publish().Out, StringComparison.Ordinal);

        folder.Add("-- host/current/ky/google1.html --\nmine\n");
        var first = folder.Read("host/current/ky/index.html");
        PublishedSite.Write(folder, 1);
        run = Publish();
        Assert.Contains("Readers see release 2-", run.Out, StringComparison.Ordinal);
        Assert.Matches("Kept: +files of earlier sites for open pages: [1-9]", run.Out);
        Assert.Equal(File.ReadAllBytes(folder.PathOf(".cache/publish/site/ky/index.html")), host.Read("ky/index.html"));
        Assert.Equal("mine\n", folder.Read("host/current/ky/google1.html"));

        Publish("--rollback");
        Assert.Equal(first, folder.Read("host/current/ky/index.html"));
        Assert.Equal("mine\n", folder.Read("host/current/ky/google1.html"));
        Assert.Empty(Directory.EnumerateFiles(host.Claims));
    }

    [LongFact]
    public void What_a_broken_run_had_sent_is_taken_and_other_bytes_are_not()
    {
        folder.Add("-- host/.newssite-publish/upload/ky/index.html --\nother bytes\n");
        folder.Add("-- host/.newssite-publish/upload/ky/news --\na file where now a folder is\n");
        folder.Add("-- host/.newssite-publish/upload/robots.txt/a --\na folder where now a file is\n");
        folder.Add("-- host/releases/7-0123abcd.part/ky/index.html --\nhalf\n");
        folder.Add("-- host/releases/photos.part/a.txt --\nmine\n");
        Publish();
        Assert.Equal(
            folder
                .Fingerprint(".cache/publish/site")
                .Where(line => !line.StartsWith(".newssite-", StringComparison.Ordinal)),
            folder.Fingerprint("host/current")
        );
        Assert.False(Directory.Exists(folder.PathOf("host/.newssite-publish/upload")));
        var parts = Directory.GetDirectories(folder.PathOf("host/releases"), "*.part");
        Assert.Equal("photos.part", Path.GetFileName(Assert.Single(parts)));
        Assert.Equal("mine\n", folder.Read("host/releases/photos.part/a.txt"));
    }

    [Fact]
    public void Places_that_are_no_targets_are_left_as_they_are()
    {
        folder.Add("-- host/index.html --\nmine\n");
        var run = host.Publish(folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not empty and was not made by publish", run.Error, StringComparison.Ordinal);
        Assert.Equal("index.html", Assert.Single(folder.Fingerprint("host")).Split(' ')[0]);
    }

    [LongFact]
    public async Task A_line_that_breaks_leaves_the_former_site_and_the_next_run_goes_on()
    {
        Publish();
        var before = folder.Fingerprint("host/current");
        PublishedSite.Write(folder, 1);
        using var process = host.StartPublishing(folder.Root);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && !Directory.EnumerateFiles(host.Claims).Any())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        host.Break();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 2, await error);
        Assert.Matches("the connection to .* broke: ", await error);
        Assert.Equal(before, folder.Fingerprint("host/current"));
        host.Restart();
        Publish();
        Assert.Equal(File.ReadAllBytes(folder.PathOf(".cache/publish/site/ky/index.html")), host.Read("ky/index.html"));
        Assert.Empty(Directory.EnumerateFiles(host.Claims));
    }

    /// <summary>A host that ssh does not know is never trusted, and no password is asked for.</summary>
    [Fact]
    public void An_unknown_user_and_an_unknown_host_are_told()
    {
        host.ForgetUser();
        var run = host.Publish(folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not let you in", run.Error, StringComparison.Ordinal);

        host.ForgetHost();
        run = host.Publish(folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Ask its administrator for the fingerprint", run.Error, StringComparison.Ordinal);
        Assert.Equal("", folder.Read("ssh/known"));
    }

    private CommandRun Publish(params string[] options)
    {
        var run = host.Publish(folder.Root, options);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return run;
    }
}
