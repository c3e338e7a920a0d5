namespace NewsSite.Formats;

/// <summary>Output formats of <c>check</c>, by the names users type.</summary>
internal static class ProblemFormats
{
    private static readonly (string Name, Action<ProblemReport, Terminal> Write)[] All =
    [
        ("text", TextFormat.Write),
        ("json", JsonFormat.Write),
        ("github", GitHubFormat.Write),
        ("sarif", SarifFormat.Write),
    ];

    public static string[] Names => [.. All.Select(format => format.Name)];

    public static void Write(string name, ProblemReport report, Terminal terminal) =>
        All.First(format => format.Name == name).Write(report, terminal);
}
