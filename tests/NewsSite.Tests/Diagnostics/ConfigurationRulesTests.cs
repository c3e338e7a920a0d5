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
            "content/site.yaml:4:21: error NS021: no data for the language \"kk\"; known: en, ky, ru"
        );

    [Fact]
    public void A_mistyped_language_is_one_problem_not_one_a_text() =>
        Reported(
            Settings().Replace("[ky, ru]", "[kg, ru]"),
            "content/site.yaml:4:13: error NS021: no data for the language \"kg\"; known: en, ky, ru"
        );

    [Fact]
    public void A_language_stands_once() =>
        Reported(
            Settings().Replace("[ky, ru]", "[ky, ru, ky]"),
            "content/site.yaml:4:21: error NS022: the language \"ky\" stands twice; keep one"
        );

    [Theory]
    [InlineData("https://bilim.example")]
    [InlineData("bilim.example/ky")]
    [InlineData("bilim.example/")]
    [InlineData("билим берүү")]
    [InlineData("bilim.example:8080")]
    public void A_host_pair_names_hosts(string host) =>
        Reported(
            Settings($"hostPairs: [{{ky: \"{host}\", ru: obrazovanie.example}}]"),
            $"content/site.yaml:8:13: error NS028: \"{host}\" is not the name of a host; write it like edu.example"
        );

    [Fact]
    public void A_host_pair_has_every_language() =>
        Reported(
            Settings("hostPairs: [{ky: bilim.example}, bilim.example]"),
            "content/site.yaml:8:13: error NS026: the text in \"ru\" (Русский) is missing",
            "content/site.yaml:8:34: error NS054"
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

    [Theory]
    [InlineData("ky:\n  - [ЖРТ]\n", "2:5: error NS029: a group of synonyms needs at least two names")]
    [InlineData("ky:\n  - []\n", "2:5: error NS029: a group of synonyms needs at least two names")]
    [InlineData("ky:\n  - [ЖРТ, ОРТ]\n  - [ЖК, жрт]\n", "3:10: error NS030: \"жрт\" stands twice among the synonyms")]
    [InlineData("ky:\n  - [ЖРТ, ЖРТ]\n", "2:11: error NS030: \"ЖРТ\" stands twice among the synonyms")]
    [InlineData(
        "ky:\n  - [ЖРТ, \"\", ОРТ]\n",
        "2:11: error NS031: a name among the synonyms has no letter and no digit"
    )]
    [InlineData("ky:\n  - [ЖРТ, —]\n", "2:11: error NS031: a name among the synonyms has no letter and no digit")]
    [InlineData("ky: ЖРТ\n", "1:5: error NS054: here must stand a list")]
    [InlineData("ky:\n  - ЖРТ = ОРТ\n", "2:5: error NS054: here must stand a list")]
    [InlineData("ky:\n  - [ЖРТ, [ОРТ]]\n", "2:11: error NS054: here must stand a text")]
    [InlineData("kg:\n  - [ЖРТ, ОРТ]\n", "1:1: error NS066: unknown key \"kg\"; write \"ky:\"")]
    public void Wrong_synonyms_are_reported_where_they_stand(string yaml, string problem)
    {
        using var site = TestSite.Build("-- content/synonyms.yaml --\n" + yaml);
        site.Reports("content/synonyms.yaml:" + problem);
    }

    [Theory]
    [InlineData("ky:\nru:\n")]
    [InlineData("ky:\n  - [ЖРТ, ОРТ, жалпы республикалык тест]\nru:\n  - [ОРТ, \"2026\"]\n")]
    public void Synonyms_may_be_few_or_none(string yaml)
    {
        using var site = TestSite.Build("-- content/synonyms.yaml --\n" + yaml);
        site.IsFine();
    }
}
