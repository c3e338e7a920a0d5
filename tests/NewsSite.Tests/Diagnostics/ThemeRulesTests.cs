using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS2xx: templates, strings and assets of a theme.</summary>
public class ThemeRulesTests
{
    [Theory]
    [InlineData("themes/tiny/layouts/month.html")]
    [InlineData("themes/tiny/layouts/base.html")]
    [InlineData("themes/tiny/strings.ru.yaml")]
    public void A_file_every_theme_needs_is_missed(string file)
    {
        using var site = TestSite.Build(Body("Текст."), new TestSiteOptions { Without = [file] });
        Assert.Contains($"{file}: error NS200: the theme needs this file; add it", site.Diagnostics);
    }

    [Fact]
    public void A_template_that_cannot_be_parsed_is_named_with_its_place()
    {
        using var site = TestSite.Build("-- themes/tiny/layouts/home.html --\n<p>\n  {{ if page.lead }}\n");
        var problem = Assert.Single(site.Diagnostics);
        Assert.Matches(
            @"^themes/tiny/layouts/home\.html:\d+:\d+: error NS201: the template is not written correctly: ",
            problem
        );
    }

    [Fact]
    public void A_template_that_fails_is_named_with_its_place() =>
        Reported(
            "-- themes/tiny/layouts/home.html --\n<p>\n  {{ page.leed }}\n",
            "themes/tiny/layouts/home.html:2:11: error NS202: the template cannot be carried out: "
        );

    private static readonly string RussianStrings = TinyTheme.Files[
        TinyTheme.Files.IndexOf("-- themes/tiny/strings.ru", StringComparison.Ordinal)..
    ];

    /// <summary>Number of the file's last line. The first line is the file's name.</summary>
    private static readonly int LineOfPlural = RussianStrings.TrimEnd().Count(letter => letter == '\n');

    [Fact]
    public void A_string_of_one_language_is_missed_in_the_other()
    {
        using var site = TestSite.Build(RussianStrings + "only.here: Здесь\n");
        site.Reports(
            "themes/tiny/strings.ky.yaml: error NS203: the string \"only.here\" is missing; it stands in "
                + $"themes/tiny/strings.ru.yaml:{LineOfPlural + 1}:1"
        );
    }

    [Fact]
    public void A_plural_form_of_the_language_is_missed() =>
        Reported(
            RussianStrings.Replace(", many: \"{count} новостей\"", "", StringComparison.Ordinal),
            $"themes/tiny/strings.ru.yaml:{LineOfPlural}:10: error NS204: the plural form \"many\" of \"stories\" is missing (Русский)"
        );

    [Fact]
    public void A_plural_form_the_language_has_not_is_warned_of() =>
        Reported(
            RussianStrings.Replace("few:", "two: x, few:", StringComparison.Ordinal),
            $"themes/tiny/strings.ru.yaml:{LineOfPlural}:35: warning NS053: unknown key \"two\""
        );

    [Fact]
    public void A_style_sheet_with_an_error_is_named_with_its_place()
    {
        using var site = TestSite.Build("-- themes/tiny/assets/site.css --\nbody { margin: 0; }\np { color: }\n");
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith("themes/tiny/assets/site.css:2:", problem, StringComparison.Ordinal);
        Assert.Contains("error NS205: the file is not written correctly: ", problem, StringComparison.Ordinal);
    }
}
