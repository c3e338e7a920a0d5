namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>What severities are called: in messages, and in <c>site.yaml</c> and machine formats.</summary>
public static class SeverityNames
{
    /// <summary>What <c>checks:</c> in <c>site.yaml</c> may set a rule to, besides a severity: it is not reported.</summary>
    public const string Off = "off";

    private static readonly Message[] InMessages =
    [
        new("note", "заметка", "эскертме"),
        new("warning", "предупреждение", "эскертүү"),
        new("error", "ошибка", "ката"),
    ];

    private static readonly string[] Words = ["note", "warning", "error"];

    public static Message Of(Severity severity) => InMessages[(int)severity];

    /// <summary>The word for machines: <c>note</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string Word(Severity severity) => Words[(int)severity];

    /// <summary>The severity of a word, or null where it is none.</summary>
    public static Severity? Parse(string word) =>
        Array.IndexOf(Words, word) is >= 0 and var index ? (Severity)index : null;
}
