using System.Diagnostics;
using NewsSite.Deployment.Delivery;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Files at a target that <c>publish</c> did not put there or did not finish, and disks that are full.</summary>
public sealed class TargetFilesTests : IDisposable
{
    private const string Page = "host/current/ky/news/2024/05/01-kabar/index.html";
    private readonly TestFolder folder = PublishedSite.Create();

    public void Dispose() => folder.Dispose();

    /// <summary>An empty list would take every page away from readers.</summary>
    [Fact]
    public void A_folder_that_no_build_wrote_is_not_sent()
    {
        Assert.Throws<InvalidDataException>(() => SiteFiles.Of(folder.Root));
    }

    [Fact]
    public void Files_of_others_stay_wherever_they_are()
    {
        Publish();
        folder.Add("-- host/current/ky/google1.html --\nmine\n-- host/mine.txt --\nmine\n");
        folder.AddLink("host/current/link", folder.PathOf("content"));
        for (var version = 1; version < 9; version++)
        {
            PublishedSite.Write(folder, version);
            Publish("--grace", "0");
            Assert.Equal("mine\n", folder.Read("host/current/ky/google1.html"));
            Assert.Equal(folder.PathOf("content"), new FileInfo(folder.PathOf("host/current/link")).LinkTarget);
        }

        Assert.Equal("mine\n", folder.Read("host/mine.txt"));
        Assert.True(File.Exists(folder.PathOf("content/site.yaml")));

        // The first release keeps what was laid into it; of the others five are left, and the current one.
        Assert.Equal(7, Directory.GetDirectories(folder.PathOf("host/releases")).Length);
        var first = Assert.Single(Directory.GetDirectories(folder.PathOf("host/releases"), "1-*"));
        Assert.Equal(
            ["ky/google1.html", "link"],
            Directory
                .EnumerateFileSystemEntries(first, "*", new EnumerationOptions { RecurseSubdirectories = true })
                .Select(path => Path.GetRelativePath(first, path))
                .Where(path => path != "ky" && !path.StartsWith("link/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_file_of_others_where_a_page_would_stand_is_told()
    {
        Publish();
        var before = new FileInfo(folder.PathOf("host/current")).LinkTarget;
        folder.Add("-- host/current/ky/news/2024/05/08-b/index.html --\nmine\n" + Sample.Pair("2024/05/08-b", "Б"));
        var run = CommandRun.In(folder.Root, "", "publish", "host");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "ky/news/2024/05/08-b/index.html at the target was not put there",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, new FileInfo(folder.PathOf("host/current")).LinkTarget);
    }

    [Theory]
    [InlineData("-- host/index.html --\nmine\n", "is not empty and was not made by publish")]
    [InlineData("-- host --\nmine\n", "is not a folder")]
    [InlineData(
        "-- host/.newssite-publish/claims/x --\n\n-- host/current/a --\nmine\n",
        "is not a link that publish made"
    )]
    public void A_place_that_is_no_target_is_left_as_it_is(string files, string expected)
    {
        folder.Add(files);
        var before = folder.Fingerprint("host");
        var run = CommandRun.In(folder.Root, "", "publish", "host");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("host"));
    }

    [Fact]
    public void A_link_to_a_target_is_followed_and_stays_a_link()
    {
        Directory.CreateDirectory(folder.PathOf("real"));
        folder.AddLink("host", folder.PathOf("real"));
        Publish();
        Publish();
        Assert.Equal(folder.PathOf("real"), new FileInfo(folder.PathOf("host")).LinkTarget);
        Assert.True(File.Exists(folder.PathOf("real/current/ky/index.html")));
    }

    [Fact]
    public void A_full_disk_at_the_target_leaves_the_former_site()
    {
        var disk = Directory.CreateDirectory(folder.PathOf("disk")).FullName;
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk) == 0,
            "this user may not mount a disk"
        );
        try
        {
            Assert.Equal(0, CommandRun.In(folder.Root, "", "publish", "disk/site").ExitCode);
            var before = folder.Fingerprint("disk/site/current");
            PublishedSite.Write(folder, 5);
            folder.Add("content/news/2024/05/01-kabar/b.pdf", TestDocument.Pdf(new string('x', 5_000_000)));
            folder.Add(
                "-- content/news/2024/05/01-kabar/index.ky.md --\n---\ntitle: А\ndate: 2024-05-01\n"
                    + "attachments:\n  - file: b.pdf\n    title: Б\n---\nА.\n"
            );
            var run = CommandRun.In(folder.Root, "", "publish", "disk/site");
            Assert.True(run.ExitCode == 2, run.Out + run.Error);
            Assert.Contains("the disk is full", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, folder.Fingerprint("disk/site/current"));
            Assert.Empty(Directory.EnumerateFiles(folder.PathOf("disk/site/.newssite-publish/claims")));
            Run("mount", "-o", "remount,size=40m", disk);
            Assert.Equal(0, CommandRun.In(folder.Root, "", "publish", "disk/site").ExitCode);
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void What_a_broken_run_had_sent_is_taken_and_other_bytes_are_not()
    {
        Publish("--dry-run");
        var site = SiteFiles.Of(BuiltFolder);
        var (good, bad) = (site[0].Path, site[1].Path);
        folder.Add($"host/.newssite-publish/upload/{good}", File.ReadAllBytes(Path.Combine(BuiltFolder, good)));
        folder.Add($"host/.newssite-publish/upload/{bad}", new byte[(int)site[1].Size]);
        folder.Add("-- host/.newssite-publish/upload/ky/news --\na file where now a folder is\n");
        var inode = Inode(folder.PathOf($"host/.newssite-publish/upload/{good}"));
        Directory.CreateDirectory(folder.PathOf("host/.newssite-publish/claims"));
        Directory.CreateDirectory(folder.PathOf("host/releases/7-0123abcd.part/ky"));
        Publish();
        Assert.Equal(inode, Inode(folder.PathOf($"host/current/{good}")));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(BuiltFolder, bad)),
            File.ReadAllBytes(folder.PathOf($"host/current/{bad}"))
        );
        Assert.Equal("1", Path.GetFileName(new FileInfo(folder.PathOf("host/current")).LinkTarget!).Split('-')[0]);
        Assert.Empty(Directory.GetDirectories(folder.PathOf("host/releases"), "*.part"));
    }

    /// <summary>A run may be killed right after it made the first folder of a target.</summary>
    [Theory]
    [InlineData("host/.newssite-publish")]
    [InlineData("host/.newssite-publish/claims")]
    public void A_target_that_is_half_made_is_finished(string path)
    {
        Directory.CreateDirectory(folder.PathOf(path));
        Publish();
        Assert.True(File.Exists(folder.PathOf(Page)));
    }

    private string BuiltFolder => folder.PathOf(".cache/publish/site");

    private CommandRun Publish(params string[] options)
    {
        var run = CommandRun.In(folder.Root, "", ["publish", "host", .. options]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return run;
    }

    private static ulong Inode(string path) => Generator.Core.Sources.FileFacts.OfEntry(path).Stamp.Inode;

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
