using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Properties of every diagnostic.</summary>
internal static class Findings
{
    /// <summary>
    /// Asserts that each diagnostic has a declared rule, can be formatted in every language, and has a location inside
    /// one of the files: an existing line, and a column in it or just after it.
    /// </summary>
    /// <param name="texts">The files by path. A diagnostic elsewhere must refer to a whole file or folder.</param>
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
