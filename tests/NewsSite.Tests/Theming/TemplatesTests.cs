using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Theming;

/// <summary>
/// The theme's contract: the possibilities of a template, here on the home page, and the reports of its mistakes.
/// </summary>
public class TemplatesTests
{
    [Theory]
    [InlineData("{{ '<b> & \"' }}", "&lt;b&gt; &amp; &quot;")]
    [InlineData("{{ page.lead.title }}", "«А» &amp; &lt;Б&gt;")]
    [InlineData("{{ include 'bold' page.lead.title }}", "<b>«А» &amp; &lt;Б&gt;</b>")]
    [InlineData("{{ null }}", "")]
    [InlineData("{{ 1 + 2 }}", "3")]
    [InlineData("{{ true }}", "true")]
    public void Values_are_encoded_and_html_is_not(string template, string html) => Writes(template, html);

    [Theory]
    [InlineData("{{ t 'archive.title' }}", "Архив")]
    [InlineData("{{ t 'topic.description' { topic: '<я>' } }}", "«&lt;я&gt;» темасы")]
    [InlineData("{{ plural 'stories' 12345 }}", "12\u00A0345 жаңылык")]
    [InlineData("{{ number 12345 }}", "12\u00A0345")]
    [InlineData("{{ one_of 3 }}", "3-сү")]
    [InlineData("{{ file_size 1500000 }}", "1,5 МБ")]
    [InlineData("{{ url '/ky/' }}", "/ky/")]
    [InlineData("{{ site.title | string.size }}", "10")]
    [InlineData("{{ [3, 1, 2] | array.sort | array.join ',' }}", "1,2,3")]
    public void There_are_functions_for_texts_numbers_and_addresses(string template, string html) =>
        Writes(template, html);

    [Fact]
    public void An_asset_has_a_name_that_changes_with_its_bytes()
    {
        var one = Asset("body { margin: 0 }");
        Assert.Matches(@"^/assets/site\.[0-9a-f]{10}\.css$", one);
        Assert.Equal(one, Asset("body {\n  margin: 0;\n}\n"));
        Assert.NotEqual(one, Asset("body { margin: 1px }"));

        static string Asset(string css)
        {
            using var site = TestSite.Build($"-- themes/tiny/assets/site.css --\n{css}\n").IsFine();
            var path = site.Attributes("/ky/", "link[rel=stylesheet]", "href").Single()!;
            Assert.True(site.Has(path));
            return path;
        }
    }

