using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>Writes a text as YAML so that reading gives the same text: plain where that is safe, else quoted.</summary>
internal static partial class YamlText
{
    /// <param name="text">One line.</param>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !Words().IsMatch(text))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter is '"' or '\\' ? "\\" : "").Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    // A letter, a digit or an opening quotation mark first; no ": " and no " #", nor anything a list in brackets ends at.
    [GeneratedRegex(@"^[\p{L}\p{N}«„](?:[\p{L}\p{N} .,!?%()«»„“”’–—№/+-]*[\p{L}\p{N}.!?%)»“])?\z")]
    private static partial Regex Plain();

    // What an editor would take for something else than a text.
    [GeneratedRegex(@"^(?:null|true|false|yes|no|on|off|[\d.+-]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
