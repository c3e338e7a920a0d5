using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS05x: YAML syntax, here in front matter. The first line of YAML is the file's second.</summary>
public class YamlRulesTests
{
    [Fact]
    public void Invalid_yaml_is_said_where_it_breaks() =>
        Reported("title: \"А\ndate: 2024-05-07", $"{TheArticle}:2:8: error NS050: this is not valid YAML: ");

    [Fact]
    public void Yaml_nested_too_deep_is_refused() =>
        Reported(
            $"title: А\nphotos: {new string('[', 40)}{new string(']', 40)}",
            $"{TheArticle}:3:25: error NS051: nested deeper than 16 levels; write it flat"
        );

    [Theory]
    [InlineData("title: &a А")]
    [InlineData("title: *a")]
    public void Anchors_and_aliases_are_refused(string yaml) =>
        Reported(yaml, $"{TheArticle}:2:8: error NS052: anchors and aliases (& and *) are not taken");

    [Fact]
    public void An_unknown_key_gets_the_nearest_known_one() =>
        Reported(
            "title: А\ndate: 2024-05-07\nsumary: Кыскача",
            $"{TheArticle}:4:1: warning NS053: unknown key \"sumary\"; did you mean \"summary\"?"
        );

    [Fact]
    public void An_unknown_key_far_from_all_gets_no_suggestion() =>
        Reported(
            "title: А\ndate: 2024-05-07\nlayout: x\nphotos: []",
            $"{TheArticle}:4:1: warning NS053: unknown key \"layout\""
        );

    [Theory]
    [InlineData("topics: science", 9, "a list")]
    [InlineData("topics: [[science]]", 10, "a text")]
    [InlineData("draft: yes", 8, "true or false")]
    [InlineData("summary: [a]", 10, "a text")]
    [InlineData("photos: [a.jpg]", 10, "a map of keys and values")]
    public void A_wrong_type_is_said_at_the_value(string field, int column, string expected) =>
        Reported(
            $"title: А\ndate: 2024-05-07\n{field}",
            $"{TheArticle}:4:{column}: error NS054: here must stand {expected}"
        );

    [Fact]
    public void A_number_has_bounds() =>
        TestSite.Reported(
            Settings("latest: 0"),
            "content/site.yaml:8:9: error NS054: here must stand a whole number from 1 to 200"
        );

    [Fact]
    public void A_key_stands_once() =>
        Reported(
            "title: А\ndate: 2024-05-07\ntitle: Б",
            $"{TheArticle}:4:1: error NS055: the key \"title\" stands twice; keep one"
        );

    [Fact]
    public void Every_key_that_stands_twice_is_reported_and_the_rest_is_read() =>
        Reported(
            "title: А\ndate: 2024-05-07\ntitle: Б\ndate: 2024-05-08\nlayout: x",
            $"{TheArticle}:4:1: error NS055: the key \"title\" stands twice; keep one",
            $"{TheArticle}:5:1: error NS055: the key \"date\" stands twice; keep one",
            $"{TheArticle}:6:1: warning NS053: unknown key \"layout\""
        );

    [Fact]
    public void A_key_is_a_word() =>
        Reported("title: А\n? [a, b]\n: c", $"{TheArticle}:2:1: error NS056: a key must be a simple word");

    [Fact]
    public void There_is_one_document()
    {
        using var site = TestSite.Build("-- content/topics.yaml --\na: {ky: А, ru: А}\n---\nb: {ky: Б, ru: Б}\n");
        site.Reports("content/topics.yaml:2:1: error NS057: a second YAML document begins here; keep one");
    }

    [Fact]
    public void A_key_the_site_cannot_do_without_is_missing()
    {
        using var site = TestSite.Build(
            """
            -- content/site.yaml --
            url: https://edu.example
            """
        );
        site.Reports(
            "content/site.yaml:1:1: error NS058: \"description:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"languages:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"publisher:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"theme:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"timeZone:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"title:\" is missing; add it"
        );
    }

    [Fact]
    public void A_photo_names_its_file() =>
        Reported(
            "title: А\ndate: 2024-05-07\nphotos:\n  - alt: а",
            $"{TheArticle}:5:5: error NS058: \"file:\" is missing; add it"
        );

    private static void Reported(string frontMatter, params string[] problems) =>
        TestSite.Reported(Article(frontMatter), problems);
}
