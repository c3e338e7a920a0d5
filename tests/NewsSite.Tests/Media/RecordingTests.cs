using System.Text;
using NewsSite.Generator.Rendering.Media;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Media;

/// <summary>Recorded sound and own videos: which are published, what is taken out of them, and how they are shown.</summary>
public sealed class RecordingTests
{
    private const string Folder = "content/news/2026/05/07-a/";
    private const string Page = "/ky/news/2026/05/07-a/";
    private const string Secret = "+42.8746+074.5698/";

    private static byte[] SecretBytes => Encoding.ASCII.GetBytes(Secret);

    public static TheoryData<string, byte[]> Good =>
        new()
        {
            { "a.mp3", TestMedia.Mp3(400) },
            { "a.MP3", [.. TestMedia.Id3(Secret), .. TestMedia.Mp3(400), .. Old("TAG" + Secret, 128)] },
            { "a.m4a", TestMedia.Iso("M4A ", 10.4, ["soun"]) },
            { "a.m4a", TestMedia.Iso("isom", 10.4, ["soun"], TestMedia.Place(Secret)) },
            { "a.mp4", TestMedia.Iso("mp42", 10.4, ["vide", "soun"], TestMedia.Place(Secret)) },
            { "a.mp4", TestMedia.Iso("isom", 10.4, ["vide"], TestMedia.Box("meta", Encoding.ASCII.GetBytes(Secret))) },
            {
                "a.mp4",
                TestMedia.Iso("isom", 10.4, ["vide", "tmcd"], TestMedia.Box("uuid", Encoding.ASCII.GetBytes(Secret)))
            },
            { "a.mp4", TestMedia.Iso("isom", 10.4, ["vide"], TestMedia.Box("free", Encoding.ASCII.GetBytes(Secret))) },
            {
                "a.mp4",
                [.. TestMedia.Iso("isom", 10.4, ["vide"]), .. TestMedia.Box("XYZ1", Encoding.ASCII.GetBytes(Secret))]
            },
            { "a.webm", TestMedia.WebM(10.4, [1, 2], "LOCATION " + Secret) },
            // A title, the name of the file, space that was kept free, the name of a track.
            { "a.webm", TestMedia.WebM(10.4, [1, 2], info: TestMedia.Element([0x7B, 0xA9], SecretBytes)) },
            { "a.webm", TestMedia.WebM(10.4, [1, 2], info: TestMedia.Element([0x73, 0x84], SecretBytes)) },
            { "a.webm", TestMedia.WebM(10.4, [1, 2], info: TestMedia.Element([0xEC], SecretBytes)) },
            { "a.webm", TestMedia.WebM(10.4, [1, 2], track: TestMedia.Element([0x53, 0x6E], SecretBytes)) },
            { "a.webm", TestMedia.WebM(10.4, [1, 2], track: TestMedia.Element([0xEC], SecretBytes)) },
            { "a.webm", [.. TestMedia.WebM(10.4, [1, 2]), .. TestMedia.Element([0xEC], SecretBytes)] },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_recording_is_published_without_what_tells_of_its_making(string name, byte[] bytes)
    {
        var isVideo = name.EndsWith("mp4", StringComparison.Ordinal) || name.EndsWith("webm", StringComparison.Ordinal);
        var site = Site(isVideo ? "video" : "audio", name, bytes);
        site.Reports();
        var published = site.Files[$"news/2026/05/07-a/{name}"];
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(published));
        Assert.InRange(published.Length, 1, bytes.Length);
        var player = Assert.Single(site.Document(Page).QuerySelectorAll(isVideo ? "video" : "audio"));
        Assert.Equal(
            ("none", $"/news/2026/05/07-a/{name}", "Сөз"),
            (player.GetAttribute("preload"), player.GetAttribute("src"), player.GetAttribute("aria-label"))
        );
        Assert.Contains("0:10", site.Text(Page, ".recording figcaption"));
        Assert.EndsWith("media-src 'self'", site.Attributes(Page, "meta[http-equiv]", "content")[0]);
    }

