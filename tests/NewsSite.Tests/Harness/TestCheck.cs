using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;

namespace NewsSite.Tests.Harness;

/// <summary>
/// A tiny site in one string, as <c>check</c> sees it. <see cref="TestSite"/> lists the parts that have defaults.
/// </summary>
internal sealed record TestCheck(ImmutableArray<Diagnostic> Problems)
{
    public static TestCheck Of(string files, bool drafts = false)
    {
        using var folder = TestFolder.Of(files);
        TestSite.AddDefaults(folder);
        return InFolder(folder.Root, drafts);
    }

    public static TestCheck InFolder(string root, bool drafts = false, string now = "2026-06-01T00:00:00+06:00")
    {
        var diagnostics = new DiagnosticBag();
        var preview = new Preview(drafts, Future: false);
        SiteChecker.Check(new BuildOptions(new SourceFolder(root), DateTimeOffset.Parse(now), preview), diagnostics);
        return new TestCheck(diagnostics.ToSorted());
    }

    /// <summary>Returns diagnostics of these codes as lines in English. Without codes, returns all.</summary>
    public IEnumerable<string> Lines(params string[] codes) =>
        Problems
            .Where(problem => codes.Length == 0 || codes.Contains(problem.Rule.Code))
            .Select(problem => problem.Format(MessageLanguage.English));

    /// <summary>Asserts that a rule reported exactly these diagnostics, each given by its beginning.</summary>
    public TestCheck Reports(string code, params string[] beginnings)
    {
        var lines = Lines(code).ToList();
        var same =
            lines.Count == beginnings.Length
            && lines.Zip(beginnings).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
        Assert.True(same, $"expected:\n{string.Join('\n', beginnings)}\n\nreported:\n{string.Join('\n', Lines())}");
        return this;
    }

    /// <summary>Asserts that a rule reported nothing.</summary>
    public TestCheck IsFine(string code) => Reports(code);
}
