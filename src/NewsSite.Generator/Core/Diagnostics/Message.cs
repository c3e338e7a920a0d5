using System.Globalization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// A text for the people who run the tool, in the three languages it speaks; <c>{0}</c>, <c>{1}</c> … stand for arguments.
/// </summary>
public sealed record Message(string En, string Ru, string Ky)
{
    public static readonly Message Empty = new("", "", "");

    /// <summary>The text in one language. An argument that is itself a <see cref="Message"/> is put into it too.</summary>
    public string In(MessageLanguage language, params ReadOnlySpan<object> arguments)
    {
        var text = language switch
        {
            MessageLanguage.Russian => Ru,
            MessageLanguage.Kyrgyz => Ky,
            _ => En,
        };
        if (arguments.IsEmpty)
        {
            return text;
        }

        var inLanguage = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            inLanguage[i] = arguments[i] is Message message ? message.In(language) : arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, text, inLanguage);
    }
}
