using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>
/// Writes workflow commands of GitHub Actions, which GitHub shows beside the lines of a pull request.
/// </summary>
internal static class GitHubFormat
{
    public static void Write(ProblemReport report, Terminal terminal)
    {
        foreach (var problem in report.Problems)
        {
            var place = problem.Location;
            var at = place.Line == 0 ? "" : $",line={place.Line},col={place.Column}";
            terminal.Out.WriteLine(
                $"::{CommandOf(problem.Severity)} file={Property(ControlCharacters.Escape(report.Folder + place.Path))}{at}"
                    + $",title={Property(problem.Rule.Code)}::{Data(problem.Text(report.Language))}"
            );
        }
    }

    private static string CommandOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    // Escaping as in GitHub's actions/toolkit, packages/core/src/command.ts.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
