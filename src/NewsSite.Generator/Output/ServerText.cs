namespace NewsSite.Generator.Output;

/// <summary>Texts in quotation marks, as the configurations of web servers have them.</summary>
internal static class ServerText
{
    /// <summary>Returns a text as one word of nginx or Apache.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Returns a text as one word of Caddy, in which no brace names a placeholder.</summary>
    public static string QuoteForCaddy(string text) =>
        Quote(text.Replace("\\", "\\\\", StringComparison.Ordinal)).Replace("{", "\\{", StringComparison.Ordinal);
}
