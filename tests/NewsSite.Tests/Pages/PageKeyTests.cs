using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Pages;

/// <summary>The key of an article's page depends on everything that its view is made of.</summary>
public sealed class PageKeyTests
{
    [Fact]
    public void Equal_settings_have_equal_digests() =>
        Assert.Equal(DigestOf(Sample.Settings()), DigestOf(Sample.Settings()));

    [Theory]
    [InlineData("latest: 7")]
    [InlineData("pressKit: true")]
    [InlineData("pressOffice: {email: press@edu.example}")]
    [InlineData("channels: {telegram: https://t.me/edu}")]
    [InlineData("checks: {NS124: error}")]
    public void Another_setting_is_another_digest(string line) =>
        Assert.NotEqual(DigestOf(Sample.Settings()), DigestOf(Sample.Settings(line)));

    [Theory]
    [InlineData("Жаңылыктар", "Жаңылык")]
    [InlineData("ru: Министерство", "ru: Министерства")]
    [InlineData("https://edu.example", "https://edu.example/archive")]
    [InlineData("[ky, ru]", "[ru, ky]")]
    [InlineData("Asia/Bishkek", "Asia/Almaty")]
    public void A_changed_setting_is_another_digest(string before, string after) =>
        Assert.NotEqual(
            DigestOf(Sample.Settings()),
            DigestOf(Sample.Settings().Replace(before, after, StringComparison.Ordinal))
        );

    [Fact]
    public void A_topic_is_part_of_the_settings() =>
        Assert.NotEqual(
            DigestOf(Sample.Settings() + "-- content/topics.yaml --\na: {ky: А, ru: Б}\n"),
            DigestOf(Sample.Settings() + "-- content/topics.yaml --\na: {ky: А, ru: В}\n")
        );

    /// <summary>What makes views has no way to the site, else a view could show what its page's key does not tell.</summary>
    [Fact]
    public void Views_of_articles_are_made_of_nothing_but_their_inputs_settings_and_texts()
    {
        var parameters = typeof(ArticleViews).GetConstructors().Single().GetParameters();
        Assert.Equal(
            [typeof(SiteConfiguration), typeof(HeadFactory), typeof(InterfaceTexts)],
            parameters.Select(parameter => parameter.ParameterType)
        );
        Assert.DoesNotContain(
            typeof(HeadFactory).GetConstructors().Single().GetParameters(),
            parameter => parameter.ParameterType.Namespace == "NewsSite.Generator.Model"
        );
    }

    private static UInt128 DigestOf(string files)
    {
        using var folder = TestFolder.Of(files);
        return SettingsDigest.Of(ConfigurationLoader.Load(new SourceFolder(folder.Root), null, new DiagnosticBag())!);
    }
}
