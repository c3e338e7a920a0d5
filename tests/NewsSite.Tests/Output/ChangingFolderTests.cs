using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>Folders that cannot be written, and sources that change while they are read.</summary>
public sealed class ChangingFolderTests : IDisposable
{
    private const string Document = "content/news/2024/05/07-a/plan.pdf";
    private readonly TestFolder folder = TestFolder.Of(
        Sample.Pair("2024/05/07-a", "А", "attachments: [{file: plan.pdf, title: План}]")
            + $"-- {Document} --\n%PDF-1.7\n"
    );

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_disk_that_may_only_be_read_keeps_its_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux mounts a disk in a folder like this");
        var disk = folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "tmpfs", disk) == 0, "this user may not mount a disk");
        try
        {
            // Do not dispose here: that would delete the disk before it is writable again.
            var site = TestSite.Build(folder);
            Assert.NotNull(site.Write("disk/dist"));
            var before = folder.Fingerprint("disk");
            Assert.Equal(0, Run("mount", "-o", "remount,ro", disk));
            Assert.Null(site.Write("disk/dist"));
            Assert.Contains(site.Diagnostics, line => line.Contains("error NS004: ", StringComparison.Ordinal));
            Assert.Equal(before, folder.Fingerprint("disk"));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_keeps_its_site()
    {
        Assert.SkipWhen(
            Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(),
            "permissions of files do not bind this user"
        );
        using var site = TestSite.Build(folder);
        Assert.NotNull(site.Write("out/dist"));
        var before = folder.Fingerprint("out");
        SetMode("out", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Null(site.Write("out/dist"));
            Assert.Contains(site.Diagnostics, line => line.Contains("error NS004: ", StringComparison.Ordinal));
            Assert.Equal(before, folder.Fingerprint("out"));
        }
        finally
        {
            SetMode("out", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void An_article_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(
            Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(),
            "permissions of files do not bind this user"
        );
        SetMode(Sample.TheArticle, UnixFileMode.None);
        using var site = TestSite.Build(folder);
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith($"{Sample.TheArticle}: error NS01", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_document_that_vanishes_while_the_site_is_written_is_named_and_the_old_site_stays()
    {
        using var site = TestSite.Build(folder).IsFine();
        Assert.NotNull(site.Write());
        var before = folder.Fingerprint("dist");
        File.Delete(folder.PathOf(Document));
        Assert.Null(site.Write());
        var problem = Assert.Single(site.Diagnostics);
        Assert.Contains("error NS004: ", problem, StringComparison.Ordinal);
        Assert.Contains("plan.pdf", problem, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("dist"));
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a/loop", ".")]
    [InlineData("content/news/2024/05/07-a/loop", "..")]
    [InlineData("content/news/2024/05/07-a/loop", "loop")]
    [InlineData("content/news/2025", "2025")]
    [InlineData("content/news/2025", ".")]
    [InlineData("content/pages", ".")]
    [InlineData("themes/tiny/assets/loop", "..")]
    public void A_symbolic_link_in_a_circle_is_not_followed_for_ever(string link, string target)
    {
        folder.AddLink(link, target);
        using var site = TestSite.Build(folder);
        Assert.True(site.Has("/ky/news/2024/05/07-a/"));
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a/index.ky.md")]
    [InlineData("content/news/2024/05/07-a/plan.pdf")]
    [InlineData("content/topics.yaml")]
    [InlineData("content/published.txt")]
    [InlineData("themes/tiny/layouts/article.html")]
    [InlineData("themes/tiny/strings.ky.yaml")]
    public void A_folder_in_the_place_of_a_file_is_no_crash(string path)
    {
        TestSite.AddDefaults(folder);
        File.Delete(folder.PathOf(path));
        folder.Add($"-- {path}/a.txt --\nа\n");
        Assert.NotEqual(ExitCode.Failure, Build().ExitCode);
    }

    [Theory]
    [InlineData("content/news")]
    [InlineData("content/news/2024")]
    [InlineData("content/news/2024/05")]
    [InlineData("content/pages")]
    [InlineData("themes/tiny/layouts")]
    [InlineData("themes/tiny/assets")]
    [InlineData("themes/tiny")]
    [InlineData("themes")]
    public void A_file_in_the_place_of_a_folder_is_no_crash(string path)
    {
        TestSite.AddDefaults(folder);
        if (Directory.Exists(folder.PathOf(path)))
        {
            Directory.Delete(folder.PathOf(path), recursive: true);
        }

        File.WriteAllText(folder.PathOf(path), "а");
        Assert.NotEqual(ExitCode.Failure, Build().ExitCode);
    }

    [Fact]
    public async Task Content_that_changes_all_the_time_makes_a_site_or_a_message()
    {
        TestSite.AddDefaults(folder);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var changes = Task.Run(() => ChangeUntil(done.Token), TestContext.Current.CancellationToken);
        var runs = Enumerable.Range(0, 25).Select(_ => Build()).ToList();
        await done.CancelAsync();
        await changes;
        Assert.All(runs, run => Assert.True(run.ExitCode != ExitCode.Failure, run.Error));
        Directory.Delete(folder.PathOf("content/news/2024/06"), recursive: true);
        var last = Build();
        Assert.True(last.ExitCode == ExitCode.Fine, last.Error);
        Assert.True(File.Exists(folder.PathOf("dist/ky/news/2024/05/07-a/index.html")));
    }

    /// <summary>Writes, renames and deletes stories, as `git pull` would.</summary>
    private void ChangeUntil(CancellationToken done)
    {
        for (var i = 0; !done.IsCancellationRequested; i = (i + 1) % 28)
        {
            var (one, other) = ($"content/news/2024/06/{i + 1:00}-a", $"content/news/2024/06/{i + 1:00}-b");
            folder.Add(Sample.Story($"2024/06/{i + 1:00}-a", "ky", "Жаңы") + $"-- {one}/plan.pdf --\n%PDF-1.7\n");
            Directory.Move(folder.PathOf(one), folder.PathOf(other));
            File.Delete(folder.PathOf($"{other}/index.ky.md"));
            Directory.Delete(folder.PathOf(other), recursive: true);
        }
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf(path), mode);
        }
    }

    private CommandRun Build() =>
        CommandRun.In(folder.Root, "", "build", "--quiet", "--now", "2026-06-01T00:00:00+06:00");

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
