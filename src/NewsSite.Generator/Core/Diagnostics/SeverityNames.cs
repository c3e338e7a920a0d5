namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Names of severities in messages, in <c>site.yaml</c> and in machine formats.</summary>
public static class SeverityNames
{
    /// <summary>Word in <c>checks:</c> of <c>site.yaml</c> that turns a rule off.</summary>
    public const string Off = "off";

    private static readonly Message[] InMessages =
    [
        new("note", "совет", "кеңеш"),
        new("warning", "предупреждение", "эскертүү"),
        new("error", "ошибка", "ката"),
    ];

    private static readonly string[] Words = ["note", "warning", "error"];

    /// <summary>Returns the name shown in messages.</summary>
    public static Message Of(Severity severity) => InMessages[(int)severity];

    /// <summary>Returns the name in files and machine formats: <c>note</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string Word(Severity severity) => Words[(int)severity];

    /// <summary>Returns the severity named by a word, or null for any other word.</summary>
    public static Severity? Parse(string word) =>
        Array.IndexOf(Words, word) is >= 0 and var index ? (Severity)index : null;
}
