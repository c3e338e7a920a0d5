using System.Collections.Immutable;
using System.Text;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Stories;

/// <summary>Files that somebody drops into a story get safe names, keep their bytes, and are of kinds that the site publishes.</summary>
public class StoryFilesTests
{
    private const string Key = "2024/05/07-a";
    private const string Folder = "content/news/2024/05/07-a";
    private static readonly ImmutableArray<Language> Languages = [Language.Find("ky")!, Language.Find("ru")!];

    [Theory]
    [InlineData("foto.jpg", "foto.jpg")]
    [InlineData("Өң үн ң.JPG", "ong-un-ng.jpg")]
    [InlineData("Щука Ёж.jpeg", "schuka-yoj.jpg")]
    [InlineData("C:\\Users\\Асан\\IMG_0001.JPG", "img-0001.jpg")]
    [InlineData("../../index.ky.md.jpg", "index-ky-md.jpg")]
    [InlineData("con.jpg", "con-file.jpg")]
    [InlineData("LPT1.jpg", "lpt1-file.jpg")]
    [InlineData(".htaccess.jpg", "htaccess.jpg")]
    [InlineData("a.php.jpg", "a-php.jpg")]
    [InlineData("张.jpg", "file.jpg")]
    [InlineData("", "file.jpg")]
    [InlineData("a", "a.jpg")]
    [InlineData("сүрөт.png", "surot.jpg")]
    [InlineData("план.ru.jpg", "plan.ru.jpg")]
    [InlineData("a\u202Egpj.exe.jpg", "a-gpj-exe.jpg")]
    public void Names_are_safe_and_the_extension_is_that_of_the_content(string name, string saved)
    {
        using var folder = Story();
        var photo = TestPicture.Jpeg();
        var added = Save(folder, name, photo);
        Assert.Equal((saved, "photo"), (added.Name, added.Kind));
        Assert.Equal(photo, File.ReadAllBytes(folder.PathOf($"{Folder}/{saved}")));
        Assert.Null(PortableName.ProblemOf(saved));
        Assert.Equal(
            saved != name,
            added.Notes.Any(note => note.In(MessageLanguage.English).Contains(saved, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void No_file_replaces_another_and_the_same_one_is_kept_once()
    {
        using var folder = Story();
        var (one, other) = (TestPicture.Jpeg(50), TestPicture.Jpeg(60));
        folder.Add($"{Folder}/FOTO.jpg", TestPicture.Jpeg(70));
        Assert.Equal("foto-2.jpg", Save(folder, "foto.jpg", one).Name);
        Assert.Equal("foto-3.jpg", Save(folder, "Foto.jpg", other).Name);
        var again = Save(folder, "башка.jpg", one);
        Assert.Equal("foto-2.jpg", again.Name);
        Assert.Contains("foto-2.jpg", Assert.Single(again.Notes).In(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFiles(folder.PathOf(Folder), "*.jpg").Count());
        Assert.Equal("plan.ky-2.pdf", SafeFileName.Free("plan.ky-2", ".pdf", []));
        Assert.Equal("plan-2.ky.pdf", SafeFileName.Free("plan.ky", ".pdf", ["PLAN.ky.pdf"]));
    }

    [Fact]
    public void A_camera_photo_keeps_its_bytes_is_turned_by_the_site_and_its_author_is_told()
    {
        using var folder = Story();
        var photo = TestPicture.FromCamera(orientation: 6);
        var added = Save(folder, "a.jpg", photo);
        Assert.Equal(photo, File.ReadAllBytes(folder.PathOf($"{Folder}/a.jpg")));
        var note = Assert.Single(added.Notes);
        Assert.Contains(
            "камеры будут удалены при публикации",
            note.In(MessageLanguage.Russian),
            StringComparison.Ordinal
        );
        Assert.Contains("жарыяланганда алынып салынат", note.In(MessageLanguage.Kyrgyz), StringComparison.Ordinal);

        folder.Add(
            $"{Folder}/index.ky.md",
            Encoding.UTF8.GetBytes("---\ntitle: А\ndate: 2024-05-07\nphotos: [{file: a.jpg, alt: Б}]\n---\nТекст.\n")
        );
        using var site = TestSite.Build(folder, new TestSiteOptions { Ministry = true });
        var picture = site.Document("/ky/news/2024/05/07-a/").QuerySelector("article img, main img")!;
        Assert.Equal(("60", "40"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.DoesNotContain(site.Files, file => file.Value.AsSpan().IndexOf("GPS"u8) >= 0);
    }

    public static TheoryData<string, byte[], string, string> Known() =>
        new()
        {
            { "План.pdf", TestDocument.Pdf(), "plan.pdf", "document" },
            { "План", TestDocument.Pdf(), "plan.pdf", "document" },
            { "План.ky.docx", TestDocument.Docx(), "plan.ky.docx", "document" },
            { "a.csv", Encoding.UTF8.GetBytes("а;б\n1;2\n"), "a.csv", "document" },
            { "үн.mp3", TestMedia.Mp3(40), "un.mp3", "audio" },
            { "a.png", TestPicture.Png(), "a.png", "photo" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Known_kinds_are_saved(string name, byte[] bytes, string saved, string kind)
    {
        using var folder = Story();
        var added = Save(folder, name, bytes);
        Assert.Equal((saved, kind), (added.Name, added.Kind));
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf($"{Folder}/{saved}")));
    }

    public static TheoryData<string, byte[]> Refused() =>
        new()
        {
            { "a.exe", Encoding.ASCII.GetBytes("MZ\0\0") },
            { "a.pdf", Encoding.ASCII.GetBytes("MZ\0\0") },
            { "a.pdf", Encoding.ASCII.GetBytes("<html><script>alert(1)</script>") },
            { "a.pdf", [] },
            { "a", Encoding.UTF8.GetBytes("жөн эле текст") },
            { "a.html", Encoding.ASCII.GetBytes("<p>") },
            { "a.md", Encoding.ASCII.GetBytes("# a") },
            { "index.ky.md", Encoding.ASCII.GetBytes("---\ntitle: a\n---\n") },
            { "site.yaml", Encoding.ASCII.GetBytes("url: x") },
            { "a.jpg", Encoding.ASCII.GetBytes("not a picture") },
            { "a.jpg", TestPicture.Jpeg()[..200] },
            { "a.docm", TestDocument.Docx() },
            { "a.docx", TestDocument.Docx(more: ("word/vbaProject.bin", "x")) },
            { "a.mp4", Encoding.ASCII.GetBytes("no film") },
            { "a.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8] },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_kinds_are_refused_in_three_languages_and_nothing_is_written(string name, byte[] bytes)
    {
        using var folder = Story();
        var before = folder.Fingerprint();
        var refused = Assert.Throws<StoryException>(() => Save(folder, name, bytes));
        Assert.Equal(3, Enum.GetValues<MessageLanguage>().Select(refused.TextIn).Distinct().Count());
        Assert.Equal(before, folder.Fingerprint());
    }

    [Fact]
    public void A_huge_file_is_refused()
    {
        using var folder = Story();
        var refused = Assert.Throws<StoryException>(() =>
            Save(folder, "a.pdf", [.. TestDocument.Pdf(), .. new byte[AddedFile.LargestFile]])
        );
        Assert.Contains("100", refused.TextIn(MessageLanguage.Russian), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_links_or_beside_a_story_without_a_folder()
    {
        using var folder = TestFolder.Of(
            "-- outside/x.txt --\n-- content/news/2024/05/06-g.ky.md --\n---\ntitle: Г\n---\n"
        );
        folder.AddLink(Folder, folder.PathOf("outside"));
        var before = folder.Fingerprint();
        Assert.Throws<StoryException>(() => Save(folder, "a.jpg", TestPicture.Jpeg()));
        var flat = Assert.Throws<StoryException>(() =>
            AddedFile.Save(new SourceFolder(folder.Root), "2024/05/06-g", "a.jpg", TestPicture.Jpeg(), Languages)
        );
        Assert.Contains("index.ky.md", flat.TextIn(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint());
    }

    [Fact]
    public void A_file_goes_only_if_no_version_names_it_and_it_was_never_published()
    {
        using var folder = Story()
            .Add($"{Folder}/a.jpg", TestPicture.Jpeg())
            .Add($"{Folder}/b.pdf", TestDocument.Pdf())
            .Add($"{Folder}/v.pdf", TestDocument.Pdf())
            .Add("content/published.txt", Encoding.ASCII.GetBytes("/news/2024/05/07-a/b.pdf - -\n"));
        folder.AddLink($"{Folder}/link.pdf", folder.PathOf($"{Folder}/b.pdf"));

        Says("still", "a.jpg", "---\nphotos: [{file: ./a.jpg}]\n---\n");
        Says("still", "a.jpg", "---\ntitle: А\n---\n![](a.jpg)\n");
        Says("published", "b.pdf", "---\ntitle: А\n---\n");
        Says("symbolic", "link.pdf", "---\ntitle: А\n---\n");
        foreach (var name in (string[])["index.ky.md", "../06-b/a.jpg", "..", "", "/etc/passwd", "x.pdf", "..\\a.jpg"])
        {
            Says("no file", name, "---\ntitle: А\n---\n");
        }

        RemovedFile.Delete(new SourceFolder(folder.Root), Key, "v.pdf", [Version("---\ntitle: А\n---\n")]);
        Assert.False(File.Exists(folder.PathOf($"{Folder}/v.pdf")));
        Assert.True(File.Exists(folder.PathOf($"{Folder}/a.jpg")));

        void Says(string text, string name, string file)
        {
            var refused = Assert.Throws<StoryException>(() =>
                RemovedFile.Delete(new SourceFolder(folder.Root), Key, name, [Version(file)])
            );
            Assert.Contains(text, refused.TextIn(MessageLanguage.English), StringComparison.Ordinal);
        }
    }

    private static StoryVersion Version(string file) =>
        new("ky", $"{Folder}/index.ky.md", Encoding.UTF8.GetBytes(file));

    private static TestFolder Story() => TestFolder.Of(Sample.Story(Key, "ky", "А"));

    private static AddedFile Save(TestFolder folder, string name, byte[] bytes) =>
        AddedFile.Save(new SourceFolder(folder.Root), Key, name, bytes, Languages);
}
