using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.MalformedYaml;

/// <summary>Mistakes in the data files of a site: topics, settings, texts of the theme, the theme's own settings.</summary>
public class MalformedDataFileTests
{
    private const string Topics = "content/topics.yaml";
    private const string Site = "content/site.yaml";
    private const string Strings = "themes/tiny/strings.ky.yaml";

    [Theory]
    [InlineData(
        "education: {ky: Билим, ru: Школы: лицеи}",
        "1:33",
        "a colon",
        "education: {ky: Билим, ru: \"Школы: лицеи\"}"
    )]
    [InlineData(
        "education: {ky: Билим, ru: Школы, лицеи}",
        "1:33",
        "a comma",
        "education: {ky: Билим, ru: \"Школы, лицеи\"}"
    )]
    [InlineData("education: {ky: Билим #1, ru: Школы}", "1:23", "#", "education: {ky: \"Билим #1\", ru: Школы}")]
    [InlineData("education: {ky: @билим, ru: Школы}", "1:17", "@", "education: {ky: \"@билим\", ru: Школы}")]
    [InlineData("education: {ky: Билим, ru: Школы [1]}", "1:34", "[", "education: {ky: Билим, ru: \"Школы [1]\"}")]
    [InlineData(
        "education: {ky: Билим, ru: \"Школы\" 5}",
        "1:35",
        "text goes on",
        "education: {ky: Билим, ru: '\"Школы\" 5'}"
    )]
    [InlineData("education: {ky: Билим, ru: Школы", "1:12", "is not closed", "education: {ky: Билим, ru: Школы}")]
    [InlineData(
        "education: {ky: Билим, ru: \"Школы}",
        "1:28",
        "is not closed",
        "education: {ky: Билим, ru: \"Школы\"}"
    )]
    [InlineData(
        "education: {ky: Билим, ru: Школы}}",
        "1:34",
        "after the closing bracket",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData(
        "education: {ky: Билим, ru: Школы},",
        "1:34",
        "after the closing bracket",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData(
        "education:{ky: Билим, ru: Школы}",
        "1:11",
        "a space after the colon",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData(
        "education: {ky:Билим, ru:Школы}",
        "1:16",
        "a space after the colon",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData("education {ky: Билим, ru: Школы}", "1:10", "a colon and a space", "education: {ky: Билим, ru: Школы}")]
    [InlineData("education: ky: Билим, ru: Школы", "1:12", "in braces", "education: {ky: Билим, ru: Школы}")]
    [InlineData("education: (ky: Билим, ru: Школы)", "1:12", "in braces", "education: {ky: Билим, ru: Школы}")]
    [InlineData("education: {ky: Билим; ru: Школы}", "1:12", "in braces", "education: {ky: Билим, ru: Школы}")]
    [InlineData(
        "education: {ky: Билим ru: Школы}",
        "1:23",
        "a comma before the next key",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData("education: {ky Билим, ru: Школы}", "1:12", "in braces", "education: {ky: Билим, ru: Школы}")]
    [InlineData("education:\n\tky: Билим\n\tru: Школы", "2:1", "a tab", "  ky: Билим")]
    [InlineData("education:\n\u00A0\u00A0ky: Билим\n  ru: Школы", "2:1", "U+00A0", "  ky: Билим")]
    [InlineData("education:\n  ky: Билим\n   ru: Школы", "3:4", "number of spaces", "  ru: Школы")]
    [InlineData("education:\n  ky: Билим\n ru: Школы", "3:2", "number of spaces", "  ru: Школы")]
    [InlineData("education:\nky: Билим\nru: Школы", "2:1", "number of spaces", "  ky: Билим")]
    [InlineData(
        "- education: {ky: Билим, ru: Школы}",
        "1:1",
        "a hyphen begins a list",
        "education: {ky: Билим, ru: Школы}"
    )]
    [InlineData("// темалар\neducation: {ky: Билим, ru: Школы}", "1:1", "a comment begins", "# темалар")]
    public void Topics_that_cannot_be_read_are_read_as_they_are_meant(
        string yaml,
        string place,
        string cause,
        string write
    ) => Says(Topics, yaml + "\nscience: {ky: Илим, ru: Наука}\n", place, cause, write);

    [Theory]
    [InlineData("a: Издөө: жаңылыктар", "a colon", "a: \"Издөө: жаңылыктар\"")]
    [InlineData("a: @x", "@ at the beginning", "a: \"@x\"")]
    [InlineData("a: \"x\" y", "text goes on", "a: '\"x\" y'")]
    [InlineData("a: \"x", "is not closed", "a: \"x\"")]
    [InlineData("a:Издөө", "a space after the colon", "a: Издөө")]
    [InlineData("a: {count} жаңылык", "{ at the beginning", "a: \"{count} жаңылык\"")]
    [InlineData("a: {one: {count} а, other: б}", "{ at the beginning", "a: {one: \"{count} а\", other: б}")]
    public void Texts_of_the_theme(string line, string cause, string write)
    {
        using var folder = TestFolder.Of("");
        TestSite.AddDefaults(folder);
        folder.Add($"-- themes/tiny/strings.ru.yaml --\n{folder.Read("themes/tiny/strings.ru.yaml")}a: А\n");
        var text = folder.Read(Strings);
        var number = text.Count(character => character == '\n') + 1;
        folder.Add($"-- {Strings} --\n{text}{line}\n");
        using var site = TestSite.Build(folder);
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{Strings}:{number}:", problem, StringComparison.Ordinal);
        Assert.Contains(cause, problem, StringComparison.Ordinal);
        Assert.EndsWith($"; write: {write}", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: Жаңылыктар, ru: Новости", "5:8", "is not closed")]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: Жаңылыктар: а, ru: Новости}", "5:23", "a colon")]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: ky: Жаңылыктар, ru: Новости", "5:8", "in braces")]
    [InlineData(
        "title: {ky: Жаңылыктар, ru: Новости}",
        "title:\nky: Жаңылыктар\nru: Новости",
        "6:1",
        "number of spaces"
    )]
    [InlineData(
        "title: {ky: Жаңылыктар, ru: Новости}",
        "title:\n  ky: Жаңылыктар\n   ru: Новости",
        "7:4",
        "number of spaces"
    )]
    [InlineData("url: https://", "url:https://", "1:5", "a space after the colon")]
    [InlineData("languages: [ky, ru]", "languages: [ky, ru", "4:12", "is not closed")]
    [InlineData("theme: tiny", "theme: \"tiny", "3:8", "is not closed")]
    [InlineData("theme: tiny", "theme = tiny", "3:6", "a colon and a space")]
    [InlineData("theme: tiny", "theme: tiny\npressOffice:\nemail: a@b.kg\nphone: 5", "5:1", "number of spaces")]
    [InlineData("theme: tiny", "theme: tiny\npressOffice:\n  phone: +996: 5", "5:14", "a colon")]
    [InlineData("theme: tiny", "theme: tiny\npressOffice:\n  telegram: @edu", "5:13", "@ at the beginning")]
    public void Settings(string right, string wrong, string place, string cause)
    {
        using var folder = TestFolder.Of("");
        TestSite.AddDefaults(folder);
        var text = folder.Read(Site).Replace(right, wrong, StringComparison.Ordinal);
        folder.Add($"-- {Site} --\n{text}");
        using var site = TestSite.Build(folder);
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{Site}:{place}: error NS050", problem, StringComparison.Ordinal);
        Assert.Contains(cause, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_may_stand_without_brackets()
    {
        using var folder = TestFolder.Of(Pair("2024/05/07-a", "А"));
        TestSite.AddDefaults(folder);
        folder.Add($"-- {Site} --\n{folder.Read(Site).Replace("[ky, ru]", "ky, ru", StringComparison.Ordinal)}");
        using var site = TestSite.Build(folder);
        Assert.Equal(2, site.IsFine().Built!.Site.Configuration.Languages.Length);
    }

    [Fact]
    public void Settings_of_the_theme() =>
        TestSite.Reported(
            "-- themes/tiny/theme.yaml --\nextends:tiny\n",
            "themes/tiny/theme.yaml:1:9: error NS050: the file cannot be read here: there must be a space after the colon",
            "themes/tiny/theme.yaml:1:10: error NS206"
        );

    private static void Says(string path, string yaml, string place, string cause, string write)
    {
        using var site = TestSite.Build(
            Pair("2024/05/07-a", "А", "topics: [education, science]") + $"-- {path} --\n{yaml}"
        );
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{path}:{place}: error NS050", problem, StringComparison.Ordinal);
        Assert.Contains(cause, problem, StringComparison.Ordinal);
        Assert.EndsWith($"; write: {write}", problem, StringComparison.Ordinal);
    }
}
