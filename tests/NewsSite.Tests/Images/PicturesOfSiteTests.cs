using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Images;

/// <summary>Pictures from a story's folder to the site's files.</summary>
public sealed class PicturesOfSiteTests
{
    private const string Folder = "content/news/2024/05/07-a";
    private const string Page = "/ky/news/2024/05/07-a/";

    [Fact]
    public void A_browser_is_given_the_widths_of_each_format_and_the_size()
    {
        using var folder = TestFolder.Of(WithPhoto("a.jpg")).Add($"{Folder}/a.jpg", TestPicture.Jpeg(2000, 1500));
        using var site = TestSite.Build(folder, new TestSiteOptions { Ministry = true }).IsFine();
        var picture = site.Document(Page).QuerySelector(".first-photo picture")!;
        Assert.Equal(
            ["image/avif", "image/webp"],
            picture.QuerySelectorAll("source").Select(source => source.GetAttribute("type"))
        );
        var image = picture.QuerySelector("img")!;
        Assert.Equal(("1600", "1200"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Null(image.GetAttribute("loading"));
        var addresses = picture
            .QuerySelectorAll("source, img")
            .SelectMany(element => element.GetAttribute("srcset")!.Split(", "))
            .Select(candidate => candidate.Split(' '))
            .ToList();
        Assert.Equal(9, addresses.Count);
        Assert.Equal(["480w", "960w", "1600w"], addresses.Select(candidate => candidate[1]).Distinct());
        Assert.All(addresses, candidate => Assert.True(site.Has(candidate[0])));
        Assert.True(site.Has(image.GetAttribute("src")!));
        Assert.True(site.Has(site.Attributes(Page, ".first-photo a", "href")[0]!));
        Assert.Matches("^#[0-9a-f]{6}$", site.Attributes(Page, ".first-photo .tint", "color")[0]);
    }

    [Fact]
    public void No_photo_is_published_as_it_came_from_the_camera()
    {
        using var folder = TestFolder
            .Of(Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.jpg, alt: Сүрөт}]", "![Б](b.jpg) [В](v.jpg)"))
            .Add($"{Folder}/a.jpg", TestPicture.FromCamera(1, 600, 400))
            .Add($"{Folder}/b.jpg", TestPicture.FromCamera(3, 600, 400))
            .Add($"{Folder}/v.jpg", TestPicture.FromCamera(6, 600, 400));
        using var site = TestSite.Build(folder).IsFine();
        Assert.All(site.Files.Values, bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8)));
        Assert.Equal(3 * 2 * 3, site.Files.Keys.Count(path => path.StartsWith("images/", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("news/", StringComparison.Ordinal));
        TestPicture.IsUpright(site.Files[site.Attributes(Page, ".text a", "href")[0]!.TrimStart('/')]);
    }

    [Theory]
    [InlineData("![Оюу](a.jpg \"Кооз \\\"оюу\\\"\")", "Кооз «оюу»")]
    [InlineData("![Оюу](a.jpg)", null)]
    [InlineData("Сөз ![Оюу](a.jpg \"Кооз\")", null)]
    public void A_picture_alone_with_a_title_is_a_figure(string markdown, string? caption)
    {
        using var site = TestSite.Build(Body(markdown) + $"-- {Folder}/a.jpg --\nx").IsFine();
        Assert.Equal(caption is null ? [] : [caption], site.Texts(Page, ".text figure figcaption"));
        var image = site.Document(Page).QuerySelector(".text img")!;
        Assert.Equal(("Оюу", "lazy"), (image.GetAttribute("alt"), image.GetAttribute("loading")));
        Assert.NotNull(image.GetAttribute("width"));
    }

    [Fact]
    public void A_picture_in_the_text_without_words_is_NS160() =>
        Reports(
            Body("Сөз.\n\n![](a.jpg)") + $"-- {Folder}/a.jpg --\nx",
            $"{TheArticle}:7:1: warning NS160: the picture \"a.jpg\" in the text has no words"
        );

    [Fact]
    public void A_photo_listed_twice_is_NS158_and_shown_once()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\nphotos:\n- {file: a.jpg, alt: А}\n- {file: ./a.jpg, alt: Б}")
                + $"-- {Folder}/a.jpg --\nx"
        );
        site.Reports($"{TheArticle}:6:10: warning NS158: the photo \"a.jpg\" is listed twice");
        Assert.Equal(["А"], site.Attributes(Page, "figure img", "alt"));
    }

    [Fact]
    public void Files_nobody_names_are_NS159_also_in_folders_below() =>
        Reports(
            WithPhoto("a.jpg") + $"-- {Folder}/a.jpg --\nx\n-- {Folder}/b.jpg --\ny\n-- {Folder}/c/d.pdf --\n",
            $"{Folder}/b.jpg: note NS159: no article names this file, so it is not published",
            $"{Folder}/c/d.pdf: note NS159"
        );

    [Fact]
    public void Errors_hide_the_unused_files_of_their_own_story_only() =>
        Reports(
            WithPhoto("b.jpg")
                + $"-- {Folder}/a.jpg --\nx\n"
                + Story("2024/05/08-b", "ky", "Б")
                + "-- content/news/2024/05/08-b/c.jpg --\nx\n",
            $"{TheArticle}:5:9: error NS121",
            "content/news/2024/05/08-b/c.jpg: note NS159"
        );

    [Fact]
    public void A_file_that_a_draft_may_name_is_not_said_to_be_unused() =>
        Reports(
            Story("2024/05/07-a", "ky", "А")
                + Story("2024/05/07-a", "ru", "А", "draft: true\nphotos: [{file: a.jpg, alt: А}]")
                + $"-- {Folder}/a.jpg --\nx"
        );

    [Fact]
    public void One_bad_photo_does_not_keep_the_others_from_being_checked()
    {
        using var folder = TestFolder.Of(
            Article(
                "title: А\ndate: 2024-05-07\nphotos:\n- {file: a.jpg, alt: А}\n- {file: b.jpg, alt: Б}\n- {file: v.jpg, alt: В}"
            )
        );
        folder
            .Add($"{Folder}/a.jpg", [])
            .Add($"{Folder}/b.jpg", TestPicture.Jpeg(600, 400)[..2000])
            .Add($"{Folder}/v.jpg", "текст"u8.ToArray());
        using var site = TestSite.Build(folder);
        site.Reports(
            $"{TheArticle}:5:10: error NS150",
            $"{TheArticle}:6:10: error NS152",
            $"{TheArticle}:7:10: error NS151"
        );
    }

    [Theory]
    [InlineData("сүрөт №1.jpg")]
    [InlineData("it's [1].jpg")]
    [InlineData("a%2fb.jpg")]
    [InlineData("a&quot;b.jpg")]
    [InlineData("‹b›.JPG")]
    public void A_photo_may_have_any_name(string name)
    {
        using var folder = TestFolder
            .Of(WithPhoto("'" + name.Replace("'", "''") + "'"))
            .Add($"{Folder}/{name}", TestPicture.Jpeg());
        using var site = TestSite.Build(folder, new TestSiteOptions { Ministry = true }).IsFine();
        Assert.True(site.Has(site.Attributes(Page, ".first-photo img", "src")[0]!));
        Assert.Equal([Path.ChangeExtension(name, ".jpg")], site.Attributes(Page, ".first-photo a", "data-name"));
    }

    [Fact]
    public void Photos_whose_names_differ_in_case_only_are_two_photos()
    {
        using var folder = TestFolder.Of(
            Article("title: А\ndate: 2024-05-07\nphotos:\n- {file: a.jpg, alt: А}\n- {file: A.jpg, alt: Б}")
        );
        folder.Add($"{Folder}/a.jpg", TestPicture.Jpeg(50)).Add($"{Folder}/A.jpg", TestPicture.Jpeg(60));
        using var site = TestSite.Build(folder);
        Assert.Equal(2, site.Attributes(Page, "figure img", "src").Distinct().Count());
    }

    [Fact]
    public void The_same_photo_in_two_stories_is_published_once()
    {
        using var folder = TestFolder.Of(
            WithPhoto("a.jpg") + Story("2024/05/08-b", "ky", "Б", "photos: [{file: b.jpg, alt: Б}]")
        );
        folder.Add($"{Folder}/a.jpg", TestPicture.Jpeg()).Add("content/news/2024/05/08-b/b.jpg", TestPicture.Jpeg());
        using var site = TestSite.Build(folder).IsFine();
        Assert.Equal(3, site.Files.Keys.Count(path => path.StartsWith("images/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_drawing_is_published_as_itself_and_stands_for_nothing_elsewhere()
    {
        using var folder = TestFolder.Of(WithPhoto("a.svg"));
        folder.Add(
            $"{Folder}/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'><rect width='9' height='9'/></svg>"u8.ToArray()
        );
        using var site = TestSite.Build(folder, new TestSiteOptions { Ministry = true }).IsFine();
        var image = site.Document(Page).QuerySelector(".first-photo img")!;
        Assert.Equal(("400", "300"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Contains("<rect", site.Page(image.GetAttribute("src")!), StringComparison.Ordinal);
        Assert.Empty(site.Document(Page).QuerySelectorAll(".first-photo source"));
        Assert.Empty(site.Attributes(Page, "meta[property='og:image']", "content"));
    }

    [Fact]
    public void A_second_build_makes_no_picture_and_reads_none()
    {
        using var folder = TestFolder.Of(WithPhoto("a.jpg")).Add($"{Folder}/a.jpg", TestPicture.Jpeg(600, 400));
        File.SetLastWriteTimeUtc(folder.PathOf($"{Folder}/a.jpg"), new DateTime(2024, 5, 7, 0, 0, 0, DateTimeKind.Utc));
        TestSite.AddDefaults(folder);
        var first = Build(folder);
        Assert.Equal(6, first.Images.Missing().Sum(job => job.Names.Length));
        PendingImages.Make(first.Images.Missing());
        Assert.Empty(Build(folder).Images.Missing());
        var stamp = FileFacts.Of(folder.PathOf($"{Folder}/a.jpg")).Stamp;
        Assert.NotNull(new PictureFactsCache(new(folder.PathOf(".cache"))).Find($"{Folder}/a.jpg", stamp));
    }

    [Fact]
    public void Another_photo_of_the_same_size_and_time_is_seen()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the time of a file's last change");
        using var folder = TestFolder.Of(WithPhoto("a.jpg")).Add($"{Folder}/a.jpg", TestPicture.Jpeg(600, 400));
        folder.Age();
        TestSite.AddDefaults(folder);
        PendingImages.Make(Build(folder).Images.Missing());
        var path = folder.PathOf($"{Folder}/a.jpg");
        var (bytes, time) = (File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));

        // The last bytes of a JPEG before its end mark belong to the pixels.
        bytes[^12] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, time);
        Assert.NotEmpty(Build(folder).Images.Missing());
    }

    [Fact]
    public void A_build_after_one_that_was_killed_finishes_the_job_and_uses_no_half_file()
    {
        using var folder = TestFolder.Of(WithPhoto("a.jpg")).Add($"{Folder}/a.jpg", TestPicture.Jpeg(600, 400));
        TestSite.AddDefaults(folder);
        var names = Build(folder).Images.Missing().Single().Names;
        // A killed build leaves this: one complete variant, one under a temporary name, one empty.
        var known = new CacheFolder(folder.PathOf(".cache"));
        new ImageCache(known).Add(names[0], [1, 2, 3]);
        var cache = known.Images;
        File.WriteAllBytes(Path.Combine(cache, $"{names[1]}.0123.part"), [1]);
        File.WriteAllBytes(Path.Combine(cache, names[2]), []);
        var second = Build(folder);
        Assert.Equal(names[1..], second.Images.Missing().Single().Names);
        PendingImages.Make(second.Images.Missing());
        Assert.Empty(Build(folder).Images.Missing());
        Assert.Equal([1, 2, 3], BytesOf(names[0]));
        TestPicture.IsUpright(BytesOf(names[1]));

        byte[] BytesOf(string name)
        {
            using var bytes = new MemoryStream();
            new ImageCache(known).CopyTo(name, bytes, () => throw new InvalidOperationException());
            return bytes.ToArray();
        }
    }

    [Fact]
    public void What_no_site_asks_for_leaves_the_cache_after_thirty_days()
    {
        using var folder = new TestFolder();
        var cache = new ImageCache(new(folder.Root));
        foreach (var (name, days) in new[] { ("aa/used.avif", 40), ("aa/new.avif", 20), ("bb/old.avif", 40) })
        {
            new ImageCache(new(folder.Root)).Add(name, [1]);
            File.SetLastWriteTimeUtc(folder.PathOf($"images/{name}"), DateTime.UtcNow.AddDays(-days));
        }

        Assert.True(cache.Contains("aa/used.avif"));
        new PendingImages(cache, []).Prune();
        Assert.Equal(["aa/new.avif", "aa/used.avif"], Files());

        IEnumerable<string> Files() =>
            folder.Fingerprint("images").Where(line => !line.EndsWith(')')).Select(line => line.Split(' ')[0]);
    }

    [Fact]
    public void A_site_without_pictures_has_no_cache()
    {
        using var site = TestSite.Build(Body("Текст.")).IsFine();
        Assert.False(Directory.Exists(site.Folder.PathOf(".cache")));
        Assert.Equal(0, site.Built!.Images.Count);
    }

    private static string WithPhoto(string file) =>
        Article($"title: А\ndate: 2024-05-07\nphotos:\n- file: {file}\n  alt: Сүрөт");

    private static void Reports(string files, params string[] problems)
    {
        using var site = TestSite.Build(files);
        site.Reports(problems);
    }

    private static BuiltSite Build(TestFolder folder)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(
            new SourceFolder(folder.Root),
            DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"),
            Preview.None
        );
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return built!;
    }
}
