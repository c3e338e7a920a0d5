using System.Text.Json;
using NetVips;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.ShareCards;

/// <summary>Pictures of a page for messengers and social networks.</summary>
public class ShareCardTests
{
    private const string Page = "/ky/news/2024/05/07-a/";
    private const string OgImage = "meta[property='og:image']";

    [Fact]
    public void Every_article_in_every_language_has_a_card_of_its_own()
    {
        Fonts.Require();
        using var site = Build(Pair("2024/05/07-a", "Китеп майрамы") + Story("2024/05/08-b", "ru", "Праздник"));
        site.IsFine();
        string[] pages = [Page, "/ru/news/2024/05/07-a/", "/ru/news/2024/05/08-b/"];
        var addresses = pages.Select(page => CardOf(site, page)).ToList();
        Assert.Equal(3, addresses.Distinct().Count());
        foreach (var bytes in addresses.Select(address => BytesOf(site, address)))
        {
            using var card = Image.JpegloadBuffer(bytes);
            Assert.Equal((1200, 630, 3), (card.Width, card.Height, card.Bands));
            Assert.True(bytes.Length < 250_000);
            Assert.DoesNotContain("exif-data", card.GetFields());
        }
    }

    [Fact]
    public void A_drawing_of_the_theme_with_an_error_is_named_with_its_place()
    {
        using var site = Build(
            "-- themes/tiny/assets/share-card.svg --\n<svg xmlns='http://www.w3.org/2000/svg'>\n<path\n"
                + Story("2024/05/07-a", "ky", "Китеп майрамы")
        );
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith("themes/tiny/assets/share-card.svg:2:1:", problem, StringComparison.Ordinal);
        Assert.Contains("error NS205: the file is not written correctly: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_are_told_its_size_its_type_and_what_it_says()
    {
        Fonts.Require();
        using var site = Build(Story("2024/05/07-a", "ky", "'\"Китеп\" майрамы'"));
        Assert.Equal("1200", site.Attributes(Page, "meta[property='og:image:width']", "content").Single());
        Assert.Equal("630", site.Attributes(Page, "meta[property='og:image:height']", "content").Single());
        Assert.Equal("image/jpeg", site.Attributes(Page, "meta[property='og:image:type']", "content").Single());
        Assert.Equal(
            "«Китеп» майрамы. 2024-жылдын 7-майы. Министрлик",
            site.Attributes(Page, "meta[property='og:image:alt']", "content").Single()
        );
        Assert.StartsWith("https://edu.example/cards/", CardOf(site, Page), StringComparison.Ordinal);
        var data = JsonDocument.Parse(site.Document(Page).QuerySelector("script")!.TextContent).RootElement;
        Assert.Equal(CardOf(site, Page), data.GetProperty("image")[0].GetString());
    }

    [Fact]
    public void All_other_pages_have_the_sites_card_in_their_language()
    {
        Fonts.Require();
        using var site = Build(Story("2024/05/07-a", "ky", "А"));
        Assert.Equal(CardOf(site, "/ky/"), CardOf(site, "/ky/news/2024/"));
        Assert.Equal(CardOf(site, "/ru/"), CardOf(site, "/ru/topics/"));
        Assert.NotEqual(CardOf(site, "/ky/"), CardOf(site, "/ru/"));
        Assert.Equal(
            "Жаңылыктар. Министрлик",
            site.Attributes("/ky/", "meta[property='og:image:alt']", "content").Single()
        );
    }

    [Fact]
    public void Its_address_changes_with_everything_on_it_and_with_nothing_else()
    {
        Fonts.Require();
        string[] addresses =
        [
            Address(Story("2024/05/07-a", "ky", "А")),
            Address(Story("2024/05/07-a", "ky", "Б")),
            Address(Story("2024/05/07-a", "ky", "А"), "publisher: {ky: Мектеп, ru: Школа}"),
            Address(Story("2024/05/07-a", "ky", "А") + Ornament("#013"), "theme: tiny"),
            Address(Photographed(40)),
            Address(Photographed(200)),
        ];
        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        Assert.Equal(addresses[0], Address(Story("2024/05/07-a", "ky", "А", body: "Башка текст.")));
        Assert.Equal(addresses[0], Address(Story("2024/05/07-a", "ky", "А") + Story("2024/05/08-b", "ky", "Б")));
    }

    [Fact]
    public void It_is_drawn_to_the_same_bytes_again()
    {
        Fonts.Require();
        using var one = Build(Photographed(90));
        using var two = Build(Photographed(90));
        Assert.Equal(BytesOf(one, CardOf(one, Page)), BytesOf(two, CardOf(two, Page)));
    }

    [Fact]
    public void The_photo_is_its_ground_and_stays_clear_above_the_words_and_dark_behind_them()
    {
        Fonts.Require();
        using var site = Build(Photographed(255));
        using var card = Image.JpegloadBuffer(BytesOf(site, CardOf(site, Page)));
        Assert.True(card.Getpoint(1190, 20)[0] > 190);

        // White text needs a contrast of 4.5 to 1: nothing behind it may be lighter than this grey.
        const int lightest = 118;
        Assert.True(card.Getpoint(1190, 540)[0] < lightest);
        Assert.True(card.Getpoint(1190, 480)[0] < lightest);
    }

    [Fact]
    public void A_photo_too_small_or_too_long_gives_way_to_the_ornament()
    {
        Fonts.Require();
        var plain = Address(Story("2024/05/07-a", "ky", "А"));
        Assert.Equal(plain, Address(Photographed(90, 300, 300)));
        Assert.Equal(plain, Address(Photographed(90, 3000, 500)));
        Assert.NotEqual(plain, Address(Photographed(90, 700, 1200)));
    }

    [Theory]
    [InlineData("Күн")]
    [InlineData("Узун аталыш, анда мектеп, китепкана, окуучулар, мугалимдер жана ата-энелер бардыгы бирге аталат")]
    [InlineData("& <b>белгилер</b> \"'` ң ө ү № % — 🏫")]
    public void Its_words_keep_inside_their_frame(string title) => AssertFits(title);

    [Fact]
    public void A_title_that_fits_at_no_size_is_cut_and_one_long_word_is_broken()
    {
        AssertFits(string.Join(' ', Enumerable.Repeat("билимберүү", 200)));
        AssertFits(new string('ө', 3000));
    }

    [Fact]
    public void They_can_be_turned_off_then_the_photo_stands_alone()
    {
        using var site = Build(Photographed(90), "shareCards: false");
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("cards/", StringComparison.Ordinal));
        Assert.Contains("/images/", CardOf(site, Page), StringComparison.Ordinal);
        Assert.Equal("1500", site.Attributes(Page, "meta[property='og:image:width']", "content").Single());
        Assert.Empty(site.Attributes("/ky/", OgImage, "content"));
    }

    [Fact]
    public void Without_a_font_that_has_the_letters_the_photo_stands_alone_and_it_is_said_once()
    {
        using var site = TestSite.Build(
            Folder(Photographed(255) + Story("2024/05/08-b", "ky", "Б"), "shareCards: true"),
            new TestSiteOptions { FontFolders = [] }
        );
        site.Reports("content/site.yaml: note NS185: no font on this machine has all letters");
        using var card = Image.JpegloadBuffer(BytesOf(site, CardOf(site, Page)));
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.True(card.Getpoint(600, 500)[0] > 250); // no shade, no words
    }

    [Fact]
    public void Nothing_of_a_story_still_to_come_has_a_card()
    {
        using var with = Build(Story("2024/05/07-a", "ky", "А") + Story("2030/01/01-b", "ky", "Кийинки"));
        using var without = Build(Story("2024/05/07-a", "ky", "А"));
        Assert.Equal(Cards(without), Cards(with));
        Assert.Equal(3, Cards(with).Length); // the story's, and the site's in two languages
    }

    [Fact]
    public void Cards_made_once_are_not_made_again()
    {
        Fonts.Require();
        using var site = Build(Photographed(90));
        var address = CardOf(site, Page);
        var cache = new ImageCache(new(site.Folder.PathOf(".cache")));
        cache.Add(new Uri(address).AbsolutePath[1..], [1, 2, 3]);
        using var again = TestSite.Build(site.Folder);
        Assert.Equal([1, 2, 3], BytesOf(again, address));
    }

    private static void AssertFits(string title)
    {
        Fonts.Require();
        using var site = Build(
            $"-- content/news/2024/05/07-a/index.ky.md --\n---\ntitle: {JsonSerializer.Serialize(title)}\ndate: 2024-05-07\n---\nТ.\n"
                + Ornament("#000")
        );
        using var card = Image.JpegloadBuffer(BytesOf(site, CardOf(site, Page)));
        using var brightest = card.ExtractBand(0);
        foreach (
            var (left, top, width, height) in new[]
            {
                (0, 0, 60, 630),
                (1140, 0, 60, 630),
                (0, 0, 1200, 120),
                (0, 575, 1200, 55),
            }
        )
        {
            using var edge = brightest.Crop(left, top, width, height);
            Assert.True(edge.Max() < 40, $"there is ink outside the frame, in {left}, {top}");
        }

        using var middle = brightest.Crop(60, 120, 1080, 455);
        Assert.True(middle.Max() > 200);
    }

    private static string[] Cards(TestSite site) =>
        [.. site.Files.Keys.Where(path => path.StartsWith("cards/", StringComparison.Ordinal))];

    private static string Ornament(string colour) =>
        $"-- themes/tiny/assets/share-card.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><rect width=\"1200\" height=\"630\" fill=\"{colour}\"/></svg>\n";

    private static string Address(string files, string configuration = "")
    {
        using var site = Build(files, configuration);
        return CardOf(site, Page);
    }

    private static string CardOf(TestSite site, string page) => site.Attributes(page, OgImage, "content").Single()!;

    private static byte[] BytesOf(TestSite site, string address) => site.Files[new Uri(address).AbsolutePath[1..]];

    /// <summary>Returns a story with a photo in one shade of grey, 0 to 255.</summary>
    private static string Photographed(int grey, int width = 1500, int height = 1000) =>
        Story("2024/05/07-a", "ky", "А", "photos: [{file: a.jpg, alt: Сүрөт}]")
        + $"-- photo --\n{grey} {width} {height}\n";

    private static TestSite Build(string files, string configuration = "") =>
        TestSite.Build(Folder(files, configuration));

    private static TestFolder Folder(string files, string configuration)
    {
        var folder = TestFolder.Of(files);
        var settings = new Dictionary<string, string>
        {
            ["url"] = "https://edu.example",
            ["timeZone"] = "Asia/Bishkek",
            ["theme"] = "tiny",
            ["languages"] = "[ky, ru]",
            ["title"] = "{ky: Жаңылыктар, ru: Новости}",
            ["description"] = "{ky: Сүрөттөмө, ru: Описание}",
            ["publisher"] = "{ky: Министрлик, ru: Министерство}",
        };
        if (configuration.Split(": ", 2) is [var key, var value])
        {
            settings[key] = value;
        }

        folder.Add(
            $"-- {SourceFolder.ConfigurationPath} --\n"
                + string.Concat(settings.Select(pair => $"{pair.Key}: {pair.Value}\n"))
        );
        if (File.Exists(folder.PathOf("photo")))
        {
            var numbers = folder.Read("photo").Split(' ').Select(int.Parse).ToArray();
            using var black = Image.Black(numbers[1], numbers[2], bands: 3);
            using var photo = black.Linear([1], [numbers[0]], uchar: true);
            folder.Add("content/news/2024/05/07-a/a.jpg", photo.JpegsaveBuffer(q: 95));
        }

        return folder;
    }
}
