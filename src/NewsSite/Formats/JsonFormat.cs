using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>Writes every problem with its location, and the counts, for other programs.</summary>
internal static class JsonFormat
{
    /// <summary>Options of all JSON output: Cyrillic is not escaped, marks of direction are, null values are omitted.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = CreateEncoder(),
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
            NewLine = "\n",
        };

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. ControlCharacters.Marks]);
        return JavaScriptEncoder.Create(settings);
    }

    public static void Write(ProblemReport report, Terminal terminal) =>
        terminal.WriteJson(
            new
            {
                Problems = report.Problems.Select(problem => new
                {
                    problem.Rule.Code,
                    Severity = SeverityNames.Word(problem.Severity),
                    Place = PlaceOf(problem.Location),
                    Message = problem.Text(report.Language),
                    Related = problem.Related.Select(PlaceOf),
                }),
                Errors = report.Count(Severity.Error),
                Warnings = report.Count(Severity.Warning),
                Notes = report.Count(Severity.Note),
            }
        );

    /// <summary>Returns the location, without line and column if it is a whole file.</summary>
    private static object PlaceOf(SourceLocation location) =>
        new
        {
            location.Path,
            Line = location.Line == 0 ? (int?)null : location.Line,
            Column = location.Line == 0 ? (int?)null : location.Column,
        };
}
