using NewsSite.Browser.Tests.Harness;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace NewsSite.Browser.Tests;

/// <summary>Articles on paper, as the browser prints them.</summary>
public sealed class PrintTests(BrowserFixture browser, PrintTests.PrintedSite made)
    : IClassFixture<PrintTests.PrintedSite>
{
    private const double PointsACentimetre = 72 / 2.54;
    private const string Long = "/ru/news/2024/05/07-long/";
    private const string Photos = "/ru/news/2024/05/08-photos/";
    private readonly SampleSite site = made.Site;

    [Theory]
    [InlineData(Long, "A4")]
    [LongInlineData(Photos, "A4")]
    [LongInlineData(Long, "Letter")]
    public async Task No_page_has_one_line_and_no_photo_is_taller_than_11_centimetres(string path, string format)
    {
        using var paper = await PrintAsync(path, format, site);
        AssertAreFull(paper, $"{path} {format}");
    }

    [Theory]
    [LanguageData("ky")]
    public async Task So_it_is_with_the_stories_of_the_sample(string language)
    {
        foreach (
            var story in LongTests.Some(
                ["2022/03/15-protokol", "2021/01/18-okuu-kitepteri", "2022/05/16-zhrt", "2019/03/20-nooruz"],
                oneIn: 4
            )
        )
        {
            using var paper = await PrintAsync($"/{language}/news/{story}/", "A4", null);
            AssertAreFull(paper, story);
        }
    }

    [Fact]
    public async Task Addresses_stand_beside_outside_links_and_documents_only()
    {
        using var news = await PrintAsync(Long, "A4", site);
        var text = TextOf(news);
        Assert.Contains("(https://example.org/a)", text);
        Assert.DoesNotContain("08-photos", text);
        Assert.DoesNotContain("#", text);
        using var photos = await PrintAsync(Photos, "A4", site);
        Assert.Contains("(https://news.example.kg/news/2024/05/08-photos/plan.csv)", TextOf(photos));
        Assert.DoesNotContain("/images/", TextOf(photos));
    }

    [Fact]
    public async Task A_wide_table_is_whole()
    {
        using var paper = await PrintAsync(Long, "A4", site);
        var width = paper.GetPage(1).Width;
        var words = paper.GetPages().SelectMany(page => page.GetWords()).ToList();
        // The head stands on each page that the table reaches.
        Assert.InRange(words.Count(word => word.Text == "111"), 31, 34);
        Assert.All(words, word => Assert.InRange(word.BoundingBox.Right, 0, width));
    }

    private async Task<PdfDocument> PrintAsync(string path, string format, SampleSite? other)
    {
        await using var window = await browser.OpenAsync(new Reader("ru", 794), other);
        await window.GoAsync(path);
        // The pictures themselves are waited for: that the network is idle is not always told where it was so before.
        await window.Page.EvaluateAsync(
            """
            () => Promise.all([...document.images].map((image) => {
                image.loading = 'eager';
                return image.decode();
            }))
            """
        );
        return PdfDocument.Open(await window.Page.PdfAsync(new() { Format = format }));
    }

    private static void AssertAreFull(PdfDocument paper, string where) =>
        Assert.All(
            paper.GetPages(),
            page => AssertIsFull(page, page.Number == paper.NumberOfPages, $"{where} {page.Number}")
        );

    private static void AssertIsFull(Page page, bool isLast, string where)
    {
        const double tolerance = 0.1;
        const int fewest = 12;
        var lines = page
            .Letters.Where(letter => letter.Value.Trim() != "")
            .Select(letter => Math.Round(letter.StartBaseLine.Y / 4))
            .Distinct()
            .Count();
        var images = page.GetImages().Where(image => image.BoundingBox.Width > PointsACentimetre).ToList();
        Assert.True(lines > (isLast ? 1 : fewest) || images.Count > 0, $"{where} has {lines} lines");
        Assert.All(images, image => Assert.InRange(image.BoundingBox.Height / PointsACentimetre, 0, 11 + tolerance));
    }

    private static string TextOf(PdfDocument paper) =>
        string.Concat(paper.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))
            .Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A long article and one with many photos, built once for all tests of the class.</summary>
    public sealed class PrintedSite : IAsyncLifetime
    {
        private readonly MadeFolder folder = new();

        public SampleSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            folder.ShareCache();
            var text = string.Join(
                "\n\n",
                Enumerable
                    .Range(1, 60)
                    .Select(i =>
                        (i % 6 == 1 ? $"## Раздел {i}\n\n" : "")
                        + string.Join(' ', Enumerable.Repeat("слово о подготовке школ", 5 + (i * 7 % 20)))
                        + (
                            i % 10 == 0
                                ? " [Внешняя](https://example.org/a) и [внутренняя](../08-photos/index.ru.md)."
                                : "."
                        )
                    )
            );
            var row = "| " + string.Join(" | ", Enumerable.Range(100, 12)) + " |\n";
            folder.Add(
                "content/news/2024/05/07-long/index.ru.md",
                $"---\ntitle: Длинная новость\ndate: 2024-05-07\n---\n{text}\n\n{row}|{string.Concat(Enumerable.Repeat("---|", 12))}\n{string.Concat(Enumerable.Repeat(row, 30))}\nПоследний абзац.[^1]\n\n[^1]: Сноска.\n"
            );
            var photo = File.ReadAllBytes(Repository.PathOf("content/news/2022/03/15-protokol/photo-1.jpg"));
            var names = Enumerable.Range(1, 12).Select(i => $"p{i}.jpg").ToList();
            foreach (var name in names)
            {
                folder.Add($"content/news/2024/05/08-photos/{name}", [.. photo, (byte)name.Length]);
            }

            folder.Add("content/news/2024/05/08-photos/plan.csv", "1;2");
            folder.Add(
                "content/news/2024/05/08-photos/index.ru.md",
                "---\ntitle: Двенадцать снимков\ndate: 2024-05-08\nphotos:\n"
                    + string.Concat(names.Select(name => $"  - {{file: {name}, alt: Снимок, caption: Подпись}}\n"))
                    + "attachments: [{file: plan.csv, title: План}]\n---\nОдна строка.\n"
            );
            Site = await SampleSite.StartAsync(folder.Root);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            folder.Dispose();
        }
    }
}
