using NewsSite.Deployment.Delivery;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary><c>publish</c> to a folder of this machine.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private const string Page = "host/current/ky/news/2024/05/01-kabar/index.html";
    private readonly TestFolder folder = PublishedSite.Create();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_link_shows_the_built_site_and_a_second_run_sends_nothing()
    {
        var first = Publish();
        Assert.Contains("Readers see release 1-", first.Out, StringComparison.Ordinal);
        Assert.Equal("site", Path.GetFileName(BuiltFolder));
        Assert.Equal(
            folder
                .Fingerprint(".cache/publish/site")
                .Where(line => !line.StartsWith(".newssite-", StringComparison.Ordinal)),
            folder.Fingerprint("host/current")
        );
        var release = new FileInfo(folder.PathOf("host/current")).LinkTarget;
        Assert.Contains("needs a reload: headers.caddy, headers.nginx.conf", first.Out, StringComparison.Ordinal);
        var second = Publish();
        Assert.DoesNotContain("reload", second.Out, StringComparison.Ordinal);
        Assert.Contains("Readers see this site already.", second.Out, StringComparison.Ordinal);
        Assert.Matches(@"Sent: +0, 0\.0 MB", second.Out);
        Assert.Equal(release, new FileInfo(folder.PathOf("host/current")).LinkTarget);
    }

    [Fact]
    public void Only_what_changed_is_sent_and_the_rest_is_linked()
    {
        Publish();
        folder.Add("-- content/news/2024/05/01-kabar/index.ky.md --\n---\ntitle: Кабар!\ndate: 2024-05-01\n---\nА.\n");
        var run = Publish();
        Assert.DoesNotMatch(@"Unchanged: +0\n", run.Out);
        Assert.Contains("Кабар!", folder.Read(Page), StringComparison.Ordinal);
        var releases = Directory.GetDirectories(folder.PathOf("host/releases")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, releases.Count);
        var path = "robots.txt";
        Assert.Equal(Inode(Path.Combine(releases[0], path)), Inode(Path.Combine(releases[1], path)));
    }

    /// <summary>Neither the size nor the time tells a file from another.</summary>
    [Fact]
    public void A_page_of_the_same_size_and_time_with_other_bytes_is_sent()
    {
        Publish();
        var size = new FileInfo(folder.PathOf(Page)).Length;
        var time = File.GetLastWriteTimeUtc(folder.PathOf(Page));
        var source = folder.PathOf("content/news/2024/05/01-kabar/index.ky.md");
        File.WriteAllText(source, File.ReadAllText(source).Replace("Текст 0.", "Текст 9.", StringComparison.Ordinal));
        Publish();
        Assert.Contains("Текст 9.", folder.Read(Page), StringComparison.Ordinal);
        Assert.Equal(size, new FileInfo(folder.PathOf(Page)).Length);
        Assert.True(File.GetLastWriteTimeUtc(folder.PathOf(Page)) >= time);
    }

    [Theory]
    [InlineData("title:", "NS102")]
    [InlineData("title: [", "NS05")]
    public void It_refuses_what_check_refuses(string line, string code)
    {
        Publish();
        var before = folder.Fingerprint("host");
        var file = folder.PathOf("content/news/2024/05/01-kabar/index.ky.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("title: Кабар 1", line, StringComparison.Ordinal));
        var check = CommandRun.In(folder.Root, "", "check");
        var run = CommandRun.In(folder.Root, "", "publish", "host");
        Assert.Equal((1, 1), (check.ExitCode, run.ExitCode));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was published: mend the errors first.", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("host"));
    }

    [Fact]
    public void A_lost_address_is_refused()
    {
        folder.Add(
            "-- content/published.txt --\n"
                + "/ky/news/2023/01/01-eski/ ky 0123456789abcdef0123456789abcdef 2023/01/01-eski\n"
        );
        var run = CommandRun.In(folder.Root, "", "publish", "host");
        Assert.Equal(CommandRun.In(folder.Root, "", "check").ExitCode, run.ExitCode);
        Assert.Equal(1, run.ExitCode);
        Assert.False(Directory.Exists(folder.PathOf("host")));
    }

    /// <summary>A preview with drafts in the output folder must not reach readers.</summary>
    [Fact]
    public void Drafts_that_a_preview_built_are_not_published()
    {
        folder.Add(
            "-- content/news/2024/05/07-syr/index.ky.md --\n---\ntitle: Сыр\ndate: 2024-05-07\ndraft: true\n---\nСыр.\n"
        );
        Assert.Equal(0, CommandRun.In(folder.Root, "", "build", "--drafts").ExitCode);
        Assert.True(File.Exists(folder.PathOf("dist/ky/news/2024/05/07-syr/index.html")));
        Publish();
        Assert.False(File.Exists(folder.PathOf("host/current/ky/news/2024/05/07-syr/index.html")));
        Assert.DoesNotContain("Сыр", folder.Read("host/current/ky/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_touches_nothing()
    {
        var run = Publish("--dry-run");
        Assert.Contains("  + assets/site.", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("host")));
        Publish();
        var before = folder.Fingerprint("host");
        Directory.Delete(folder.PathOf("content/news/2024/05/01-kabar"), recursive: true);
        run = Publish("--dry-run");
        Assert.Contains("  - ky/news/2024/05/01-kabar/index.html", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("host"));
    }

    [Fact]
    public void Old_assets_stay_for_open_pages_and_pages_go_at_once()
    {
        Publish();
        var sheet = AssetOf(folder.Read(Page));
        PublishedSite.Write(folder, 1);
        Directory.Delete(folder.PathOf("content/news/2024/05/06-kabar"), recursive: true);
        Publish();
        Assert.NotEqual(sheet, AssetOf(folder.Read(Page)));
        Assert.True(File.Exists(folder.PathOf($"host/current/{sheet}")));
        Assert.False(File.Exists(folder.PathOf("host/current/ky/news/2024/05/06-kabar/index.html")));
        Publish("--grace", "0");
        Assert.False(File.Exists(folder.PathOf($"host/current/{sheet}")));
    }

    [Fact]
    public void A_rollback_shows_the_release_before_with_the_assets_of_both()
    {
        Assert.Contains("no earlier release", Rollback(2).Error, StringComparison.Ordinal);
        Publish();
        var old = AssetOf(folder.Read(Page));
        PublishedSite.Write(folder, 1);
        Publish();
        var bad = AssetOf(folder.Read(Page));
        Rollback(0);
        Assert.Equal(old, AssetOf(folder.Read(Page)));
        Assert.True(File.Exists(folder.PathOf($"host/current/{bad}")));
        Assert.Contains("no earlier release", Rollback(2).Error, StringComparison.Ordinal);
        PublishedSite.Write(folder, 2);
        Publish();
        Assert.NotEqual(old, AssetOf(folder.Read(Page)));

        // From the third version back to the first, not to the one that was rolled back.
        Rollback(0);
        Assert.Equal(old, AssetOf(folder.Read(Page)));
    }

    [Fact]
    public void Compressed_forms_are_those_of_their_page_in_every_release()
    {
        var settings = folder.PathOf("content/site.yaml");
        File.AppendAllText(settings, "\nprecompress: true\n");
        Publish();
        var file = folder.PathOf("content/news/2024/05/01-kabar/index.ky.md");
        File.AppendAllText(file, "\nДагы текст.\n");
        Publish();
        using var compressed = File.OpenRead(folder.PathOf(Page + ".br"));
        using var stream = new System.IO.Compression.BrotliStream(
            compressed,
            System.IO.Compression.CompressionMode.Decompress
        );
        using var reader = new StreamReader(stream);
        Assert.Equal(folder.Read(Page), reader.ReadToEnd());
        Assert.Contains("Дагы текст", folder.Read(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Читатели видят выпуск 1-")]
    [InlineData("ky", "чыгарылышын көрүп турушат.")]
    public void It_speaks_the_language_of_messages(string language, string expected) =>
        Assert.Contains(
            expected,
            CommandRun.In(folder.Root, language, "publish", "host").Out,
            StringComparison.Ordinal
        );

    /// <summary>Publishing keeps old files by the folder they are in, so that all in it must be named by content.</summary>
    [Fact]
    public void What_is_kept_has_a_hash_in_its_name()
    {
        Publish();
        var hashed = SiteFiles.Of(BuiltFolder).Select(file => file.Path).Where(SiteFiles.IsHashed).ToList();
        Assert.NotEmpty(hashed);
        Assert.All(hashed, path => Assert.Matches("[-/.][0-9a-f]{10,}[-.]", path));
    }

    private string BuiltFolder => folder.PathOf(".cache/publish/site");

    private CommandRun Publish(params string[] options)
    {
        var run = CommandRun.In(folder.Root, "", ["publish", "host", .. options]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return run;
    }

    private CommandRun Rollback(int code)
    {
        var run = CommandRun.In(folder.Root, "", "publish", "host", "--rollback");
        Assert.True(run.ExitCode == code, run.Error + run.Out);
        return run;
    }

    private static string AssetOf(string page) => page.Split("rel=\"stylesheet\" href=\"/")[1].Split('"')[0];

    private static ulong Inode(string path) => Generator.Core.Sources.FileFacts.OfEntry(path).Stamp.Inode;
}
