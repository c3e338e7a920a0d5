using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Adversary;

/// <summary>
/// Promise: the site shows what stands in the sources, all of it and nothing else of the machine. What cannot be read is
/// an error, never a gap; what never ends is not read.
/// </summary>
public sealed class WhoMayReadTests : IDisposable
{
    private const string Now = "2026-06-01T10:00:00+06:00";
    private const string Secret = "the-secret-of-another-folder";
    private readonly TestFolder folder = new();

    public WhoMayReadTests()
    {
        folder.Add(Sample.Pair("2024/05/07-a", "А") + Sample.Pair("2024/06/08-b", "Б"));
        folder.Add("-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n");
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    public static IEnumerable<TheoryDataRow<string>> Links => LongTests.Some(AllLinks, oneIn: 3);

    private static TheoryData<string> AllLinks =>
        [
            "content/news",
            "content/news/2025",
            "content/news/2024/07",
            "content/news/2024/05/09-c",
            "content/news/2024/05/07-a/index.ru.md",
            "content/pages",
            "content/pages/secret",
            "content/pages/about/index.ru.md",
            "content/site.yaml",
            "content/topics.yaml",
            "content/published.txt",
            "themes/tiny/layouts",
            "themes/tiny/layouts/article.html",
            "themes/tiny/partials/secret.html",
            "themes/tiny/strings.ky.yaml",
            "themes/tiny/theme.yaml",
            "themes/tiny/assets",
            "themes/tiny/assets/secret.txt",
            "themes/tiny/assets/site.css",
            "themes/tiny/assets/folder",
        ];

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_out_of_the_sources_is_refused_and_nothing_behind_it_is_told(string path)
    {
        using var outside = new TestFolder();
        var target = MoveOut(path, outside);
        folder.AddLink(path, target);
        foreach (var command in new[] { "build", "check", "list", "status" })
        {
            var run = Run(command);
            Assert.NotEqual(ExitCode.Failure, run.ExitCode);
            Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
        }

        var build = Run("build");
        Assert.Equal(ExitCode.Problems, build.ExitCode);
        Assert.Matches(@"(?m)^" + path + ": error (NS018|NS120): ", build.Error);
        Assert.Empty(folder.Fingerprint("dist"));
    }

    [Fact]
    public void A_link_through_a_link_leads_out_too()
    {
        using var outside = TestFolder.Of($"-- a.jpg --\n{Secret}");
        folder.AddLink("content/news/2024/05/07-a/sub", outside.Root);
        folder.AddLink("content/news/2024/05/07-a/a.jpg", "sub/a.jpg");
        folder.Add(Sample.Story("2024/05/07-a", "ky", "А", "photos: [{file: a.jpg, alt: а}]"));
        var run = Run("build");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("error NS120: \"a.jpg\" lies outside", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_stay_inside_are_followed()
    {
        folder.AddLink("content/pages/other", "about");
        folder.AddLink("themes/tiny/assets/linked.svg", "drawing.svg");
        folder.Add("-- themes/tiny/assets/drawing.svg --\n<svg xmlns='http://www.w3.org/2000/svg'/>");
        var run = Run("build");
        Assert.True(run is { ExitCode: 0, Error: "" }, run.Error);
        Assert.True(File.Exists(folder.PathOf("dist/ky/other/index.html")));
    }

    public static IEnumerable<TheoryDataRow<string>> Places => LongTests.Some(AllPlaces, oneIn: 3);

    private static TheoryData<string> AllPlaces =>
        [
            "content/news/2024/05/07-a/photo.jpg",
            "content/news/2024/05/07-a/index.en.md",
            "content/news/2024/05/09-c.ky.md",
            "content/news/2025",
            "content/pages/pipe",
            "content/topics.yaml",
            "content/published.txt",
            "content/unused",
            "themes/tiny/layouts/home.html",
            "themes/tiny/assets/pipe.js",
            "themes/tiny/assets/deep/pipe.bin",
            "themes/tiny/strings.ru.yaml",
            "themes/tiny/theme.yaml",
            "themes/other/layouts/home.html",
        ];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_never_ends_is_an_error_and_not_read(string path)
    {
        foreach (var create in new Action<string>[] { SpecialFile.CreatePipe, SpecialFile.CreateSocket, LinkToZeros })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
            File.Delete(folder.PathOf(path));
            create(folder.PathOf(path));
            foreach (var command in new[] { "build", "check", "list", "schedule", "ledger update" })
            {
                var run = Run(command.Split(' '));
                Assert.Equal(ExitCode.Problems, run.ExitCode);
                Assert.Matches(@"(?m)^" + path + @"(: |\n +)error (NS017|NS018|NS120): ", run.Error + run.Out);
            }
        }

        static void LinkToZeros(string path) => File.CreateSymbolicLink(path, "/dev/zero");
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_settings_is_told_by_every_command()
    {
        File.Delete(folder.PathOf("content/site.yaml"));
        SpecialFile.CreatePipe(folder.PathOf("content/site.yaml"));
        foreach (var command in new[] { "build", "check", "list", "schedule", "new Кабар", "schema" })
        {
            var run = Run(command.Split(' '));
            Assert.Contains("content/site.yaml", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Folders =>
        [
            .. LongTests.Some<string>(
                [
                    "content",
                    "content/news",
                    "content/news/2024",
                    "content/news/2024/05",
                    "content/news/2024/05/07-a",
                    "content/pages",
                    "content/pages/about",
                    "themes",
                    "themes/tiny",
                    "themes/tiny/layouts",
                    "themes/tiny/assets",
                ],
                oneIn: 11
            ),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_that_cannot_be_read_is_an_error(string path)
    {
        OtherUser.Require();
        Assert.Equal(0, Run("build").ExitCode);
        OtherUser.Own(folder.Root);
        var site = folder.Fingerprint("dist");
        UnixFileMode[] modes = [UnixFileMode.None, UnixFileMode.UserRead, UnixFileMode.UserExecute];
        string[] commands = ["build", "check", "list"];
        foreach (var mode in modes.Take(LongTests.Times(usual: 1, whole: 3)))
        {
            SetMode(path, mode);
            foreach (var command in commands.Take(LongTests.Times(usual: 1, whole: 3)))
            {
                var run = OtherUser.Run(folder, [command, "--source", folder.Root, "--now", Now]);
                Assert.Equal(ExitCode.Problems, run.ExitCode);
                Assert.Matches(@"(?m)^" + path + @"[^\n]*(: |\n +)error (NS014|NS016): ", run.Error + run.Out);
            }

            SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Assert.Equal(site, folder.Fingerprint("dist"));
        }
    }

    public static TheoryData<string> Files =>
        [
            .. LongTests.Some<string>(
                [
                    "content/site.yaml",
                    "content/topics.yaml",
                    "content/published.txt",
                    "content/news/2024/05/07-a/index.ky.md",
                    "themes/tiny/layouts/article.html",
                    "themes/tiny/strings.ru.yaml",
                    "themes/tiny/assets/site.css",
                    "themes/tiny/assets/drawing.svg",
                ],
                oneIn: 4
            ),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_read_is_an_error(string path)
    {
        OtherUser.Require();
        folder.AddMissing(TestFolder.Parse($"-- {path} --\n# a\n"));
        OtherUser.Own(folder.Root);
        SetMode(path, UnixFileMode.None);
        var run = OtherUser.Run(folder, "build", "--source", folder.Root, "--now", Now);
        Assert.True(run.ExitCode == ExitCode.Problems, run.Error);
        Assert.Contains($"{path}: error NS014: ", run.Error, StringComparison.Ordinal);
    }

    [LongTheory]
    [InlineData("content/news/2024/05/07-a/index.ky.md")]
    [InlineData("content/pages/about/index.ky.md")]
    public void Nothing_is_counted_where_an_article_cannot_be_read(string path)
    {
        OtherUser.Require();
        OtherUser.Own(folder.Root);
        SetMode(path, UnixFileMode.None);
        foreach (var format in new string[][] { ["--json"], ["--html", "status.html"] })
        {
            var run = OtherUser.Run(folder, ["status", "--source", folder.Root, "--now", Now, .. format]);
            Assert.True(run.ExitCode == ExitCode.Problems, run.Out + run.Error);
            Assert.Matches($@"{path}[^\n]*(: |\n +)error NS014: |{path}(?s:.*)NS014", run.Error + run.Out);
            Assert.DoesNotContain("To be translated", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("untranslated", run.Out, StringComparison.Ordinal);
            Assert.False(File.Exists(folder.PathOf("status.html")));
        }
    }

    private string MoveOut(string path, TestFolder outside)
    {
        var (source, target) = (folder.PathOf(path), outside.PathOf(Path.GetFileName(path)));
        if (Directory.Exists(source))
        {
            Directory.Move(source, target);
        }
        else if (Path.HasExtension(path))
        {
            outside.Add(Path.GetFileName(path), System.Text.Encoding.UTF8.GetBytes($"<b>{Secret}"));
            File.Delete(source);
        }
        else
        {
            outside.Add($"{Path.GetFileName(path)}/index.ky.md", System.Text.Encoding.UTF8.GetBytes(Secret));
        }

        return target;
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf(path), mode);
        }
    }

    private CommandRun Run(params string[] arguments) =>
        CommandRun.In(
            folder.Root,
            "",
            [.. arguments, .. arguments[0] is "new" or "schema" or "ledger" ? Array.Empty<string>() : ["--now", Now]]
        );
}
