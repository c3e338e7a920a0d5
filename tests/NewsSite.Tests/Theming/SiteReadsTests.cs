using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Theming;

/// <summary>A page is made anew if what its templates read of <c>site</c> changes, and only then.</summary>
public class SiteReadsTests
{
    private const string Page = "ky/news/2024/05/07-a/index.html";
    private const string Numbers = "{{ for year in site.years }}{{ year.count }} {{ end }}";

    private const string Topic = "topics: [education]";

    /// <summary>A story of the same year that is neither a neighbour of the page nor like it.</summary>
    private static readonly string Another = Sample.Story("2024/12/01-d", "ky", "Бөлөк", body: "Башка сөздөр.");

    [Theory]
    [InlineData("{{ site.title }}")]
    [InlineData("{{ page.head.title }}{{ site.press_office }}")]
    [InlineData("{{ include 'title' }}{{ shared 'title' }}")]
    public void Another_story_leaves_a_page_that_shows_no_numbers(string article) =>
        Assert.Equal(Build(article, another: "").Key, Build(article, Another).Key);

    /// <summary>A page shows its topics, but not how many stories they have.</summary>
    [Fact]
    public void Another_story_of_the_topic_leaves_the_pages_of_its_stories()
    {
        Assert.Equal(Key(another: ""), Key(Sample.Story("2024/12/01-z", "ky", "Бөлөк", Topic, "Башка сөздөр.")));

        // Enough stories alike that the other one is related to none of them.
        static UInt128? Key(string another)
        {
            var stories = "abcdefgh".Select(
                (name, i) => Sample.Story($"2024/05/{7 + i:00}-{name}", "ky", $"Мектеп {name}", Topic, "Окуучулар.")
            );
            using var site = TestSite.Build(string.Concat(stories) + another).IsFine();
            return site.Built!.Files.Single(file => file.Path == Page).Open().Key;
        }
    }

    [Theory]
    [InlineData(Numbers)]
    [InlineData("{{ $all = site }}{{ for year in $all.years }}{{ year.count }} {{ end }}")]
    [InlineData("{{ for year in site['years'] }}{{ year.count }} {{ end }}")]
    [InlineData("{{ for year in this.site.years }}{{ year.count }} {{ end }}")]
    [InlineData("{{ for year in this['site'].years }}{{ year.count }} {{ end }}")]
    [InlineData("{{ func of(x) }}{{ for year in x.years }}{{ year.count }} {{ end }}{{ end }}{{ of site }}")]
    [InlineData("{{ with site }}{{ for year in years }}{{ year.count }} {{ end }}{{ end }}")]
    [InlineData("{{ include 'numbers' }}")]
    [InlineData("{{ shared 'numbers' }}")]
    [InlineData("{{ include 'outer' }}")]
    [InlineData("{{ $name = 'numbers' }}{{ include $name }}")]
    [InlineData("{{ include ('num' + 'bers') }}")]
    [InlineData("{{ 'numbers' | include }}")]
    [InlineData("{{ 'numbers' | include 'title' }}")]
    [InlineData("{{ $do = @include }}{{ $do 'numbers' }}")]
    public void Another_story_changes_a_page_that_may_show_numbers(string article)
    {
        var (before, after) = (Build(article, another: ""), Build(article, Another));
        Assert.NotEqual(before.Key, after.Key);
        if (before.Errors.Length == 0)
        {
            Assert.NotEqual(before.Html, after.Html);
        }
    }

    private static (UInt128? Key, string Html, string[] Errors) Build(string article, string another)
    {
        using var site = TestSite.Build(
            string.Concat("abc".Select((name, i) => Sample.Story($"2024/05/{7 + i:00}-{name}", "ky", $"Аты {name}")))
                + another
                + $$$"""
                -- themes/tiny/layouts/article.html --
                {{{article}}}
                -- themes/tiny/partials/title.html --
                {{ site.title }}
                -- themes/tiny/partials/numbers.html --
                {{{Numbers}}}
                -- themes/tiny/partials/outer.html --
                {{ include 'numbers' }}

                """
        );
        var file = site.Built!.Files.Single(file => file.Path == Page);
        return (file.Open().Key, site.Page("/ky/news/2024/05/07-a/"), [.. site.Diagnostics]);
    }
}
