using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Adversary;

/// <summary>
/// Promise: whatever happens to the cache and to rights, a build gives the same site as a clean one, or says why not and
/// leaves the site that was there. It never crashes, and the next run mends itself.
/// </summary>
public sealed class WhatStaysTests : IDisposable
{
    private const string Now = "2026-06-01T10:00:00+06:00";
    private static readonly int Attacks = LongTests.Times(usual: 5, whole: 200);
    private readonly TestFolder folder = new();
    private readonly TestFolder outside = TestFolder.Of("-- mine/a.txt --\nменики\n-- mine/b.jpg --\nx\n");
    private readonly Dictionary<int, IReadOnlyList<string>> clean = [];

    public WhatStaysTests()
    {
        folder.Add(
            """
            -- content/news/2024/05/07-a/a.jpg --
            x
            -- content/news/2024/05/07-a/b.jpg --
            y
            -- content/news/2024/05/07-a/index.ky.md --
            ---
            title: Жыйын
            date: 2024-05-07
            topics: [education]
            photos: [{file: a.jpg, alt: Зал}, {file: b.jpg, alt: Көчө}]
            ---
            Министрликте жыйын өттү.

            """ + string.Concat(Enumerable.Range(1, 4).Select(day => Sample.Pair($"2024/06/0{day}-b", $"Кабар {day}")))
        );
        TestSite.AddDefaults(folder);
        folder.Age();
    }

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Fact]
    public void A_mangled_cache_changes_nothing_and_leads_nowhere()
    {
        var random = new Random(20261123);
        var mine = outside.Fingerprint();
        Expect(Run(), -1, "first");
        for (var attack = 0; attack < Attacks; attack++)
        {
            var text = random.Next(3);
            folder.Add(Sample.Story("2024/06/02-b", "ky", $"Кабар өзгөрдү {text}"));
            folder.Age("content");
            var told = new List<string>();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                told.Add(MangledCache.Mangle(folder.PathOf(".cache"), outside.Root, random));
            }

            Expect(Run(), text, $"attack {attack}: {string.Join("; ", told)}");
            Assert.True(mine.SequenceEqual(outside.Fingerprint()), $"attack {attack} reached outside: {told[^1]}");
        }
    }

    [Fact]
    public void Exchanged_pictures_are_made_again()
    {
        Expect(Run(), -1, "first");
        var pictures = Directory.GetFiles(folder.PathOf(".cache/images"), "*.jpg", SearchOption.AllDirectories);
        Assert.True(pictures.Length > 1);
        for (var i = 1; i < pictures.Length; i++)
        {
            MangledCache.Swap(pictures[i - 1], pictures[i]);
            Directory.Delete(folder.PathOf("dist"), recursive: true);
            Expect(Run(), -1, $"{pictures[i - 1]} ↔ {pictures[i]}");
        }
    }

    [Fact]
    public void Sealed_files_of_all_kinds_can_be_exchanged()
    {
        Expect(Run(), -1, "first");
        folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
        folder.Age("content");
        Expect(Run(), 0, "second");
        var files = Directory.GetFiles(folder.PathOf(".cache/builds")).Order(StringComparer.Ordinal).ToList();
        var pairs = files.SelectMany(one =>
            files.Where(other => string.CompareOrdinal(one, other) < 0).Select(other => (one, other))
        );
        var random = new Random(20261123);
        foreach (var (one, other) in pairs.OrderBy(_ => random.Next()).Take(LongTests.Times(usual: 2, whole: 200)))
        {
            if (File.Exists(one) && File.Exists(other))
            {
                MangledCache.Swap(one, other);
                Expect(Run(), 0, $"{one} ↔ {other}");
            }
        }
    }

    [Fact]
    public void Bytes_changed_in_a_kept_site_do_not_spread_though_their_time_was_restored()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the time of a file's last change");
        Expect(Run(), -1, "first");
        for (var text = 0; text < 3; text++)
        {
            folder.Add(Sample.Story("2024/06/02-b", "ky", $"Кабар өзгөрдү {text}"));
            folder.Age("content");
            Expect(Run(), text, "changed");
            var kept = Directory.GetDirectories(folder.PathOf(".cache/builds"), "*.tree").Single();
            foreach (var file in Directory.GetFiles(kept, "*.html", SearchOption.AllDirectories))
            {
                var time = File.GetLastWriteTimeUtc(file);
                var bytes = File.ReadAllBytes(file);
                bytes[^5] ^= 1;
                File.WriteAllBytes(file, bytes);
                File.SetLastWriteTimeUtc(file, time);
            }

            Expect(Run(), text, "changed bytes");
        }
    }

    [Fact]
    public void A_folder_in_the_place_of_a_cached_file_is_cleared_away()
    {
        Expect(Run(), -1, "first");
        foreach (var file in Directory.GetFiles(folder.PathOf(".cache"), "*", SearchOption.AllDirectories))
        {
            if (!file.Contains(".tree", StringComparison.Ordinal))
            {
                File.Delete(file);
                Directory.CreateDirectory(file);
                File.WriteAllText(Path.Combine(file, "a.txt"), "a");
            }
        }

        Expect(Run(), -1, "folders");
        Assert.Contains("Nothing has changed", Run().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Builds_of_root_and_of_another_user_in_turn()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can build first");
        OtherUser.Require();
        OtherUser.Own(folder.Root);
        Expect(Run(), -1, "root");
        var site = folder.Fingerprint("dist");
        folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
        folder.Age("content");
        for (var times = 0; times < LongTests.Times(usual: 1, whole: 2); times++)
        {
            var run = AsOther("build");
            Assert.True(run.ExitCode == ExitCode.Problems, run.Error);
            Assert.Contains("dist: error NS061: the user ", run.Error, StringComparison.Ordinal);
            Assert.Equal(site, folder.Fingerprint("dist"));
        }

        var clean = AsOther("clean");
        Assert.True(clean.ExitCode == ExitCode.Problems, clean.Error);
        Assert.Contains("error NS064: the site cannot be deleted", clean.Error, StringComparison.Ordinal);

        // As the message says: root again, or the folder given away. The cache may stay as it is.
        Expect(Run(), 0, "root again");
        OtherUser.Own(folder.PathOf("dist"));
        var given = AsOther("build");
        Assert.True(given.ExitCode == 0, given.Error);
        Assert.Equal(CleanSite(0), folder.Fingerprint("dist"));
        Expect(Run(), 0, "root at last");
    }

    [LongTheory]
    [InlineData(".cache")]
    [InlineData(".cache/images")]
    [InlineData(".cache/builds")]
    public void A_closed_cache_is_done_without_and_told(string path)
    {
        OtherUser.Require();
        Expect(Run(), -1, "first");
        OtherUser.Own(folder.Root);
        foreach (var mode in new[] { UnixFileMode.None, UnixFileMode.UserRead | UnixFileMode.UserExecute })
        {
            foreach (
                var picture in Directory.GetFiles(folder.PathOf(".cache/images"), "*.jpg", SearchOption.AllDirectories)
            )
            {
                File.Delete(picture);
            }

            SetMode(path, mode);
            var run = AsOther("build", "--no-cache");
            SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Assert.True(run.ExitCode == 0, run.Error);
            if (mode == UnixFileMode.None)
            {
                Assert.Contains("note NS008", run.Error, StringComparison.Ordinal);
            }

            Assert.Equal(CleanSite(-1), folder.Fingerprint("dist"));
        }

        Assert.Equal("", AsOther("build").Error);
    }

    [LongTheory]
    [InlineData("dist")]
    [InlineData("dist/ky")]
    [InlineData("dist/ky/news/2024")]
    public void A_closed_output_folder_is_told_before_anything_is_changed(string path)
    {
        OtherUser.Require();
        Expect(Run(), -1, "first");
        OtherUser.Own(folder.Root);
        folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
        folder.Age("content");
        SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var site = folder.Fingerprint("dist");
        var run = AsOther("build");
        Assert.True(run.ExitCode == ExitCode.Problems, run.Error);
        Assert.Contains($"{path}: error NS061: the user ", run.Error, StringComparison.Ordinal);
        Assert.Equal(site, folder.Fingerprint("dist"));
        SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(0, AsOther("build").ExitCode);
        Assert.Equal(CleanSite(0), folder.Fingerprint("dist"));
    }

    [LongTheory]
    [InlineData("dist/ky")]
    [InlineData("dist/ky/news/2024")]
    public void A_closed_folder_is_told_too_when_the_names_in_it_are_known(string path)
    {
        OtherUser.Require();
        Expect(Run(), -1, "first");
        OtherUser.Own(folder.Root);
        for (var number = 0; number < 3; number++)
        {
            folder.Add(Sample.Story("2024/06/02-b", "ky", $"Кабар өзгөрдү {number}"));
            folder.Age("content");
            if (number == 0)
            {
                // These names are known at the next build but one, when the same folder is there again.
                folder.AgeFolders("dist");
            }

            if (number == 2)
            {
                SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var run = AsOther("build");
            Assert.Equal(number < 2 ? 0 : ExitCode.Problems, run.ExitCode);
            Assert.Equal(number == 2, run.Error.Contains($"{path}: error NS061: the user ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_another_user_left_beside_the_output_folder_stops_nobody()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can leave what others may not delete");
        OtherUser.Require();
        Expect(Run(), -1, "first");
        OtherUser.Own(folder.Root);
        folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
        folder.Age("content");
        foreach (var name in new[] { "next", "last" })
        {
            folder.Add($"-- .dist.newssite-{name}/ky/index.html --\nroot");
        }

        folder.Add("-- .dist.newssite-claim --\n");
        for (var times = 0; times < LongTests.Times(usual: 1, whole: 2); times++)
        {
            var run = AsOther("build", "--no-cache");
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains(
                ".dist.newssite-next: note NS063: a build left this behind",
                run.Error,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(CleanSite(0), folder.Fingerprint("dist"));
    }

    [Fact]
    public void An_output_that_is_a_link_is_written_through()
    {
        folder.AddLink("www", folder.PathOf("releases/site"));
        Directory.CreateDirectory(folder.PathOf("releases"));
        for (var text = 0; text < 3; text++)
        {
            folder.Add(Sample.Story("2024/06/02-b", "ky", $"Кабар өзгөрдү {text}"));
            folder.Age("content");
            var run = Run("--output", folder.PathOf("www"));
            Assert.True(run is { ExitCode: 0, Error: "" }, run.Error);
            Assert.NotNull(new FileInfo(folder.PathOf("www")).LinkTarget);
            Assert.Equal(CleanSite(text), folder.Fingerprint("releases/site"));
            Assert.Contains("Nothing has changed", Run("--output", folder.PathOf("www")).Out, StringComparison.Ordinal);
        }

        Assert.Equal(0, CommandRun.In(folder.Root, "", "clean", "--output", folder.PathOf("www")).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.PathOf("releases/site")));
        Assert.Equal(0, Run("--output", folder.PathOf("www")).ExitCode);
    }

    [Fact]
    public void An_output_that_is_a_mounted_disk_gets_advice()
    {
        var disk = folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Mount("mount", "-t", "tmpfs", "tmpfs", disk) == 0,
            "this user may not mount a disk"
        );
        try
        {
            var run = Run("--output", disk);
            Assert.Equal(ExitCode.Problems, run.ExitCode);
            Assert.Contains("disk: error NS062: ", run.Error, StringComparison.Ordinal);
            Assert.Contains($"--output {disk}/site", run.Error, StringComparison.Ordinal);
            Assert.Equal(0, Run("--output", disk + "/site").ExitCode);
            Assert.Equal(CleanSite(-1), folder.Fingerprint("disk/site"));
            Assert.Equal(0, Run("--output", disk + "/site").ExitCode);
        }
        finally
        {
            Mount("umount", disk);
        }
    }

    [LongFact]
    public void A_user_who_owns_a_volume_and_not_the_folder_it_is_in_gets_the_same_advice()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can mount a disk");
        OtherUser.Require();
        OtherUser.Own(folder.Root);
        var disk = folder.PathOf("var/disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Mount("mount", "-t", "tmpfs", "tmpfs", disk) == 0, "this user may not mount a disk");
        try
        {
            OtherUser.Own(disk);
            var run = AsOther("build", "--output", disk);
            Assert.Equal(ExitCode.Problems, run.ExitCode);
            Assert.Contains("disk: error NS062: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("NS004", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Mount("umount", disk);
        }
    }

    [Theory]
    [InlineData("content/site")]
    [InlineData("content/news/2024/05/07-a/site")]
    [InlineData("themes/ministry/assets/site")]
    [InlineData("themes")]
    [InlineData("link/site")]
    public void An_output_among_the_sources_is_refused(string path)
    {
        folder.AddLink("link", folder.PathOf("content"));
        var sources = folder.Fingerprint("content");
        var run = Run("--output", folder.PathOf(path));
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains(
            "error NS262: the output folder is inside the site's sources",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(sources, folder.Fingerprint("content"));
    }

    [Theory]
    [InlineData(".cache/images")]
    [LongInlineData(".cache")]
    [LongInlineData(".cache/builds")]
    public void A_full_disk_below_the_cache_is_done_without_and_told(string path)
    {
        Directory.CreateDirectory(folder.PathOf(path));
        OnSmallDisk(
            path,
            full: () =>
            {
                var run = Run();
                Assert.True(run.ExitCode == 0, run.Error);
                Assert.Contains("note NS008", run.Error, StringComparison.Ordinal);
                Assert.Equal(CleanSite(-1), folder.Fingerprint("dist"));
            }
        );
        Expect(Run(), -1, "mended");
    }

    [Fact]
    public void A_full_disk_below_the_output_leaves_the_site_as_it_was()
    {
        Directory.CreateDirectory(folder.PathOf("disk"));
        var output = folder.PathOf("disk/site");
        OnSmallDisk(
            "disk",
            full: () =>
            {
                Assert.Equal(ExitCode.Problems, Run("--output", output).ExitCode);
                Assert.False(Directory.Exists(output));
                Empty(folder.PathOf("disk"));
                Assert.Equal(0, Run("--output", output).ExitCode);
                var site = folder.Fingerprint("disk/site");
                Fill(folder.PathOf("disk"));
                folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
                folder.Age("content");
                for (var times = 0; times < 2; times++)
                {
                    var run = Run("--output", output, "--no-cache");
                    Assert.True(run.ExitCode == ExitCode.Problems, run.Error);
                    Assert.Contains(
                        "site: error NS004: the site cannot be written",
                        run.Error,
                        StringComparison.Ordinal
                    );
                    Assert.Equal(site, folder.Fingerprint("disk/site"));
                    Assert.False(Directory.Exists(folder.PathOf("disk/.site.newssite-next")));
                }

                Empty(folder.PathOf("disk"));
                Assert.Equal(0, Run("--output", output).ExitCode);
                Assert.Equal(CleanSite(0), folder.Fingerprint("disk/site"));
            }
        );
    }

    /// <summary>Mounts a disk of some megabytes on a folder, fills it, and takes it away at the end.</summary>
    private void OnSmallDisk(string path, Action full)
    {
        var disk = folder.PathOf(path);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Mount("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk) == 0,
            "this user may not mount a disk"
        );
        try
        {
            Fill(disk);
            full();
        }
        finally
        {
            Mount("umount", disk);
        }
    }

    private static void Fill(string disk)
    {
        using var file = File.Create(Path.Combine(disk, "filling"));
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static void Empty(string disk) => File.Delete(Path.Combine(disk, "filling"));

    [Fact]
    public void A_pipe_in_the_output_folder_is_told()
    {
        Expect(Run(), -1, "first");
        SpecialFile.CreatePipe(folder.PathOf("dist/pipe"));
        var run = Run("--no-cache");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("dist/pipe: error NS017: ", run.Error, StringComparison.Ordinal);
        File.Delete(folder.PathOf("dist/pipe"));
        SpecialFile.CreatePipe(folder.PathOf(".dist.newssite-claim"));
        Assert.Equal(0, Run("--no-cache").ExitCode);
    }

    private static int Mount(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(command, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    private void Expect(CommandRun run, int text, string attack)
    {
        Assert.True(run.ExitCode == 0, $"{attack}\n{run.Error}");
        Assert.True(CleanSite(text).SequenceEqual(folder.Fingerprint("dist")), attack);
    }

    /// <summary>Builds the current content elsewhere, without a cache, once for each text.</summary>
    private IReadOnlyList<string> CleanSite(int text)
    {
        if (!clean.TryGetValue(text, out var site))
        {
            using var elsewhere = new TestFolder();
            foreach (var path in new[] { "content", "themes" })
            {
                foreach (var file in Directory.EnumerateFiles(folder.PathOf(path), "*", SearchOption.AllDirectories))
                {
                    elsewhere.Add(Path.GetRelativePath(folder.Root, file), File.ReadAllBytes(file));
                }
            }

            Assert.Equal(0, CommandRun.In(elsewhere.Root, "", "build", "--now", Now).ExitCode);
            clean[text] = site = elsewhere.Fingerprint("dist");
        }

        return site;
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf(path), mode);
        }
    }

    private CommandRun Run(params string[] options) =>
        CommandRun.In(folder.Root, "", ["build", "--now", Now, .. options]);

    private CommandRun AsOther(string command, params string[] options) =>
        OtherUser.Run(
            folder,
            [
                command,
                "--source",
                folder.Root,
                .. command == "build" ? ["--now", Now] : Array.Empty<string>(),
                .. options,
            ]
        );
}
