using System.Globalization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Text for users of the tool, in its three languages. <c>{0}</c>, <c>{1}</c> … stand for arguments.</summary>
public sealed record Message(string En, string Ru, string Ky)
{
    public static readonly Message Empty = new("", "", "");

    /// <summary>Returns the text in one language. Arguments of type <see cref="Message"/> are translated too.</summary>
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

        var translated = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            translated[i] = arguments[i] is Message message ? message.In(language) : arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, text, translated);
    }
}
