using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Checks e-mail addresses and telephone numbers that pages turn into links.</summary>
internal static partial class ContactDetails
{
    /// <summary>Returns an e-mail address, or null after reporting anything else.</summary>
    public static string? Email(Located<string>? text, DiagnosticBag diagnostics)
    {
        if (text is null or { Value: "" } || Address().IsMatch(text.Value))
        {
            return text is { Value.Length: > 0 } ? text.Value : null;
        }

        diagnostics.Report(ContactRules.BadEmail, text.Location, InvisibleCharacters.InName(text.Value));
        return null;
    }

    /// <summary>Reports a telephone that cannot be called. Marks around it are another problem, reported as such.</summary>
    public static void CheckPhone(Located<string>? text, DiagnosticBag diagnostics)
    {
        if (text is { Value.Length: > 0 } && UrlOf(text.Value.Trim('`', '*', '_')) is null)
        {
            diagnostics.Report(ContactRules.BadPhone, text.Location, InvisibleCharacters.InName(text.Value));
        }
    }

    /// <summary>Returns the URL that calls a telephone, or null if the text is not one number.</summary>
    public static string? UrlOf(string phone) =>
        Number().IsMatch(phone)
            ? "tel:" + string.Concat(phone.Where(character => char.IsAsciiDigit(character) || character == '+'))
            : null;

    [GeneratedRegex(@"^[\p{L}\p{N}._+-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}\z")]
    private static partial Regex Address();

    /// <summary>Between 3 digits (a hot line) and 15 (the longest number there is).</summary>
    [GeneratedRegex(@"^\+?\(?[0-9](?:[-\u2010-\u2013 \u00A0()]{0,3}[0-9]){2,14}\z")]
    private static partial Regex Number();
}
