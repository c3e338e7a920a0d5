using System.IO.Compression;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.PressKits;

/// <summary>The ZIP of a story's photos for other newsrooms.</summary>
public class PressKitTests
{
    private const string Kit = "/press/2024-05-07-a.zip";
    private const string Page = "/ky/news/2024/05/07-a/";

    private static readonly byte[] Photo = CameraPhoto.Jpeg(TestPicture.Jpeg(), CameraPhoto.Exif(1));

    [Fact]
    public void It_holds_the_photos_and_their_captions_and_credits_in_every_language()
    {
        using var site = Build("pressKit: true");
        site.IsFine();
        using var kit = Open(site);
        Assert.Equal(["сүрөт 1.jpg", "b.jpg", "captions.txt"], kit.Entries.Select(entry => entry.FullName));
        var bytes = Bytes(kit.GetEntry("captions.txt")!);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            """
            КЫРГЫЗЧА
            «Китеп» майрамы
            2024-жылдын 7-майы
            Министрлик
            https://edu.example/ky/news/2024/05/07-a/

            сүрөт 1.jpg
            Окуучулар китеп окушат
            А. Автор

            b.jpg
            Китептер


            РУССКИЙ
            Праздник книги
            7 мая 2024 года
            Министерство
            https://edu.example/ru/news/2024/05/07-a/

            сүрөт 1.jpg
            Ученики читают
            А. Автор

            b.jpg
            Книги

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes[3..])
        );
    }

    [Fact]
    public void No_photo_in_it_says_where_it_was_taken()
    {
        using var site = Build("pressKit: true");
        using var kit = Open(site);
        foreach (var entry in kit.Entries.Where(entry => entry.Name.EndsWith(".jpg", StringComparison.Ordinal)))
        {
            var text = Encoding.Latin1.GetString(Bytes(entry));
            Assert.All(CameraPhoto.Places, place => Assert.DoesNotContain(place, text, StringComparison.Ordinal));
            Assert.Contains("A. Author", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_says_how_large_it_is_to_the_byte_and_its_times_are_the_storys()
    {
        using var site = Build("pressKit: true");
        var size = site.Files[Kit[1..]].Length;
        Assert.Equal($"ZIP 2 {size}", site.Text(Page, ".press-kit"));
        Assert.Equal([Kit], site.Attributes(Page, ".press-kit a", "href"));
        Assert.Equal([Kit], site.Attributes("/ru/news/2024/05/07-a/", ".press-kit a", "href"));
        using var kit = Open(site);
        Assert.All(
            kit.Entries,
            entry => Assert.Equal(new DateTime(2024, 5, 7, 10, 30, 0), entry.LastWriteTime.DateTime)
        );
        Assert.All(kit.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("pressKit: true", "", true)]
    [InlineData("", "pressKit: true", true)]
    [InlineData("pressKit: false", "pressKit: true", false)]
    public void The_story_decides_or_else_the_site(string ofStory, string ofSite, bool there)
    {
        using var site = Build(ofStory, ofSite);
        Assert.Equal(there, site.Has(Kit));
        Assert.Equal(there, site.Texts(Page, ".press-kit").Length == 1);
    }

    [Fact]
    public void Versions_that_disagree_are_an_error()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", "pressKit: false") + Story("2024/05/07-a", "ru", "А", "pressKit: true")
        );
        site.Reports(
            "content/news/2024/05/07-a/index.ru.md:4:11: error NS107: \"pressKit\" differs from the other version"
        );
    }

    [Fact]
    public void A_story_without_photos_has_none_and_is_told_so_where_it_asks_for_one()
    {
        using var asked = TestSite.Build(Story("2024/05/07-a", "ky", "А", "pressKit: true"));
        asked.Reports($"{TheArticle}:4:11: warning NS180: \"pressKit: true\", but the story has no photos");
        Assert.False(asked.Has(Kit));
    }

    [Fact]
    public void What_cannot_be_freed_of_its_place_is_left_out_and_named()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А", "pressKit: true\nphotos: [{file: a.svg, alt: а}]")
                + "-- content/news/2024/05/07-a/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>\n"
        );
        using var site = TestSite.Build(folder);
        site.Reports($"{TheArticle}:5:17: warning NS181: \"a.svg\" is left out of the press kit");
        Assert.False(site.Has(Kit));
    }

    [Fact]
    public void It_can_be_made_into_nothing_where_something_else_is_wrong()
    {
        using var site = Build("pressKit: true");
        site.Built!.Files.Single(file => file.Path == Kit[1..]).WriteTo(Stream.Null);
    }

    [Fact]
    public void A_withdrawn_story_has_none_any_more()
    {
        using var site = Build("pressKit: true\nwithdrawn: {date: 2024-05-08, reason: {ky: Ката, ru: Ошибка}}");
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("press/", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_version_still_to_come_is_in_it()
    {
        using var site = Build("pressKit: true", now: "2024-05-07T12:00:00+06:00", russian: "2024-05-07T18:00");
        using var kit = Open(site);
        var text = Encoding.UTF8.GetString(Bytes(kit.GetEntry("captions.txt")!));
        Assert.Contains("КЫРГЫЗЧА", text, StringComparison.Ordinal);
        Assert.DoesNotContain("РУССКИЙ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ученики", text, StringComparison.Ordinal);

        using var before = Build("pressKit: true", now: "2024-05-07T09:00:00+06:00", russian: "2024-05-07T18:00");
        Assert.DoesNotContain(before.Files.Keys, path => path.StartsWith("press/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_is_the_same_with_sizes_ahead_of_the_bytes()
    {
        using var site = Build("pressKit: true");
        using var folder = new TestFolder();
        new OutputFolder(folder.PathOf("dist")).Write(site.Built!.Files, new DiagnosticBag());
        var written = File.ReadAllBytes(folder.PathOf("dist") + Kit);

        // Bit 3 of the first header's flags would put sizes after the bytes, which not every ZIP reader understands.
        Assert.Equal(0, written[6] & 8);
        Assert.Equal(site.Files[Kit[1..]], written);
    }

    private static TestSite Build(
        string ofStory,
        string ofSite = "",
        string now = "2026-06-01T00:00:00+06:00",
        string russian = "2024-05-07T10:30"
    )
    {
        var folder = TestFolder.Of(
            Settings(ofSite)
                + $$"""
                -- content/news/2024/05/07-a/index.ky.md --
                ---
                title: '"Китеп" майрамы'
                date: 2024-05-07T10:30
                {{ofStory}}
                photos:
                  - file: сүрөт 1.jpg
                    alt: Окуучулар
                    caption: Окуучулар китеп окушат
                    credit: А. Автор
                  - file: b.jpg
                    alt: Китептер
                ---
                Текст.
                -- content/news/2024/05/07-a/index.ru.md --
                ---
                title: Праздник книги
                date: {{russian}}
                photos:
                  - file: сүрөт 1.jpg
                    alt: Ученики
                    caption: Ученики читают
                    credit: А. Автор
                  - file: b.jpg
                    alt: Книги
                ---
                Текст.

                """
        );
        folder.Add("content/news/2024/05/07-a/сүрөт 1.jpg", Photo).Add("content/news/2024/05/07-a/b.jpg", Photo);
        return TestSite.Build(folder, new TestSiteOptions { Now = now });
    }

    private static ZipArchive Open(TestSite site) => new(new MemoryStream(site.Files[Kit[1..]]));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var all = new MemoryStream();
        content.CopyTo(all);
        return all.ToArray();
    }
}
