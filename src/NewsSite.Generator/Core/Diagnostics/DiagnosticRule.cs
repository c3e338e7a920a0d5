namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// A kind of problem: its code, which never changes meaning, how much it weighs, and its text. Each is declared once, in
/// the classes of <c>Diagnostics/Rules</c>.
/// </summary>
public sealed record DiagnosticRule(string Code, Severity Severity, Message Text)
{
    /// <summary>Its text with … for what it says of one place.</summary>
    public Message Outline =>
        new(
            Text.In(MessageLanguage.English, OpenArguments),
            Text.In(MessageLanguage.Russian, OpenArguments),
            Text.In(MessageLanguage.Kyrgyz, OpenArguments)
        );

    private static readonly object[] OpenArguments = ["…", "…", "…", "…", "…", "…"];

    /// <summary>A rule whose text is given in the three languages.</summary>
    public static DiagnosticRule Error(string code, string en, string ru, string ky) =>
        new(code, Severity.Error, new Message(en, ru, ky));

    /// <inheritdoc cref="Error"/>
    public static DiagnosticRule Warning(string code, string en, string ru, string ky) =>
        new(code, Severity.Warning, new Message(en, ru, ky));

    /// <inheritdoc cref="Error"/>
    public static DiagnosticRule Note(string code, string en, string ru, string ky) =>
        new(code, Severity.Note, new Message(en, ru, ky));
}
