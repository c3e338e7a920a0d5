using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Languages;

/// <summary>The sample archive with English as a third language, by data alone.</summary>
public sealed partial class ThirdLanguageTests : IClassFixture<ThirdLanguageTests.Trilingual>
{
    private readonly TestSite site;

    public ThirdLanguageTests(Trilingual trilingual) => site = trilingual.Site;

    public static TheoryData<string, string> Pages =>
        new(
            from language in new[] { "ky", "ru", "en" }
            from path in new[]
            {
                "",
                "news/",
                "news/2026/",
                "news/2026/11/",
                ThirdLanguage.InAll,
                ThirdLanguage.NotInEnglish,
                "topics/",
                "topics/schools/",
                "topics/schools/2026/",
                "regions/",
                "documents/",
                "search/",
                "about/",
            }
            select (language, path)
        );

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.DoesNotContain(site.Diagnostics, problem => problem.Contains(" error ", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Diagnostics, problem => TextCodes().IsMatch(problem));
    }

    /// <summary>Each type of page in the third language, or all pages with <see cref="LongTests"/>.</summary>
    [Fact]
    public void Every_page_is_valid_HTML()
    {
        var usual = Pages
            .Where(row => row.Data.Item1 == "en")
            .Select(row => $"{row.Data.Item1}/{row.Data.Item2}index.html")
            .ToHashSet();
        Assert.Empty(HtmlValidator.ProblemsOf(site, path => LongTests.AreWanted || usual.Contains(path)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_is_in_its_language_and_names_the_others(string language, string path)
    {
        var page = site.Document($"/{language}/{path}");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            new[] { "ky", "ru", "en" }.Where(code => code != language).Select(code => $"/{code}/{path}"),
            site.Attributes($"/{language}/{path}", "nav.languages a", "href")
        );
        var versions = page.QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(link => link.GetAttribute("hreflang"));
        string[] all = ["ky", "ru", "en", "x-default"];
        Assert.Equal(
            (path, language) switch
            {
                (ThirdLanguage.NotInEnglish, "en") => [],
                (ThirdLanguage.NotInEnglish, _) => all.Where(code => code != "en").Order(),
                _ => all.Order(),
            },
            versions.Order()
        );
    }

    [Fact]
    public void Dates_and_numbers_are_English()
    {
        Assert.Contains("20 November 2026", site.Page($"/en/{ThirdLanguage.InAll}"));
        Assert.Contains("November 2026", site.Text("/en/news/2026/11/", "h1"));
        Assert.Contains("“Schools”", site.Page("/en/topics/schools/"));
    }

    [Fact]
    public void A_story_missing_in_one_says_once_what_the_others_share()
    {
        var page = site.Document($"/en/{ThirdLanguage.NotInEnglish}");
        Assert.Equal(2, page.QuerySelectorAll(".missing h2 a").Length);
        Assert.Equal(
            ["Read in Kyrgyz", "Read in Russian"],
            site.Texts($"/en/{ThirdLanguage.NotInEnglish}", ".missing .button")
        );
        Assert.Single(page.QuerySelectorAll(".missing time"));
        Assert.Single(page.QuerySelectorAll(".missing .picture"));
        Assert.Contains("in Kyrgyz and in Russian.", site.Text($"/en/{ThirdLanguage.NotInEnglish}", ".page-head p"));
    }

    [Fact]
    public void Search_and_feeds_are_in_each()
    {
        foreach (var language in new[] { "ky", "ru", "en" })
        {
            Assert.True(site.Has($"/{language}/atom.xml"));
            Assert.True(site.Has($"/{language}/rss.xml"));
            Assert.True(site.Has($"/{language}/feed.json"));
            var index = site.Built!.SearchIndex.Value.Single(file => file.Path == $"search/{language}/manifest.json");
            var manifest = System.Text.Encoding.UTF8.GetString(TestSite.BytesOf(index));
            foreach (var other in new[] { "ky", "ru", "en" }.Where(other => other != language))
            {
                Assert.Contains($"../{other}/words-list-", manifest, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_other_languages_say_English_where_they_name_it()
    {
        Assert.Contains("на английском языке", site.Page("/ru/search/"));
        Assert.Contains("Англис тилинде", site.Page("/ky/search/"));
    }

    /// <summary>The sites of two languages say nothing of the third.</summary>
    [Fact]
    public void A_language_that_the_site_does_not_use_is_not_named() =>
        Assert.DoesNotContain("английск", TestSite.OfRepository.Page("/ru/search/"));

    [GeneratedRegex("NS31[0-9]")]
    private static partial Regex TextCodes();

    public sealed class Trilingual : IDisposable
    {
        public Trilingual()
        {
            var folder = new TestFolder().AddCopy("content").AddCopy("themes").ShareCache();
            ThirdLanguage.AddTo(folder.Root);
            Site = TestSite.Build(folder, new TestSiteOptions { Now = "2027-01-01T00:00:00+06:00" });
        }

        public TestSite Site { get; }

        public void Dispose() => Site.Dispose();
    }
}
