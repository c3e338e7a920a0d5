using System.Globalization;
using System.Text;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The lists of documents as readers use them, without script.</summary>
public sealed class DocumentListTests(BrowserFixture browser, DocumentListTests.ManyDocuments many)
    : IClassFixture<DocumentListTests.ManyDocuments>
{
    /// <summary>Bytes of a page of a list, compressed.</summary>
    private const int MostBytes = 12_000;

    /// <summary>Pixels at 360 wide: a month of 48 stories may have 9,000.</summary>
    private const int MostPixels = 14_000;

    [Theory]
    [LongInlineData("ky", "Документтер", "Түрлөр")]
    [InlineData("ru", "Документы", "Типы")]
    public async Task From_the_footer_a_reader_comes_to_documents_of_a_type(
        string language,
        string documents,
        string types
    )
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: false));
        await window.GoAsync(SamplePages.Path(language, "article without photos"));
        await window.Page.ClickAsync($".site-footer a:text-is('{documents}')");
        await window.ArriveAsync($"/{language}/documents/");
        Assert.Equal(2, await window.Page.Locator(".documents li").CountAsync());
        var pdf = window.Page.Locator(".document-choices a:text('PDF')");
        Assert.False(await pdf.IsVisibleAsync());
        await window.Page.ClickAsync($"summary:text-is('{types}')");
        await pdf.ClickAsync();
        await window.ArriveAsync($"/{language}/documents/pdf/");
        Assert.Equal(1, await window.Page.Locator(".documents li").CountAsync());
        var file = await window.Page.Locator(".documents li a").First.GetAttributeAsync("href");
        Assert.NotNull(window.Site.File(file!));
    }

    [Theory]
    [LanguageData("ky")]
    public async Task Long_lists_are_light_and_lead_on_to_the_oldest_document(string language)
    {
        await using var window = await browser.OpenAsync(new Reader(language, 360, Script: false), many.Site);
        await window.GoAsync($"/{language}/documents/");
        var count = 0;
        while (true)
        {
            count += await window.Page.Locator(".documents li").CountAsync();
            Assert.InRange(
                await window.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"),
                1,
                MostPixels
            );
            var path = new Uri(window.Page.Url).AbsolutePath;
            Assert.InRange(window.Site.Weight(path), 1, MostBytes);
            if (await window.Page.Locator("[rel=prev]").CountAsync() == 0)
            {
                break;
            }

            var older = (await window.Page.Locator("[rel=prev]").GetAttributeAsync("href"))!;
            await window.Page.ClickAsync("[rel=prev]");
            await window.ArriveAsync(older);
        }

        Assert.Equal(ManyDocuments.Count, count);
    }

    /// <summary>An archive with many documents, whose titles are long.</summary>
    public sealed class ManyDocuments : IAsyncLifetime
    {
        public const int Count = 319;
        private readonly MadeFolder folder = new();

        public SampleSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            for (var i = 0; i < Count; i++)
            {
                var day = new DateOnly(2024, 1, 1).AddDays(i * 2);
                var at = string.Create(CultureInfo.InvariantCulture, $"content/news/{day:yyyy/MM/dd}-n{i}");
                folder.Add($"{at}/plan-{i}.csv", Encoding.UTF8.GetBytes("x"));
                foreach (var language in SamplePages.Languages)
                {
                    var title =
                        language == "ky"
                            ? "Мугалимдердин билимин жогорулатуу планы"
                            : "План повышения квалификации учителей";
                    folder.Add(
                        $"{at}/index.{language}.md",
                        $"---\ntitle: {title} {i}\ndate: {day:yyyy-MM-dd}\ntopics: [education]\n"
                            + $"attachments: [{{file: plan-{i}.csv, title: {title} {i}}}]\n---\n{title}.\n"
                    );
                }
            }

            Site = await SampleSite.StartAsync(folder.Root);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            folder.Dispose();
        }
    }
}
