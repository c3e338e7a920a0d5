using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Writes a text as a YAML scalar that reads back unchanged: plain where that is safe, otherwise quoted.
/// </summary>
public static partial class YamlText
{
    /// <param name="text">A text without line breaks.</param>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !Words().IsMatch(text))
        {
            return text;
        }

        return Quoted(text);
    }

    /// <summary>
    /// Writes a text as a quoted scalar: in double quotation marks, or in single ones if it contains double ones.
    /// </summary>
    /// <param name="text">A text without line breaks.</param>
    public static string Quoted(string text)
    {
        if (text.AsSpan().ContainsAny('"', '\\') && !text.Contains('\''))
        {
            return $"'{text}'";
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character is '"' or '\\' ? "\\" : "").Append(character);
        }

        return quoted.Append('"').ToString();
    }

    // Begins with a letter, a digit or an opening quotation mark. Excludes ": ", " #" and whatever ends an inline list.
    [GeneratedRegex(@"^[\p{L}\p{N}«„](?:[\p{L}\p{N} .,!?%()«»„“”’–—№/+-]*[\p{L}\p{N}.!?%)»“])?\z")]
    private static partial Regex Plain();

    // Matches texts that YAML readers take for null, a boolean or a number.
    [GeneratedRegex(@"^(?:null|true|false|yes|no|on|off|[\d.+-]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
