using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>Languages of messages, by the codes users type.</summary>
internal static class MessageLanguages
{
    public static readonly string[] Codes = ["en", "ru", "ky"];

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
