using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.MalformedYaml;

/// <summary>Every malformed front matter of the table: its cause, at its line, with the line to write.</summary>
public class MalformedFrontMatterTests
{
    private const string Files = "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/b.jpg --\n";

    public static TheoryData<MalformedFrontMatter> Cases => [.. MalformedFrontMatters.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_cause_is_said_at_its_place_with_the_line_to_write_and_nothing_else(MalformedFrontMatter malformed)
    {
        var lines = Lines(malformed.Text);
        var problem = Assert.Single(lines, line => line.Contains("error NS050", StringComparison.Ordinal));
        Assert.StartsWith($"{TheArticle}:{malformed.Place}", problem, StringComparison.Ordinal);
        Assert.Contains(malformed.Cause, problem, StringComparison.Ordinal);
        if (malformed.Write is { } write)
        {
            Assert.EndsWith($"; write: {write}", problem, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            lines,
            line =>
                line.Contains(": error ", StringComparison.Ordinal)
                && !line.Contains("NS050", StringComparison.Ordinal)
                // The pictures of the tests hold no picture.
                && !line.Contains("NS15", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_table_holds_at_least_43() => Assert.True(MalformedFrontMatters.All.Count() >= 43);

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_said_in_the_language_of_the_reader(MalformedFrontMatter malformed)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.ReadMapping(malformed.Text + "\n", "a.md", 1, diagnostics, ArticleFields.All);
        foreach (var problem in diagnostics.ToSorted())
        {
            Assert.Matches("[а-я]{3}", problem.Text(MessageLanguage.Russian));
            Assert.Matches("[а-яңөү]{3}", problem.Text(MessageLanguage.Kyrgyz));
            Assert.NotEqual(problem.Text(MessageLanguage.Russian), problem.Text(MessageLanguage.Kyrgyz));
            Assert.DoesNotContain("While ", problem.Text(MessageLanguage.English), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_faults_are_all_said_and_the_rest_is_checked() =>
        TestSite.Reported(
            Article("title: Жыйын: экинчи\ndate: 2024-05-08\nsummary: @edu жазды\nlayout: x\ntopics: [sience"),
            $"{TheArticle}:2:13: error NS050",
            $"{TheArticle}:3:7: error NS105",
            $"{TheArticle}:4:10: error NS050",
            $"{TheArticle}:5:1: warning NS053",
            $"{TheArticle}:6:9: error NS050",
            $"{TheArticle}:6:10: error NS106"
        );

    private static List<string> Lines(string frontMatter)
    {
        using var site = TestSite.Build(Article(frontMatter) + Files);
        return [.. site.Diagnostics];
    }
}
