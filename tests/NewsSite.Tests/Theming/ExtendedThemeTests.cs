using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Theming;

/// <summary>A theme that extends another.</summary>
public class ExtendedThemeTests
{
    private static readonly string Branch =
        Settings().Replace("theme: tiny", "theme: branch")
        + """
            -- themes/branch/theme.yaml --
            extends: tiny
            -- content/news/2024/05/07-a/index.ky.md --
            ---
            title: А
            date: 2024-05-07
            ---
            Текст.

            """;

    [Fact]
    public void One_partial_of_an_extending_theme_takes_the_place_of_the_other_s()
    {
        using var site = TestSite.Build(
            Branch
                + """
                -- themes/branch/partials/card.html --
                <p class="own">{{ $1.title }} {{ t 'own' }}</p>
                -- themes/branch/strings.ky.yaml --
                own: өзүнүкү
                not_found.title: Мындай барак жок
                -- themes/branch/strings.ru.yaml --
                own: своё
                """
        );
        site.IsFine();
        Assert.Contains("<p class=\"own\">А өзүнүкү</p>", site.Page("/ky/news/2024/05/"), StringComparison.Ordinal);
        Assert.Contains("Мындай барак жок", site.Page("/ky/404.html"), StringComparison.Ordinal);
        Assert.Contains("Не найдено", site.Page("/ru/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_asset_of_an_extending_theme_takes_the_place_of_the_other_s()
    {
        using var site = TestSite.Build(
            Branch + "-- themes/tiny/assets/extra.txt --\nold\n-- themes/branch/assets/extra.txt --\nnew\n"
        );
        site.IsFine();
        var extra = Assert.Single(site.Files.Keys, path => path.StartsWith("assets/extra.", StringComparison.Ordinal));
        Assert.Equal("new\n", site.Page("/" + extra));
    }

    [Fact]
    public void A_theme_that_extends_none_there_is_says_which_it_may_have_meant()
    {
        using var site = TestSite.Build(Branch.Replace("extends: tiny", "extends: tinny", StringComparison.Ordinal));
        Assert.Contains(
            "themes/branch/theme.yaml:1:10: error NS025: there is no theme \"tinny\" in the folder themes; did you mean \"tiny\"?",
            site.Diagnostics
        );
    }

    [Fact]
    public void Themes_that_extend_each_other_are_reported()
    {
        using var site = TestSite.Build(Branch + "-- themes/tiny/theme.yaml --\nextends: branch\n");
        site.Reports("themes/tiny/theme.yaml:1:10: error NS206: the theme \"tiny\" extends itself in a circle");
    }

    [Fact]
    public void A_mistyped_field_says_which_it_may_have_meant()
    {
        using var site = TestSite.Build(
            Branch + "-- themes/branch/layouts/month.html --\n<p>\n{{ page.monht.name }}</p>\n"
        );
        site.Reports(
            "themes/branch/layouts/month.html:2:9: error NS202: the template cannot be carried out: there is no field \"monht\"; did you mean \"month\"?"
        );
    }
}
