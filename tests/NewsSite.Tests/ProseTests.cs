using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>Checks the English of doc comments, which editors show alone, in a tooltip.</summary>
public class ProseTests
{
    // A reader of a tooltip sees no sentence before it: these words refer back to one, or leave out the subject.
    private static readonly string[] Beginnings =
    [
        "Of ",
        "That of ",
        "Those ",
        "The same for ",
        "What ",
        "Where ",
        "As ",
    ];

    [Fact]
    public void A_summary_begins_with_its_subject()
    {
        var beginning = new Regex($@"<summary>(?:\s*///)?\s*({string.Join('|', Beginnings.Select(Regex.Escape))})");
        var found = Repository.SourceFiles("src").SelectMany(file => Find(beginning, file)).ToList();
        Assert.True(found.Count == 0, $"{found.Count} summaries begin otherwise:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<string> Find(Regex beginning, string file)
    {
        var text = File.ReadAllText(file);
        return beginning
            .Matches(text)
            .Select(match => match.Groups[1])
            .Select(words =>
                $"{Path.GetRelativePath(Repository.Root, file)}:{LineOf(text, words.Index)}: «{words.Value.Trim()} …»"
            );
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
