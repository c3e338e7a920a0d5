using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Pages;

/// <summary>The repository's own content and theme: rules for every page.</summary>
public sealed class SampleTests : IClassFixture<SampleTests.Sample>
{
    private readonly Sample sample;

    public SampleTests(Sample sample) => this.sample = sample;

    /// <summary>The site, built and parsed once.</summary>
    public sealed class Sample
    {
        public Sample()
        {
            Site = TestSite.OfRepository;
            var parser = new HtmlParser();
            Pages = Site
                .Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
                .ToDictionary(file => file.Key, file => parser.ParseDocument(new MemoryStream(file.Value)));
        }

        public TestSite Site { get; }

        public Dictionary<string, IHtmlDocument> Pages { get; }
    }

    [Fact]
    public void It_builds_without_a_problem() => sample.Site.IsFine();

    [Fact]
    public void It_has_the_meeting_of_15_March_2022_in_both_languages()
    {
        foreach (var language in new[] { "ky", "ru" })
        {
            var page = sample.Pages[$"{language}/news/2022/03/15-protokol/index.html"];
            Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
        }
    }

    [Fact]
    public void Every_link_asset_and_fragment_inside_the_site_is_there()
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, page) in sample.Pages)
        {
            var at = new Uri("https://news.example.kg/" + path);
            foreach (var (element, name) in References(page))
            {
                var target = new Uri(at, element.GetAttribute(name)!);
                if (
                    target.Scheme.StartsWith("http", StringComparison.Ordinal)
                    && target.Host == at.Host
                    && !Leads(target)
                )
                {
                    broken.Add($"{path}: <{element.LocalName} {name}=\"{element.GetAttribute(name)}\">");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void A_strict_content_security_policy_holds_on_every_page() =>
        OnEveryPage(
            page => page.All,
            element =>
                (
                    element.LocalName == "script"
                    && element.GetAttribute("type") is not ("application/ld+json" or "application/json")
                    && !element.HasAttribute("src")
                )
                || element.LocalName == "style"
                || element.Attributes.Any(attribute =>
                    attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Ids_are_unique() =>
        OnEveryPage(
            page =>
                page.QuerySelectorAll("[id]")
                    .GroupBy(element => element.Id)
                    .Where(same => same.Count() > 1)
                    .Select(same => same.First()),
            _ => true
        );

    [Fact]
    public void Every_page_has_one_first_heading_a_title_and_a_way_past_the_menu()
    {
        Assert.All(
            // Pages that only redirect have no navigation.
            sample.Pages.Values.Where(page => page.QuerySelector("meta[http-equiv=refresh]") is null),
            page =>
            {
                Assert.Single(page.QuerySelectorAll("h1"));
                Assert.NotEmpty(page.Title!);
                Assert.Contains(page.DocumentElement.GetAttribute("lang"), new[] { "ky", "ru" });
                var skip = page.QuerySelector("body a")!.GetAttribute("href")!;
                Assert.NotNull(page.GetElementById(skip.TrimStart('#')));
            }
        );
    }

    [Fact]
    public void Every_picture_has_alternative_text() =>
        OnEveryPage(page => page.QuerySelectorAll("img"), image => !image.HasAttribute("alt"));

    [Fact]
    public void No_interface_string_is_in_the_other_language()
    {
        OnEveryPage(
            page => page.DocumentElement.GetAttribute("lang") == "ky" ? page.QuerySelectorAll("figcaption") : [],
            element => element.TextContent.Contains(" из ", StringComparison.Ordinal)
        );
    }

    private void OnEveryPage(Func<IHtmlDocument, IEnumerable<IElement>> elements, Func<IElement, bool> wrong) =>
        Assert.Empty(
            sample.Pages.SelectMany(page =>
                elements(page.Value).Where(wrong).Select(element => $"{page.Key}: {element.OuterHtml}")
            )
        );

    private static IEnumerable<(IElement, string)> References(IHtmlDocument page) =>
        from pair in new[] { ("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src") }
        from element in page.QuerySelectorAll($"{pair.Item1}[{pair.Item2}]")
        select (element, pair.Item2);

    private bool Leads(Uri target)
    {
        if (!sample.Site.Has(target.AbsolutePath))
        {
            return false;
        }

        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        var file = Generator.Output.OutputFile.PathOf(target.AbsolutePath);
        return fragment.Length == 0 || sample.Pages[file].GetElementById(fragment) is not null;
    }
}