    public static TheoryData<string, string, byte[], string> Bad =>
        new()
        {
            { "audio", "a.wav", [1], "NS235" },
            { "audio", "a.mp4", TestMedia.Iso("isom", 1, ["soun"]), "NS235" },
            { "audio", "a.ogg", Encoding.ASCII.GetBytes("OggS"), "NS235" },
            { "video", "a.mov", TestMedia.Iso("qt  ", 1, ["vide"]), "NS235" },
            { "video", "a.mp3", TestMedia.Mp3(9), "NS235" },
            { "video", "a.html", Encoding.ASCII.GetBytes("<script>"), "NS235" },
            { "video", "a", [1], "NS235" },
            { "audio", "a.mp3", [], "NS173" },
            { "audio", "a.mp3", Encoding.ASCII.GetBytes("<!doctype html><script>alert(1)</script>"), "NS172" },
            { "audio", "a.mp3", [.. TestMedia.Mp3(2), .. new byte[5000]], "NS172" },
            { "audio", "a.mp3", TestMedia.Id3("only"), "NS172" },
            { "audio", "a.m4a", TestMedia.Iso("M4A ", 1, ["vide", "soun"]), "NS172" },
            { "audio", "a.m4a", TestMedia.Mp3(9), "NS172" },
            { "video", "a.mp4", TestMedia.Iso("qt  ", 1, ["vide"]), "NS172" },
            { "video", "a.mp4", TestMedia.Iso("heic", 1, ["vide"]), "NS172" },
            { "video", "a.mp4", TestMedia.Iso("isom", 1, ["soun"]), "NS172" },
            { "video", "a.mp4", TestMedia.Iso("isom", 1, ["vide"])[..^3], "NS172" },
            { "video", "a.mp4", TestMedia.Iso("isom", 1, ["vide", "meta"]), "NS236" },
            { "video", "a.mp4", TestMedia.Iso("isom", 1, ["vide", "text"]), "NS236" },
            { "video", "a.mp4", TestMedia.WebM(1, [1]), "NS172" },
            { "video", "a.webm", TestMedia.WebM(1, [2]), "NS172" },
            { "video", "a.webm", TestMedia.WebM(1, [1, 17]), "NS236" },
            { "video", "a.webm", TestMedia.WebM(1, [1], docType: "matroska"), "NS172" },
            { "video", "a.webm", TestMedia.WebM(1, [1])[..^1], "NS172" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Anything_else_is_refused_where_it_is_named(string field, string name, byte[] bytes, string code)
    {
        var site = Site(field, name, bytes);
        Assert.Contains(
            site.Diagnostics,
            problem =>
                problem.StartsWith(Folder + "index.ky.md:4:", StringComparison.Ordinal)
                && problem.Contains($"error {code}", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("news/2026/", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, byte[], string?> Codecs =>
        new()
        {
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc1"]), null },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc3"]), null },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc1"], Profile(100)), null },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc1"], Profile(122)), "H.264 4:2:2" },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc1"], Profile(110)), "H.264 4:2:2" },
            { "video", "a.mp4", TestMedia.Compressed("mp42", "vide", ["hvc1"]), "HEVC (H.265)" },
            { "video", "a.mp4", TestMedia.Compressed("mp42", "vide", ["hev1"]), "HEVC (H.265)" },
            { "video", "a.mp4", TestMedia.Compressed("mp42", "vide", ["dvh1"]), "Dolby Vision" },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["avc1", "hvc1"]), "HEVC (H.265)" },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["av01"]), "AV1" },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["mp4v"]), "MPEG-4 Part 2" },
            { "video", "a.mp4", TestMedia.Compressed("isom", "vide", ["zzzz"]), "zzzz" },
            { "audio", "a.m4a", TestMedia.Compressed("M4A ", "soun", ["mp4a"]), null },
            { "audio", "a.m4a", TestMedia.Compressed("M4A ", "soun", ["alac"]), "Apple Lossless" },
            { "audio", "a.m4a", TestMedia.Compressed("M4A ", "soun", ["ac-3"]), "Dolby Digital" },
            { "video", "a.webm", WebM("V_VP8"), null },
            { "video", "a.webm", WebM("V_VP9"), null },
            { "video", "a.webm", WebM("V_AV1"), "AV1" },
            { "video", "a.webm", WebM("V_MPEGH/ISO/HEVC"), "V_MPEGH/ISO/HEVC" },
        };

    private static byte[] Profile(byte profile) => TestMedia.Box("avcC", [1, profile, 0, 31]);

    private static byte[] WebM(string codec) =>
        TestMedia.WebM(10.4, [1], track: TestMedia.Element([0x86], Encoding.ASCII.GetBytes(codec)));

    /// <summary>New phones record HEVC and cameras H.264 of their own kind, which stay black in many browsers.</summary>
    [Theory]
    [MemberData(nameof(Codecs))]
    public void What_not_every_browser_plays_is_refused_by_name(string field, string name, byte[] bytes, string? codec)
    {
        var site = Site(field, name, bytes);
        if (codec is null)
        {
            site.Reports();
            return;
        }

        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{Folder}index.ky.md:4:", problem);
        Assert.Contains("error NS225", problem);
        Assert.Contains($"compressed as {codec}", problem);
        Assert.Contains(
            name.EndsWith("m4a", StringComparison.Ordinal) ? "M4A (AAC)"
                : name.EndsWith("mp4", StringComparison.Ordinal) ? "MP4 (H.264, AAC)"
                : "WebM (VP9, Opus)",
            problem
        );
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("news/2026/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("audio: [{file: jok.mp3, title: А}]", "error NS121")]
    [InlineData("audio: [{file: ../a.mp3, title: А}]", "error NS120")]
    [InlineData("audio: [{title: А}]", "error NS058")]
    [InlineData("audio: [{file: a.mp3, title: А, poster: a.jpg}]", "warning NS053")]
    [InlineData("audio: [{file: a.mp3}]", "warning NS238")]
    [InlineData("audio: a.mp3", "error NS054")]
    public void A_mistake_is_told_at_its_place(string line, string problem)
    {
        using var folder = TestFolder
            .Of(Story("2026/05/07-a", "ky", "А", line))
            .Add(Folder + "a.mp3", TestMedia.Mp3(9));
        Assert.Contains(TestSite.Build(folder).Diagnostics, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_too_large()
    {
        using var folder = TestFolder.Of(Story("2026/05/07-a", "ky", "А", "video: [{file: a.mp4, title: А}]"));
        using (var file = File.Create(folder.PathOf(Folder + "a.mp4")))
        {
            file.SetLength(100_000_001);
        }

        Assert.Contains(
            TestSite.Build(folder).Diagnostics,
            problem => problem.Contains("NS237", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_poster_is_a_photo_without_metadata()
    {
        using var folder = TestFolder
            .Of(Story("2026/05/07-a", "ky", "А", "video: [{file: a.mp4, title: А, poster: p.jpg}]"))
            .Add(Folder + "a.mp4", TestMedia.Iso("isom", 3725, ["vide"]))
            .Add(Folder + "p.jpg", TestPicture.Jpeg(800, 450));
        var site = TestSite.Build(folder, new TestSiteOptions { Ministry = true });
        site.Reports();
        var poster = site.Attributes(Page, "video", "poster")[0]!;
        Assert.StartsWith("/images/", poster);
        Assert.True(site.Has(poster));
        Assert.Contains("1:02:05", site.Text(Page, ".recording figcaption"));
    }

    [Fact]
    public void Feeds_have_recordings_as_enclosures()
    {
        var site = Site("audio", "a.mp3", TestMedia.Mp3(400));
        var enclosure = site.Xml("/ky/rss.xml").Descendants("enclosure").Single();
        Assert.Equal("audio/mpeg", enclosure.Attribute("type")!.Value);
        Assert.Equal("https://edu.example/news/2026/05/07-a/a.mp3", enclosure.Attribute("url")!.Value);
        Assert.Contains("audio/mpeg", site.Page("/ky/feed.json"));
    }

    [Fact]
    public void A_page_without_recordings_allows_none()
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "А"), new TestSiteOptions { Ministry = true });
        Assert.DoesNotContain("media-src", site.Page(Page));
    }

    /// <summary>No bytes, however damaged, crash a reader or pass as longer than they are.</summary>
    [Fact]
    public void Damaged_files_do_no_harm()
    {
        var random = new Random(7);
        byte[][] seeds =
        [
            [.. TestMedia.Id3("x"), .. TestMedia.Mp3(5)],
            TestMedia.Iso("isom", 9, ["vide", "soun"], TestMedia.Place(Secret)),
            TestMedia.WebM(9, [1, 2], "tag"),
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = seeds[i % seeds.Length].ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bytes = bytes[..random.Next(bytes.Length + 1)];
            foreach (var kind in MediaKind.All)
            {
                if (kind.Read(bytes) is { } content)
                {
                    Assert.InRange(content.Parts.Sum(part => part.Length), 0, bytes.Length);
                }
            }
        }
    }

    /// <summary>A stack that overflows, or memory that runs out, would end the program without a word.</summary>
    [Fact]
    public void Deep_and_numerous_parts_are_refused()
    {
        var deep = new List<byte>();
        for (var left = 500_000 * 8; left > 0; left -= 8)
        {
            deep.AddRange([(byte)(left >> 24), (byte)(left >> 16), (byte)(left >> 8), (byte)left, .. "moov"u8]);
        }

        var many = Enumerable.Repeat(TestMedia.Box("abcd", []), 500_000).SelectMany(box => box);
        var start = TestMedia.Iso("isom", 5, ["vide"]);
        Assert.Null(IsoMedia.Read(start.Concat(deep).ToArray(), isVideo: true));
        Assert.Null(IsoMedia.Read(start.Concat(many).ToArray(), isVideo: true));

        // Segments of unknown size in one another.
        byte[] segment = [0x18, 0x53, 0x80, 0x67, 0xFF];
        var webM = TestMedia.WebM(5, [1]);
        Assert.Null(
            WebMedia.Read(webM.Concat(Enumerable.Repeat(segment, 500_000).SelectMany(bytes => bytes)).ToArray())
        );
    }

    private static byte[] Old(string text, int length)
    {
        var bytes = new byte[length];
        Encoding.ASCII.GetBytes(text).CopyTo(bytes, 0);
        return bytes;
    }

    private static TestSite Site(string field, string name, byte[] bytes)
    {
        var folder = TestFolder.Of(Story("2026/05/07-a", "ky", "А", $"{field}: [{{file: {name}, title: Сөз}}]"));
        folder.Add(Folder + name, bytes);
        return TestSite.Build(folder, new TestSiteOptions { Ministry = true });
    }
}