    [Theory]
    [InlineData("{{ page.leed }}", "leed")]
    [InlineData("{{ page.lead.titel }}", "titel")]
    [InlineData("{{ pgae.lead }}", "pgae")]
    [InlineData("{{ include 'crad' page.lead }}", "there is no partial \"crad\"; did you mean \"card\"?")]
    [InlineData("{{ asset 'site.cs' }}", "there is no asset \"site.cs\"; did you mean \"site.css\"?")]
    [InlineData(
        "{{ t 'archive.titel' }}",
        "there is no string \"archive.titel\" in strings.ky.yaml; did you mean \"archive.title\"?"
    )]
    [InlineData(
        "{{ plural 'storys' 1 }}",
        "there is no string \"storys\" in strings.ky.yaml; did you mean \"stories\"?"
    )]
    [InlineData("{{ plural 'stories' 'many' }}", "")]
    [InlineData("{{ plural 'stories' }}", "")]
    [InlineData("{{ number 'x' }}", "")]
    [InlineData("{{ number page }}", "")]
    [InlineData("{{ file_size page.lead }}", "")]
    [InlineData("{{ one_of 'x' }}", "")]
    [InlineData("{{ t page }}", "")]
    [InlineData("{{ page.lead.date.long.x.y }}", "")]
    [InlineData("{{ no_such_function 1 }}", "no_such_function")]
    // All pages share these functions.
    [InlineData("{{ string.upcase = 1 }}", "readonly member: string.upcase")]
    [InlineData("{{ math.pi = 3 }}", "readonly")]
    [InlineData("{{ array.mine = 3 }}", "readonly")]
    public void A_mistake_is_an_error_with_template_line_and_column(string template, string said)
    {
        using var site = TestSite.Build(Home($"<p>\n  {template}\n"));
        var problem = Assert.Single(site.Diagnostics);
        Assert.Matches(
            @"^themes/tiny/layouts/home\.html:2:\d+: error NS202: the template cannot be carried out: ",
            problem
        );
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_partial_names_the_partial()
    {
        using var site = TestSite.Build(
            Home("{{ include 'bad' }}") + "-- themes/tiny/partials/bad.html --\n\n{{ page.leed }}\n"
        );
        site.Reports("themes/tiny/partials/bad.html:2:9: error NS202");
    }

    [Fact]
    public void A_mistake_in_one_layout_does_not_hide_that_in_another()
    {
        using var site = TestSite.Build(
            Home("{{ page.leed }}") + "-- themes/tiny/layouts/month.html --\n{{ page.dasy }}\n"
        );
        site.Reports(
            "themes/tiny/layouts/home.html:1:9: error NS202",
            "themes/tiny/layouts/month.html:1:9: error NS202"
        );
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template 'x' }}")]
    [InlineData("{{ html.strip 'x' }}")]
    public void No_template_asks_the_clock_or_chance(string template)
    {
        using var site = TestSite.Build(Home(template));
        Assert.Contains("error NS202", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_and_values_are_not_cut_and_preformatted_text_is_not_indented()
    {
        var text = new string('ы', 1_100_000);
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", body: $"{text}\n\n```\nа\n  б\n```")
                + string.Concat(
                    Enumerable
                        .Range(1, 1500)
                        .Select(i =>
                            Story($"2023/{(i % 12) + 1:00}/{(i % 28) + 1:00}-s{i}", "ky", $"С{i}", "topics: [science]")
                        )
                )
        );
        Assert.Contains(text, site.Page("/ky/news/2024/05/07-a/"), StringComparison.Ordinal);
        Assert.Contains(
            "<pre><code>а\n  б\n</code></pre>",
            site.Page("/ky/news/2024/05/07-a/"),
            StringComparison.Ordinal
        );
        Assert.Equal(1500, site.Texts("/ky/topics/science/2023/", "h3").Length);
    }

    [Fact]
    public void A_string_every_theme_needs_is_missed_where_both_languages_lack_it()
    {
        var strings = TinyTheme
            .Files[TinyTheme.Files.IndexOf("-- themes/tiny/strings.ky", StringComparison.Ordinal)..]
            .Replace("topics.title: Темалар\n", "", StringComparison.Ordinal)
            .Replace("topics.title: Темы\n", "", StringComparison.Ordinal);
        using var site = TestSite.Build(strings);
        site.Reports(
            "themes/tiny/strings.ky.yaml: error NS203: the string \"topics.title\" is missing",
            "themes/tiny/strings.ru.yaml: error NS203: the string \"topics.title\" is missing"
        );
    }

    /// <summary>Sites of tests share what was parsed. The constants of one are not those of the next, nor are its errors lost.</summary>
    [Fact]
    public void The_same_template_says_what_each_site_says()
    {
        const string template = "[{{ t 'archive.title' }} {{ site.publisher }} {{ asset 'site.css' }}]";
        using var one = TestSite.Build(Home(template));
        var other =
            Home(template)
            + "-- themes/tiny/assets/site.css --\nbody { margin: 1px }\n"
            + $"-- themes/tiny/strings.ky.yaml --\n{one.Folder.Read("themes/tiny/strings.ky.yaml").Replace("archive.title: Архив", "archive.title: Кампа", StringComparison.Ordinal)}";
        using var two = TestSite.Build(other);
        Assert.Matches(@"\[Архив .+ /assets/site\.[0-9a-f]{10}\.css\]", one.Page("/ky/"));
        Assert.Equal(
            one.Page("/ky/")
                .Replace("[Архив ", "[Кампа ", StringComparison.Ordinal)
                .Replace(Sheet(one), Sheet(two), StringComparison.Ordinal),
            two.Page("/ky/")
        );
        Assert.NotEqual(Sheet(one), Sheet(two));
    }

    [Fact]
    public void A_template_with_a_mistake_is_reported_by_each_build()
    {
        for (var i = 0; i < 2; i++)
        {
            using var site = TestSite.Build(Home("{{ if }}"));
            Assert.Contains(
                site.Diagnostics,
                line => line.StartsWith("themes/tiny/layouts/home.html:1:", StringComparison.Ordinal)
            );
        }
    }

    private static string Sheet(TestSite site) =>
        site.Files.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal));

    private static string Home(string template) =>
        Story("2024/05/07-a", "ky", "'\"А\" & <Б>'")
        + "-- themes/tiny/partials/bold.html --\n<b>{{ $1 }}</b>\n"
        + $"-- themes/tiny/layouts/home.html --\n{template}\n";

    private static void Writes(string template, string html)
    {
        using var site = TestSite.Build(Home($"[{template}]\n")).IsFine();
        var page = site.Page("/ky/");
        var start = page.IndexOf('[', page.IndexOf("<main>", StringComparison.Ordinal)) + 1;
        Assert.Equal(html, page[start..page.IndexOf(']', start)].Trim());
    }

    [Fact]
    public void A_shared_partial_sees_the_site_and_its_arguments_and_is_the_same_on_every_page()
    {
        using var site = TestSite.Build(
            Home("{{ shared 'foot' 'a' }} {{ shared 'foot' 'b' }}")
                + "-- themes/tiny/partials/foot.html --\n<i>{{ site.title }} {{ $1 }}</i>\n"
        );
        site.IsFine();
        Assert.Equal(["Жаңылыктар a", "Жаңылыктар b"], site.Texts("/ky/", "i"));
        Assert.Equal(["Новости a", "Новости b"], site.Texts("/ru/", "i"));
    }

    // Constant expressions are evaluated in advance, but only where they are constant.
    [Theory]
    [InlineData("{{ for site in [page.lead] }}{{ site.title }}{{ end }}", "«А» &amp; &lt;Б&gt;")]
    [InlineData("{{ t = page.lead }}{{ t.title }}", "«А» &amp; &lt;Б&gt;")]
    [InlineData("{{ with { site: { title: 'б' } } }}{{ site.title }}{{ end }}", "б")]
    [InlineData("{{ func t }}<{{ $0 }}>{{ end }}{{ t 'archive.title' }}", "<archive.title>")]
    [InlineData("{{ capture one_of }}в{{ end }}{{ one_of }}", "в")]
    [InlineData(
        "{{ for i in 1..2 }}{{ if i == 2 }}{{ t 'archive.title' }}{{ site.language }}{{ end }}{{ end }}",
        "Архивky"
    )]
    [InlineData("{{ site.title }}{{ x = site.title }}{{ x | string.upcase }}", "ЖаңылыктарЖАҢЫЛЫКТАР")]
    [InlineData("{{ site.press_office ?? 'no one' }}{{ if site.press_office }}x{{ end }}", "no one")]
    public void A_theme_may_give_a_name_of_the_site_another_meaning(string template, string html) =>
        Writes(template, html);

    [Fact]
    public void A_shared_partial_cannot_depend_on_the_page()
    {
        using var site = TestSite.Build(
            Home("{{ shared 'foot' }}") + "-- themes/tiny/partials/foot.html --\n{{ page.head.title }}\n"
        );
        site.Reports(
            "themes/tiny/partials/foot.html:1:4: error NS202: the template cannot be carried out: there is no variable or function \"page\""
        );
    }
}
