namespace NewsSite.Generator.Output;

/// <summary>Words in the configuration of Caddy.</summary>
internal static class CaddyText
{
    /// <summary>Returns a text as one word in which no brace names a placeholder.</summary>
    public static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal)}\"";
}
