namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Text for users of the tool, in its three languages. <c>{0}</c>, <c>{1}</c> … stand for arguments;
/// <see cref="CountFormat"/> writes numbers with nouns.</summary>
public sealed record Message(string En, string Ru, string Ky)
{
    public static readonly Message Empty = new("", "", "");

    /// <summary>Returns two texts as one.</summary>
    public static Message operator +(Message one, Message next) =>
        new(one.En + next.En, one.Ru + next.Ru, one.Ky + next.Ky);

    /// <summary>
    /// Returns the text in one language. Arguments of type <see cref="Message"/> are translated too. In others, which
    /// may come from content, invisible characters are shown by name. Control characters are in none.
    /// </summary>
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
            translated[i] = arguments[i] switch
            {
                // A text may have been made of content too.
                Message message => ControlCharacters.Escape(message.In(language)),
                string value => ControlCharacters.Escape(InvisibleCharacters.Show(value, language)),
                var other => other,
            };
        }

        return string.Format(CountFormat.In(language), text, translated);
    }
}
