namespace NewsSite.Formats;

/// <summary>The forms <c>check</c> can write problems in, by the names people type.</summary>
internal static class ProblemFormats
{
    private static readonly (string Name, Action<FoundProblems, Terminal> Write)[] All =
    [
        ("text", TextFormat.Write),
        ("json", JsonFormat.Write),
        ("github", GitHubFormat.Write),
        ("sarif", SarifFormat.Write),
    ];

    public static string[] Names => [.. All.Select(format => format.Name)];

    public static void Write(string name, FoundProblems found, Terminal terminal) =>
        All.First(format => format.Name == name).Write(found, terminal);
}
