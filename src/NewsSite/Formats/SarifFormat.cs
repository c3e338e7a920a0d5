using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Explanations;

namespace NewsSite.Formats;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS) for code scanning and editors, with the explanation of each reported rule.
/// </summary>
internal static class SarifFormat
{
    public static void Write(ProblemReport report, Terminal terminal)
    {
        DiagnosticRule[] rules =
        [
            .. report
                .Problems.Select(problem => problem.Rule)
                .Distinct()
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "newssite",
                            ["version"] = typeof(SarifFormat).Assembly.GetName().Version!.ToString(3),
                            ["rules"] = new JsonArray([.. rules.Select(rule => RuleOf(rule, report.Language))]),
                        },
                    },
                    ["columnKind"] = "utf16CodeUnits",
                    ["results"] = new JsonArray([
                        .. report.Problems.Select(problem =>
                            ResultOf(problem, Array.IndexOf(rules, problem.Rule), report)
                        ),
                    ]),
                }
            ),
        };
        terminal.Out.WriteLine(log.ToJsonString(JsonFormat.Options));
    }

    private static JsonObject RuleOf(DiagnosticRule rule, MessageLanguage language)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Code,
            ["shortDescription"] = TextOf(rule.Outline.In(language)),
            ["defaultConfiguration"] = new JsonObject { ["level"] = SeverityNames.Word(rule.Severity) },
        };
        if (Explanation.Find(rule.Code) is { } explanation)
        {
            var (means, matters) = (explanation.Means.In(language), explanation.Matters.In(language));
            descriptor["fullDescription"] = TextOf(means);
            descriptor["help"] = TextOf($"{means}\n\n{matters}\n\n✗ {explanation.Wrong}\n\n✓ {explanation.Right}");
        }

        return descriptor;
    }

    private static JsonObject ResultOf(Diagnostic problem, int rule, ProblemReport report)
    {
        var result = new JsonObject
        {
            ["ruleId"] = problem.Rule.Code,
            ["ruleIndex"] = rule,
            ["level"] = SeverityNames.Word(problem.Severity),
            ["message"] = TextOf(problem.Text(report.Language)),
            ["locations"] = new JsonArray(LocationOf(problem.Location, report.Folder)),
        };
        JsonNode[] related = [.. problem.Related.Select(place => LocationOf(place, report.Folder))];
        if (related.Length > 0)
        {
            result["relatedLocations"] = new JsonArray(related);
        }

        return result;
    }

    private static JsonObject LocationOf(SourceLocation place, string folder)
    {
        var path = string.Join('/', (folder + place.Path).Split('/').Select(Uri.EscapeDataString));
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = path } };
        if (place.Line > 0)
        {
            physical["region"] = new JsonObject
            {
                ["startLine"] = place.Line,
                ["startColumn"] = Math.Max(1, place.Column),
            };
        }

        return new JsonObject { ["physicalLocation"] = physical };
    }

    private static JsonObject TextOf(string text) => new() { ["text"] = text };
}
