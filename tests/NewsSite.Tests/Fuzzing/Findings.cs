using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Fuzzing;

/// <summary>What holds for every problem reported, whatever was read.</summary>
internal static class Findings
{
    /// <summary>
    /// Asserts that each problem is of a declared rule, can be told in every language, and names a place inside one of
    /// the files read: a line there is, and a column in it or just after it.
    /// </summary>
    /// <param name="texts">The files by path; a problem elsewhere must name a file or folder as a whole.</param>
    public static void AreInside(ImmutableArray<Diagnostic> problems, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var problem in problems)
        {
            Assert.Same(problem.Rule, RuleTable.Find(problem.Rule.Code));
            Assert.NotEmpty(problem.Format(MessageLanguage.English));
            Assert.NotEmpty(problem.Format(MessageLanguage.Russian));
            Assert.NotEmpty(problem.Format(MessageLanguage.Kyrgyz));
            AssertInside(problem, texts);
        }
    }

    private static void AssertInside(Diagnostic problem, IReadOnlyDictionary<string, string> texts)
    {
        var (path, line, column) = problem.Location;
        if (line == 0)
        {
            return;
        }

        Assert.True(texts.TryGetValue(path, out var text), $"no such file: {problem}");

        var lines = text!.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        Assert.True(line <= lines.Length && line > 0, $"{lines.Length} lines: {problem}");
        Assert.True(
            column > 0 && column <= lines[line - 1].Length + 1,
            $"{lines[line - 1].Length} letters in the line: {problem}"
        );
    }
}
