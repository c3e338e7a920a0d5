using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS345, NS347, NS348 and NS058 for <c>allow:</c>: a rule that one article may break, with a reason.</summary>
public class SilenceTests
{
    private const string Ru = "content/news/2024/05/07-a/index.ru.md";

    [Fact]
    public void An_allowed_rule_is_silent_in_its_article_only()
    {
        var check = TestCheck.Of(
            Story("2024/05/07-a", "ky", "Кыска", "allow: [{code: NS321, reason: Аталышы ушундай}]")
                + Story("2024/05/08-b", "ky", "Кыска")
        );
        check
            .Reports(
                "NS321",
                "content/news/2024/05/08-b/index.ky.md:2:8: warning NS321: the title has only 5 characters"
            )
            .IsFine("NS348");
    }

    [Fact]
    public void Other_rules_are_not_silent() =>
        Check("allow: [{code: NS321, reason: Ушундай}]", "Хххх").Reports("NS319", $"{TheArticle}:6:1: warning NS319");

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void A_difference_between_versions_can_be_allowed_in_either(string language)
    {
        const string Allow = "allow: [{code: NS300, reason: Санды бир гана тилде айтабыз}]";
        var check = TestCheck.Of(
            Story("2024/05/07-a", "ky", "Кыска", language == "ky" ? Allow : "", "120 окуучу.")
                + Story("2024/05/07-a", "ru", "Кратко", language == "ru" ? Allow : "", "130 учеников.")
        );
        check.IsFine("NS300").IsFine("NS348");
    }

    [Fact]
    public void A_story_without_a_folder_of_its_own_is_not_silenced_by_its_neighbour()
    {
        var check = TestCheck.Of(
            "-- content/news/2024/05/07-a.ky.md --\n---\ntitle: Кыска\ndate: 2024-05-07\n"
                + "allow: [{code: NS321, reason: Ушундай}]\n---\nТекст.\n"
                + "-- content/news/2024/05/07-b.ky.md --\n---\ntitle: Кыска\ndate: 2024-05-07\n---\nТекст.\n"
        );
        check.Reports("NS321", "content/news/2024/05/07-b.ky.md:2:8: warning NS321");
    }

    [Fact]
    public void A_build_heeds_it_too()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\nallow: [{code: NS117, reason: Сүрөттөр гана}]", "")
        );
        site.IsFine();
    }

    [Fact]
    public void It_silences_what_the_site_calls_an_error() =>
        TestCheck
            .Of(
                Settings("checks: {NS321: error}")
                    + Article("title: Кыска\ndate: 2024-05-07\nallow: [{code: NS321, reason: Ушундай}]")
            )
            .IsFine("NS321")
            .IsFine("NS348");

    [Fact]
    public void A_silence_that_silences_nothing_is_told() =>
        Check("allow: [{code: NS321, reason: Ушундай}, {code: NS319, reason: Ушундай}]", "Текст.")
            .Reports(
                "NS348",
                $"{TheArticle}:4:48: warning NS348: NS319 reports nothing in this article; delete it from \"allow:\""
            );

    [Fact]
    public void A_draft_that_is_not_checked_may_silence_what_it_will() =>
        Check("draft: true\nallow: [{code: NS319, reason: Ушундай}]", "Текст.").IsFine("NS348");

    /// <summary>Its problems are found by composing the site of that day.</summary>
    [Fact]
    public void A_story_that_is_still_to_come_may_silence_what_it_will() =>
        TestCheck
            .Of(
                Story(
                    "2026/07/01-a",
                    "ky",
                    "Кыска",
                    "photos: [{file: a.jpg}]\nallow: [{code: NS124, reason: Сүрөт кооздук үчүн гана}]"
                ) + "-- content/news/2026/07/01-a/a.jpg --\nx\n"
            )
            .IsFine("NS124")
            .IsFine("NS348");

    [Fact]
    public void A_rule_that_was_not_applied_may_be_silenced() =>
        Check("allow: [{code: NS340, reason: Ал сайт жай}]", "Текст.").IsFine("NS348");

    [Theory]
    [InlineData("{code: NS321}", "reason")]
    [InlineData("{code: NS321, reason: ''}", "reason")]
    [InlineData("{code: NS321, reason: }", "reason")]
    [InlineData("{reason: Ушундай}", "code")]
    public void A_silence_has_a_code_and_a_reason(string silence, string missing)
    {
        var check = Check($"allow: [{silence}]", "Текст.");
        Assert.Contains($"error NS058: \"{missing}:\" is missing", Assert.Single(check.Lines("NS058")));
        Assert.Single(check.Lines("NS321"));
    }

    [Fact]
    public void An_unknown_code_is_an_error_with_the_nearest_one() =>
        Check("allow: [{code: NS32l, reason: Ушундай}]", "Текст.")
            .Reports("NS345", $"{TheArticle}:4:16: error NS345: there is no check \"NS32l\"; did you mean \"NS320\"?");

    /// <summary>Embargo, leaks, broken links and lost addresses are errors.</summary>
    [Theory]
    [InlineData("NS141")]
    [InlineData("NS142")]
    [InlineData("NS250")]
    [InlineData("NS107")]
    [InlineData("NS102")]
    public void An_error_that_guards_publishing_cannot_be_silenced(string code) =>
        Check($"allow: [{{code: {code}, reason: Ушундай}}]", "[Жок](../08-b/index.ky.md)")
            .Reports("NS347", $"{TheArticle}:4:16: error NS347: {code} protects the site")
            .Reports("NS141", $"{TheArticle}:6:1: error NS141");

    [Fact]
    public void Both_versions_may_silence_the_same_difference() =>
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Кыска", "allow: [{code: NS300, reason: А}]", "120 окуучу.")
                    + Story("2024/05/07-a", "ru", "Кратко", "allow: [{code: NS300, reason: А}]", "130 учеников.")
            )
            .IsFine("NS300")
            .IsFine("NS348");

    [Fact]
    public void A_silence_says_where_it_stands_if_the_other_version_is_at_fault() =>
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Кыска", "allow: [{code: NS319, reason: А}]")
                    + Story("2024/05/07-a", "ru", "Кратко", body: "TODO")
            )
            .Reports("NS319", $"{Ru}:5:1: warning NS319")
            .Reports("NS348", $"{TheArticle}:4:16: warning NS348");

    private static TestCheck Check(string frontMatter, string body) =>
        TestCheck.Of(Article($"title: Кыска\ndate: 2024-05-07\n{frontMatter}", body));
}
