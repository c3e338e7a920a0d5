using NewsSite.Deployment.Delivery;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Targets as people write them, and those that are refused.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly TestFolder folder = TestFolder.Of(Sample.Pair("2024/05/07-a", "А"));

    public TargetTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("site", "FolderTarget", "/here/site")]
    [InlineData("/srv/news/", "FolderTarget", "/srv/news")]
    [InlineData("./a:b", "FolderTarget", "/here/a:b")]
    [InlineData("aigul@press.example:/srv/news/", "SshTarget", "aigul@press.example:/srv/news")]
    [InlineData("press.example:/srv/new site", "SshTarget", "press.example:/srv/new site")]
    [InlineData("aigul@[::1]:/srv", "SshTarget", "aigul@[::1]:/srv")]
    [InlineData("ministry:news", "StoreTarget", "ministry:news")]
    [InlineData("ministry s3:news/site/", "StoreTarget", "ministry s3:news/site")]
    public void A_target_is_a_folder_a_machine_or_a_store(string text, string kind, string expected)
    {
        var target = DeliveryTarget.Parse(text, "/here");
        Assert.Equal((kind, expected), (target?.GetType().Name, target?.ToString()));
    }

    /// <summary>Neither an option for ssh or rclone, nor a password on the command line, nor a way out of the path.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-oProxyCommand=x:/srv")]
    [InlineData("-oProxyCommand=x@host:/srv")]
    [InlineData("aigul@-oProxyCommand=x:/srv")]
    [InlineData("aigul@host:/srv/../etc")]
    [InlineData("aigul@host:srv")]
    [InlineData(":s3,access_key_id=A,secret_access_key=B:news")]
    [InlineData("ministry,secret_access_key=B:news")]
    [InlineData("ministry:")]
    [InlineData("ministry:-x")]
    [InlineData("host:/a\nb")]
    public void Other_targets_are_none(string text)
    {
        Assert.Null(DeliveryTarget.Parse(text, "/here"));
        var run = CommandRun.In(folder.Root, "ru", "publish", "--", text);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("{home}")]
    [InlineData("{home}/..")]
    [InlineData("{source}")]
    [InlineData("{source}/..")]
    [InlineData("{source}/content")]
    [InlineData("{source}/themes/x")]
    [InlineData("{source}/.git")]
    [InlineData("{source}/.cache/publish")]
    [InlineData("{source}/dist")]
    [InlineData("{source}/link-to-content")]
    [InlineData("root@127.0.0.1:/")]
    public void A_dangerous_target_is_refused_before_anything_is_built(string target)
    {
        folder.AddLink("link-to-content", folder.PathOf("content"));
        var path = target
            .Replace("{source}", folder.Root, StringComparison.Ordinal)
            .Replace(
                "{home}",
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                StringComparison.Ordinal
            );
        var before = folder.Fingerprint();
        var run = CommandRun.In(folder.Root, "", "publish", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("Not published: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint());
    }

    /// <summary>No shell reads what a person typed: names with quotation marks and commands are names.</summary>
    [LongFact]
    public void Any_name_is_a_name()
    {
        const string name = "a $(touch pwned) 'b\" `touch pwned`; touch pwned; *";
        using var ssh = new SshTestHost(folder);
        using var target = new OtherTarget(ssh, $"{ssh.Target.Split(':')[0]}:{folder.PathOf(name)}");
        var run = target.Publish(folder.Root);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(folder.PathOf($"{name}/current/ky/index.html")));
        Assert.False(File.Exists(folder.PathOf("pwned")));
    }
}
