using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>Writes problems for people: grouped by file, then their number and where to read more.</summary>
internal static class TextFormat
{
    public static void Write(FoundProblems found, Terminal terminal)
    {
        foreach (var file in found.Problems.GroupBy(problem => problem.Location.Path))
        {
            terminal.Out.WriteLine(file.Key);
            var width = file.Max(problem => PlaceOf(problem).Length);
            foreach (var problem in file)
            {
                terminal.Out.WriteLine($"  {PlaceOf(problem).PadRight(width)}  {problem.Label(found.Language)}");
            }

            terminal.Out.WriteLine();
        }

        var counts = Texts.CheckCounts.In(
            found.Language,
            found.Count(Severity.Error),
            found.Count(Severity.Warning),
            found.Count(Severity.Note)
        );
        terminal.Out.WriteLine(found.Problems.IsEmpty ? Texts.NoProblems.In(found.Language) : counts);
        if (!found.Problems.IsEmpty)
        {
            terminal.Out.WriteLine(Texts.ExplainHint.In(found.Language, Commonest(found)));
        }
    }

    private static string Commonest(FoundProblems found) =>
        found
            .Problems.GroupBy(problem => problem.Rule.Code)
            .OrderByDescending(code => code.Count())
            .ThenBy(code => code.Key, StringComparer.Ordinal)
            .First()
            .Key;

    private static string PlaceOf(Diagnostic problem) =>
        problem.Location.Line == 0 ? "" : $"{problem.Location.Line}:{problem.Location.Column}";
}
