using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS345 to NS347, and the effect of <c>checks:</c> in <c>site.yaml</c> on other rules.</summary>
public class SettingsTests
{
    [Fact]
    public void A_check_can_be_off() => Check("{NS321: off}").IsFine("NS321");

    [Theory]
    [InlineData("note")]
    [InlineData("warning")]
    [InlineData("error")]
    public void A_check_can_weigh_more_or_less(string severity) =>
        Check($"{{NS321: {severity}}}").Reports("NS321", $"{TheArticle}:2:8: {severity} NS321: the title has only");

    [Fact]
    public void Other_checks_stay_as_they_are() =>
        Check("{NS322: off}").Reports("NS321", $"{TheArticle}:2:8: warning NS321: the title has only");

    [Fact]
    public void A_build_heeds_the_settings_too()
    {
        using var site = TestSite.Build(
            Settings("checks: {NS117: error, NS053: off}") + Article("title: А\nlayout: Б\ndate: 2024-05-07", "")
        );
        site.Reports($"{TheArticle}:5:1: error NS117");
    }

    [Fact]
    public void What_was_found_before_the_settings_were_read_heeds_them_too() =>
        TestCheck.Of("-- content/site.yaml --\nfoo: 1\nchecks: {NS053: off}\n").IsFine("NS053");

    [Fact]
    public void An_unknown_check_is_an_error_with_the_nearest_one() =>
        Check("{NS32l: off}")
            .Reports(
                "NS345",
                "content/site.yaml:8:10: error NS345: there is no check \"NS32l\"; did you mean \"NS320\"?"
            );

    [Fact]
    public void An_unknown_severity_is_an_error() =>
        Check("{NS321: no}")
            .Reports("NS346", "content/site.yaml:8:17: error NS346: a check cannot be set to \"no\"; write off, note")
            .Reports("NS321", $"{TheArticle}:2:8: warning NS321");

    [Fact]
    public void An_error_that_protects_the_site_stays_one() =>
        Check("{NS102: off, NS141: warning}")
            .Reports(
                "NS347",
                "content/site.yaml:8:17: error NS347: NS102 protects the site",
                "content/site.yaml:8:29: error NS347: NS141 protects the site"
            );

    [Theory]
    [InlineData("NS340")] // another host
    [InlineData("NS185")] // a font of this machine
    [InlineData("NS006")]
    public void What_tells_of_a_machine_or_another_host_cannot_stop_publishing_NS349(string code)
    {
        Check($"{{{code}: error}}").Reports("NS349", $"content/site.yaml:8:17: error NS349: {code} tells of a machine");
        Check($"{{{code}: warning}}").IsFine("NS349");
    }

    [Fact]
    public void An_error_may_be_called_an_error() => Check("{NS102: error}").IsFine("NS347");

    private static TestCheck Check(string checks) =>
        TestCheck.Of(Settings($"checks: {checks}") + Article("title: Жыйын\ndate: 2024-05-07"));
}
