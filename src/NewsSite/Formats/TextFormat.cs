using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>Writes problems for people: grouped by file, then their number and where to read more.</summary>
internal static class TextFormat
{
    public static void Write(ProblemReport report, Terminal terminal)
    {
        foreach (var file in report.Problems.GroupBy(problem => problem.Location.Path))
        {
            terminal.Out.WriteLine(ControlCharacters.Escape(file.Key));
            var width = file.Max(problem => PlaceOf(problem).Length);
            foreach (var problem in file)
            {
                terminal.Out.WriteLine($"  {PlaceOf(problem).PadRight(width)}  {problem.Label(report.Language)}");
            }

            terminal.Out.WriteLine();
        }

        var counts = Texts.CheckCounts.In(
            report.Language,
            report.Count(Severity.Error),
            report.Count(Severity.Warning),
            report.Count(Severity.Note)
        );
        terminal.Out.WriteLine(report.Problems.IsEmpty ? Texts.NoProblems.In(report.Language) : counts);
        if (!report.Problems.IsEmpty)
        {
            terminal.Out.WriteLine(Texts.ExplainHint.In(report.Language, MostCommon(report)));
        }
    }

    private static string MostCommon(ProblemReport report) =>
        report
            .Problems.GroupBy(problem => problem.Rule.Code)
            .OrderByDescending(code => code.Count())
            .ThenBy(code => code.Key, StringComparer.Ordinal)
            .First()
            .Key;

    private static string PlaceOf(Diagnostic problem) =>
        problem.Location.Line == 0 ? "" : $"{problem.Location.Line}:{problem.Location.Column}";
}
