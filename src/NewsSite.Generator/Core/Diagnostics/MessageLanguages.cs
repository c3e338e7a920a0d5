namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Languages of messages, by the codes users type.</summary>
public static class MessageLanguages
{
    /// <summary>Codes of all languages.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["en", "ru", "ky"];

    /// <summary>Returns the language of a code, or null for any other word.</summary>
    public static MessageLanguage? Parse(string code) =>
        code switch
        {
            "en" => MessageLanguage.English,
            "ru" => MessageLanguage.Russian,
            "ky" => MessageLanguage.Kyrgyz,
            _ => null,
        };

    public static string CodeOf(MessageLanguage language) => Codes.First(code => Parse(code) == language);
}
