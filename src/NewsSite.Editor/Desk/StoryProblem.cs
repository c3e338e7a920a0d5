using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Problem of a story, at a field or at a place of a text.</summary>
/// <param name="Language">Code of the version; null if it is of none.</param>
/// <param name="Field">Path of the field: <c>photos[1].alt</c>; null for the text.</param>
/// <param name="Line">Line of the version's text, from 1; null for a field or a whole file.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
/// <param name="Remedies">Buttons.</param>
internal sealed record StoryProblem(
    string Code,
    string Severity,
    string Text,
    string? Language,
    string? Field,
    int? Line,
    int? Column,
    string Explanation,
    ImmutableArray<RemedyView> Remedies
)
{
    public static StoryProblem Of(
        Diagnostic problem,
        SourceFolder typed,
        FieldLocator? file,
        ImmutableArray<Language> languages,
        MessageLanguage messages
    )
    {
        var path = problem.Location.Path;
        var language = languages.FirstOrDefault(one => path.EndsWith($".{one.Code}.md", StringComparison.Ordinal));
        var field = file?.FieldOf(problem);
        var line = problem.Location.Line - (file?.LinesBeforeText ?? 0);
        var isInText = field is null && line > 0;
        return new(
            problem.Rule.Code,
            SeverityNames.Word(problem.Severity),
            problem.Text(messages),
            language?.Code,
            field,
            isInText ? line : null,
            isInText ? problem.Location.Column : null,
            ExplanationOf(problem.Rule.Code, messages),
            Desk.Remedies.Of(problem, typed, messages)
        );
    }

    private static string ExplanationOf(string code, MessageLanguage messages) =>
        Generator.Tools.Explanations.Explanation.Find(code) is { } explanation
            ? $"{explanation.Means.In(messages)}\n\n{explanation.Matters.In(messages)}"
            : "";
}
