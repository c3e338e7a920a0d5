namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Kind of problem. The meaning of its code never changes. Each rule is declared once, in a class of
/// <c>Diagnostics/Rules</c>.
/// </summary>
public sealed record DiagnosticRule(string Code, Severity Severity, Message Text)
{
    /// <summary>
    /// False if the rule tells of the machine or of other hosts. Whether content may be published cannot depend on it.
    /// </summary>
    public bool IsAboutContent { get; init; } = true;

    /// <summary>Text of the rule with … in place of arguments.</summary>
    public Message Outline =>
        new(
            Text.In(MessageLanguage.English, OpenArguments),
            Text.In(MessageLanguage.Russian, OpenArguments),
            Text.In(MessageLanguage.Kyrgyz, OpenArguments)
        );

    private static readonly object[] OpenArguments = ["…", "…", "…", "…", "…", "…"];

    /// <summary>Creates a rule with its text in three languages.</summary>
    public static DiagnosticRule Error(string code, string en, string ru, string ky) =>
        new(code, Severity.Error, new Message(en, ru, ky));

    /// <inheritdoc cref="Error"/>
    public static DiagnosticRule Warning(string code, string en, string ru, string ky) =>
        new(code, Severity.Warning, new Message(en, ru, ky));

    /// <inheritdoc cref="Error"/>
    public static DiagnosticRule Note(string code, string en, string ru, string ky) =>
        new(code, Severity.Note, new Message(en, ru, ky));
}
