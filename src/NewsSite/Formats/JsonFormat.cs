using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>For other programs: every problem with its place, and the counts.</summary>
internal static class JsonFormat
{
    /// <summary>How all JSON for other programs is written: Cyrillic as itself, absent values left out.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
            NewLine = "\n",
        };

    public static void Write(FoundProblems found, Terminal terminal) =>
        terminal.WriteJson(
            new
            {
                Problems = found.Problems.Select(problem => new
                {
                    problem.Rule.Code,
                    Severity = SeverityNames.Word(problem.Severity),
                    Place = PlaceOf(problem.Location),
                    Message = problem.Text(found.Language),
                    Related = problem.Related.Select(PlaceOf),
                }),
                Errors = found.Count(Severity.Error),
                Warnings = found.Count(Severity.Warning),
                Notes = found.Count(Severity.Note),
            }
        );

    /// <summary>Without line and column where the file as a whole is meant.</summary>
    private static object PlaceOf(SourceLocation location) =>
        new
        {
            location.Path,
            Line = location.Line == 0 ? (int?)null : location.Line,
            Column = location.Line == 0 ? (int?)null : location.Column,
        };
}
