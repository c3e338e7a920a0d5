using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Tests.Content;

/// <summary>Fields that the versions of a story share, in stories of three versions.</summary>
public class SharedFieldsTests
{
    [Theory]
    [InlineData("a", "a", "a", "a")]
    [InlineData("a", "a", "", "a")]
    [InlineData("", "", "a", "a")]
    [InlineData("", "", "", "")]
    [InlineData("b", "a", "a", "a", "0 differs from 1")]
    [InlineData("a", "b", "a", "a", "1 differs from 0")]
    [InlineData("a", "a", "b", "a", "2 differs from 0")]
    [InlineData("a", "b", "", "a", "1 differs from 0")]
    [InlineData("a", "b", "c", "a", "1 differs from 0", "2 differs from 0")]
    public void The_fault_of_one_version_is_said_once(
        string one,
        string two,
        string three,
        string chosen,
        params string[] problems
    )
    {
        var diagnostics = new DiagnosticBag();
        var versions = new[] { one, two, three }.Select(Version);
        var topics = new SharedFields(diagnostics).FirstOf(
            [.. versions],
            version => version.Topics,
            (a, b) => a[0].Value == b[0].Value,
            list => list[0].Location,
            "topics"
        );
        Assert.Equal(chosen, topics.IsEmpty ? "" : topics[0].Value);
        Assert.Equal(
            problems,
            diagnostics
                .ToSorted()
                .Select(problem => $"{problem.Location.Path} differs from {problem.Related.Single().Path}")
        );
    }

    private static Article Version(string topic, int number)
    {
        var place = new SourceLocation($"{number}", 1, 1);
        return new Article
        {
            Language = Language.Find("ky")!,
            Path = place.Path,
            Title = new("А", place),
            Topics = topic.Length == 0 ? [] : [new(topic, place)],
            BodyHash = default,
            LinesBeforeBody = 4,
        };
    }
}
