using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS02x: <c>site.yaml</c> and <c>topics.yaml</c>.</summary>
public class ConfigurationRulesTests
{
    [Fact]
    public void A_source_folder_holds_a_site()
    {
        using var site = TestSite.Build("", new TestSiteOptions { Without = ["content/site.yaml"] });
        site.Reports(
            "content/site.yaml: error NS020: there is no such file; the source folder must hold content/site.yaml"
        );
    }

    [Fact]
    public void A_language_without_data_is_unknown() =>
        Reported(
            Settings().Replace("[ky, ru]", "[ky, ru, kk]"),
            "content/site.yaml:4:21: error NS021: no data for the language \"kk\"; known: ky, ru"
        );

    [Fact]
    public void A_mistyped_language_is_one_problem_not_one_a_text() =>
        Reported(
            Settings().Replace("[ky, ru]", "[kg, ru]"),
            "content/site.yaml:4:13: error NS021: no data for the language \"kg\"; known: ky, ru"
        );

    [Fact]
    public void A_language_stands_once() =>
        Reported(
            Settings().Replace("[ky, ru]", "[ky, ru, ky]"),
            "content/site.yaml:4:21: error NS022: the language \"ky\" stands twice; keep one"
        );

    [Theory]
    [InlineData("edu.example")]
    [InlineData("ftp://edu.example")]
    [InlineData("https://edu.example?a=1")]
    [InlineData("https://user@edu.example")]
    public void An_address_is_http(string url) =>
        Reported(
            Settings().Replace("https://edu.example", url),
            $"content/site.yaml:1:6: error NS023: \"{url}\" is not an address; write it like https://edu.example"
        );

    [Fact]
    public void A_time_zone_is_one_of_the_world() =>
        Reported(
            Settings().Replace("Asia/Bishkek", "Asia/Bishkekk"),
            "content/site.yaml:2:11: error NS024: unknown time zone \"Asia/Bishkekk\"; write it like Asia/Bishkek"
        );

    [Fact]
    public void An_unknown_theme_gets_the_nearest_one() =>
        Reported(
            Settings().Replace("tiny", "tinny"),
            "content/site.yaml:3:8: error NS025: there is no theme \"tinny\" in the folder themes; did you mean \"tiny\"?"
        );

    [Fact]
    public void A_text_is_needed_in_every_language() =>
        Reported(
            Settings().Replace("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: Жаңылыктар}"),
            "content/site.yaml:5:8: error NS026: the text in \"ru\" (Русский) is missing; add it"
        );

    [Fact]
    public void A_topic_is_needed_in_every_language()
    {
        using var site = TestSite.Build("-- content/topics.yaml --\nscience: {ru: Наука}\n");
        site.Reports("content/topics.yaml:1:10: error NS026: the text in \"ky\" (Кыргызча) is missing");
    }

    [Theory]
    [InlineData("Наука")]
    [InlineData("Science")]
    [InlineData("2024")]
    public void A_topic_key_is_part_of_an_address(string key)
    {
        using var site = TestSite.Build($"-- content/topics.yaml --\n{key}: {{ky: Илим, ru: Наука}}\n");
        site.Reports($"content/topics.yaml:1:1: error NS027: \"{key}\" cannot be part of an address; use small Latin");
    }

    [Fact]
    public void A_site_without_topics_is_fine()
    {
        using var site = TestSite.Build("", new TestSiteOptions { Without = ["content/topics.yaml"] });
        site.IsFine();
    }
}
