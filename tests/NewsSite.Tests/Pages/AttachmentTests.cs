using System.Text;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Pages;

/// <summary>Documents beside an article: their appearance and their URLs.</summary>
public class AttachmentTests
{
    private const string Page = "/ky/news/2024/05/07-a/";

    [Theory]
    [InlineData("plan.csv", "", "plan.csv CSV, 1 байт")]
    [InlineData("plan.ky.csv", "", "plan.ky.csv CSV, 1 байт, кыргызча")]
    [InlineData("plan.ru.csv", "", "plan.ru.csv CSV, 1 байт, орусча")]
    [InlineData("plan.ru.csv", ", language: ky", "plan.ru.csv CSV, 1 байт, кыргызча")]
    [InlineData("plan.csv", ", language: ru, title: План", "План CSV, 1 байт, орусча")]
    [InlineData("plan.v2.csv", "", "plan.v2.csv CSV, 1 байт")]
    [InlineData("README.txt", "", "README.txt TXT, 1 байт")]
    public void An_attachment_has_its_type_its_size_and_its_language(string file, string more, string text)
    {
        using var site = Build(file, $"{{file: {file}{more}}}", new TestSiteOptions { Ministry = true });
        var item = site.Document(Page).QuerySelector(".attachments li")!;
        item.QuerySelector(".file-type")!.Remove();
        Assert.Equal(text, string.Join(' ', item.TextContent.Split((char[])[' ', '\n', '\u00A0'], Empty)));
        Assert.Equal(
            text.Contains("орусча") ? "ru"
                : text.Contains("кыргызча") ? "ky"
                : null,
            item.QuerySelector("a")!.GetAttribute("hreflang")
        );
    }

    [Theory]
    [InlineData("окуу планы.csv", "%D0%BE%D0%BA%D1%83%D1%83%20%D0%BF%D0%BB%D0%B0%D0%BD%D1%8B.csv")]
    [InlineData("«ң».csv", "%C2%AB%D2%A3%C2%BB.csv")]
    [InlineData("O'zbek ‹1›.csv", "O%27zbek%20%E2%80%B91%E2%80%BA.csv")]
    [InlineData("a%2fb.csv", "a%252fb.csv")]
    [InlineData("50% + 1 & №2!.csv", "50%25%20%2B%201%20%26%20%E2%84%962%21.csv")]
    [InlineData("2024/plan.csv", "2024/plan.csv")]
    public void A_file_name_is_kept_in_the_address_percent_encoded(string file, string encoded)
    {
        using var site = Build(file, $"{{file: '{file.Replace("'", "''", StringComparison.Ordinal)}'}}");
        var address = site.Attributes(Page, ".attachments a", "href").Single()!;
        Assert.Equal("/news/2024/05/07-a/" + encoded, address);
        Assert.Equal("x", site.Page(address));
        Assert.Contains($"news/2024/05/07-a/{file}", site.Files.Keys);
    }

    [Fact]
    public void A_name_a_Mac_wrote_in_parts_is_found()
    {
        var parted = "Жый\u0438\u0306н.csv";
        using var site = Build(parted, $"{{file: {parted.Normalize()}}}");
        Assert.Equal("x", site.Page(site.Attributes(Page, ".attachments a", "href").Single()!));
    }

    [Fact]
    public void A_photo_attached_as_a_document_does_not_say_where_it_was_taken()
    {
        var plain = File.ReadAllBytes(Repository.PathOf("content/news/2022/03/15-protokol/photo-1.jpg"));
        var photo = CameraPhoto.Jpeg(plain, CameraPhoto.Exif(1));
        using var folder = TestFolder.Of(
            Article("title: А\ndate: 2024-05-07\nattachments: [{file: a.JPG, title: Сүрөт}]")
        );
        folder.Add("content/news/2024/05/07-a/a.JPG", photo);
        using var site = TestSite.Build(folder).IsFine();
        var bytes = site.Files["news/2024/05/07-a/a.JPG"];
        var text = Encoding.Latin1.GetString(bytes);
        Assert.All(CameraPhoto.Places, place => Assert.DoesNotContain(place, text, StringComparison.Ordinal));
        Assert.True(bytes.Length > plain.Length);
        Assert.EndsWith(
            $"{Math.Round(bytes.Length / 1000.0)} КБ",
            site.Text(Page, ".attachments li").Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_GIF_attached_as_a_document_loses_what_its_editor_wrote_and_still_moves()
    {
        using var image = TestPicture.Quarters();
        using var frames = image
            .Join(image.Invert(), NetVips.Enums.Direction.Vertical)
            .Mutate(fields => fields.Set(NetVips.GValue.GIntType, "page-height", image.Height));
        var plain = frames.GifsaveBuffer();
        var table = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 * (2 << (plain[10] & 7)));
        byte[] written =
        [
            .. plain[..table],
            .. new byte[] { 0x21, 0xFE, 7 },
            .. "Bishkek"u8,
            .. new byte[] { 0, 0x21, 0xFF, 11 },
            .. "XMP DataXMP"u8,
            .. new byte[] { 12 },
            .. "GPS 42,52.5N"u8,
            0,
            .. plain[table..],
            .. "SecondPicture"u8,
        ];
        using var folder = TestFolder.Of(Article("title: А\ndate: 2024-05-07\nattachments: [{file: a.gif}]"));
        folder.Add("content/news/2024/05/07-a/a.gif", written);
        using var site = TestSite.Build(folder).IsFine();
        Assert.Equal(plain, site.Files["news/2024/05/07-a/a.gif"]);
    }

    private const StringSplitOptions Empty = StringSplitOptions.RemoveEmptyEntries;

    private static TestSite Build(string file, string attachment, TestSiteOptions? options = null)
    {
        var folder = TestFolder.Of(Article($"title: А\ndate: 2024-05-07\nattachments: [{attachment}]"));
        folder.Add($"content/news/2024/05/07-a/{file}", Encoding.UTF8.GetBytes("x"));
        return TestSite.Build(folder, options).IsFine();
    }
}
