using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_makes_a_folder_of_its_files_and_a_manifest()
    {
        var report = Write("a.txt", "b/c.txt");
        Assert.Equal((2, 12, 2), (report!.Files, report.Bytes, report.Changed));
        Assert.Equal(new PathAndSize("a.txt", 6), Write("a.txt")!.LargestFile);
        Assert.Equal(new PathAndSize("b", 2), Write("a.txt", "b/c.txt", "b/d.txt")!.FullestFolder);
        Write("a.txt", "b/c.txt");
        Assert.Equal("newssite 1\na.txt\nb/c.txt\n", folder.Read("dist/.newssite-manifest"));
        Assert.Equal("a.txt\n", folder.Read("dist/a.txt"));
        Assert.Equal(["dist"], Names());
    }

    [Fact]
    public void The_next_build_takes_away_what_the_site_no_longer_has()
    {
        Write("a.txt", "b/c.txt");
        Write("a.txt");
        Assert.Equal([".newssite-manifest", "a.txt"], Files());
    }

    [Fact]
    public void Files_of_others_stay()
    {
        Write("a.txt", "b/c.txt");
        folder.Add("-- dist/b/mine.txt --\nменики\n-- dist/.git/HEAD --\nref\n");
        Write("a.txt");
        Assert.Equal([".git/HEAD", ".newssite-manifest", "a.txt", "b/mine.txt"], Files());
        Assert.Equal("меники\n", folder.Read("dist/b/mine.txt"));
    }

    [Fact]
    public void A_file_of_others_in_the_place_of_a_page_is_not_overwritten()
    {
        Write("a.txt");
        folder.Add("-- dist/b.txt --\nменики\n");
        Refuses(
            "dist/b.txt: error NS003: this was not made by a build, and the site has a file or folder of the same name",
            "b.txt"
        );
        Assert.Equal("меники\n", folder.Read("dist/b.txt"));
    }

    [Fact]
    public void What_stands_in_the_place_of_a_folder_or_below_a_file_is_told()
    {
        Write("a.txt");
        using var elsewhere = new TestFolder();
        folder.AddLink("dist/ky", elsewhere.Root);
        Refuses("dist/ky: error NS003: this was not made by a build", "ky/news/b.txt");
        File.Delete(folder.PathOf("dist/ky"));
        folder.Add("-- dist/ru/b.txt/mine.txt --\nменики\n");
        Refuses("dist/ru/b.txt/mine.txt: error NS003: this was not made by a build", "ru/b.txt");
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Root));
        Assert.Equal("меники\n", folder.Read("dist/ru/b.txt/mine.txt"));
    }

    [Fact]
    public void With_an_error_only_what_can_find_another_is_made()
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(NewsSite.Generator.Core.Diagnostics.Rules.FileRules.Empty, new SourceLocation("a"));
        var isMade = false;
        var page = OutputFile.FromText(
            "a.html",
            () =>
            {
                isMade = true;
                return "";
            }
        );
        var picture = new OutputFile("b.jpg", _ => Assert.Fail("pictures take long, and find nothing"));
        Assert.Null(new OutputFolder(folder.PathOf("dist")).Write([page, picture], diagnostics));
        Assert.True(isMade);
    }

    [Fact]
    public void Every_page_can_find_an_error_and_no_picture_can()
    {
        using var site = TestSite.Build(Sample.Pair("2024/05/07-a", "А"));
        Assert.All(site.Built!.OnePageOfEachKind, page => Assert.True(page.MayReport, page.Path));
        Assert.All(
            site.Built.Files.Where(file => Path.GetExtension(file.Path) is ".jpg" or ".svg" or ".zip"),
            file => Assert.False(file.MayReport, file.Path)
        );
    }

    [Fact]
    public void A_folder_no_build_made_is_refused()
    {
        folder.Add("-- dist/mine.txt --\nменики\n");
        Refuses(
            "dist: error NS001: this folder is not empty and was not made by a build; nothing was touched",
            "a.txt"
        );
    }

    [Fact]
    public void A_manifest_of_another_program_does_not_make_a_folder_ours()
    {
        folder.Add("-- dist/.newssite-manifest --\nsomething else\nmine.txt\n-- dist/mine.txt --\nменики\n");
        Refuses("dist: error NS001", "a.txt");
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(folder.PathOf("dist"));
        Assert.NotNull(Write("a.txt"));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        folder.Add("-- dist --\nменики\n");
        Refuses(
            "dist: error NS002: a file stands where the output folder should be; choose another with --output",
            "a.txt"
        );
        Assert.Equal("меники\n", folder.Read("dist"));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_folder_as_it_was()
    {
        Write("a.txt");
        // No file system takes so long a name.
        Refuses("dist: error NS004: the site cannot be written: ", $"b/{new string('c', 300)}.txt");
    }

    [Fact]
    public void An_error_found_while_pages_are_made_leaves_the_folder_as_it_was()
    {
        Write("a.txt");
        var before = folder.Fingerprint();
        var diagnostics = new DiagnosticBag();
        var late = new OutputFile(
            "b.txt",
            _ => diagnostics.Report(Generator.Core.Diagnostics.Rules.ThemeRules.Runtime, new SourceLocation("t"), "x")
        );
        Assert.Null(new OutputFolder(folder.PathOf("dist")).Write([late], diagnostics));
        Assert.Equal(before, folder.Fingerprint());
    }

    [Fact]
    public void A_build_killed_between_the_two_moves_is_mended()
    {
        Write("a.txt");
        Directory.Move(folder.PathOf("dist"), folder.PathOf(".dist.newssite-last"));
        folder.Add("-- .dist.newssite-next/half.txt --\n");
        Write("b.txt");
        Assert.Equal([".newssite-manifest", "b.txt"], Files());
        Assert.Equal(["dist"], Names());
    }

    [Fact]
    public void Leftovers_of_a_killed_build_are_cleared_away_even_by_one_that_fails()
    {
        Write("a.txt");
        folder.Add("-- .dist.newssite-last/old.txt --\n-- .dist.newssite-next/half.txt --\n");
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(Generator.Core.Diagnostics.Rules.FileRules.Empty, new SourceLocation("x"));
        Assert.Null(new OutputFolder(folder.PathOf("dist")).Write([], diagnostics));
        Assert.Equal(["dist"], Names());
        Assert.Equal([".newssite-manifest", "a.txt"], Files());
    }

    [Fact]
    public void Clean_deletes_only_what_builds_made()
    {
        Write("a.txt", "b/c.txt");
        folder.Add("-- dist/b/mine.txt --\nменики\n");
        Assert.Equal(2, new OutputFolder(folder.PathOf("dist")).Clean(new DiagnosticBag()));
        Assert.Equal(["b/mine.txt"], Files());
    }

    [Fact]
    public void Clean_takes_the_folder_away_where_nothing_is_left()
    {
        Write("a.txt", "b/c.txt");
        new OutputFolder(folder.PathOf("dist")).Clean(new DiagnosticBag());
        Assert.False(Directory.Exists(folder.PathOf("dist")));
    }

    [Fact]
    public void A_manifest_that_points_outside_deletes_nothing_there()
    {
        folder.Add("-- dist/.newssite-manifest --\nnewssite 1\n../outside.txt\n/etc/passwd\n-- outside.txt --\nx\n");
        new OutputFolder(folder.PathOf("dist")).Clean(new DiagnosticBag());
        Assert.True(File.Exists(folder.PathOf("outside.txt")));
    }

    [Fact]
    public void A_symbolic_link_of_others_stays_a_link()
    {
        Write("a.txt");
        folder.Add("-- elsewhere/mine.txt --\nменики\n").AddLink("dist/link", folder.PathOf("elsewhere"));
        Write("a.txt");
        Assert.NotNull(new DirectoryInfo(folder.PathOf("dist/link")).LinkTarget);
        Assert.Equal("меники\n", folder.Read("elsewhere/mine.txt"));
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/ky/", "ky/index.html")]
    [InlineData("/ky/404.html", "ky/404.html")]
    [InlineData("/news/2024/05/07-a/%D0%B0%20b.pdf", "news/2024/05/07-a/а b.pdf")]
    public void A_page_is_the_index_of_its_folder(string path, string file) =>
        Assert.Equal(file, OutputFile.PathOf(path));

    private OutputReport? Write(params string[] paths)
    {
        var diagnostics = new DiagnosticBag();
        var files = paths.Select(path => OutputFile.FromText(path, () => path[^5..] + "\n")).ToList();
        var report = new OutputFolder(folder.PathOf("dist")).Write(files, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return report;
    }

    /// <summary>Asserts that a build reports this and changes nothing.</summary>
    private void Refuses(string problem, params string[] paths)
    {
        var before = folder.Fingerprint();
        var diagnostics = new DiagnosticBag();
        var files = paths.Select(path => OutputFile.FromText(path, () => path)).ToList();
        Assert.Null(new OutputFolder(folder.PathOf("dist")).Write(files, diagnostics));
        var line = Assert.Single(diagnostics.ToSorted()).ToString();
        Assert.StartsWith(folder.PathOf(problem), line, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint());
    }

    private IEnumerable<string> Files() => folder.Fingerprint("dist").Select(line => line.Split(' ')[0]);

    private IEnumerable<string?> Names() =>
        Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
