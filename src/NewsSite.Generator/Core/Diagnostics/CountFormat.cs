using System.Globalization;
using NewsSite.Languages;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Writes a number with a noun in the right form: <c>{0:знак|знака|знаков}</c> gives «21 знак». The forms stand in the
/// order of the language's plural categories; all other arguments are formatted independently of culture.
/// </summary>
internal sealed class CountFormat(MessageLanguage language) : IFormatProvider, ICustomFormatter
{
    private static readonly CountFormat[] ByLanguage =
    [
        .. Enum.GetValues<MessageLanguage>().Select(language => new CountFormat(language)),
    ];

    public static CountFormat In(MessageLanguage language) => ByLanguage[(int)language];

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is not null && format.Contains('|'))
        {
            var forms = format.Split('|');
            // In the list of all rules, a placeholder stands for the number.
            return arg is int or long
                ? $"{arg} {FormOf(Convert.ToInt64(arg, CultureInfo.InvariantCulture), forms)}"
                : $"{arg} {forms[^1]}";
        }

        return arg is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : arg?.ToString() ?? "";
    }

    private string FormOf(long count, string[] forms)
    {
        var plurals = Language.Find(MessageLanguages.CodeOf(language))!.Plurals;
        return forms[Math.Min(plurals.Categories.IndexOf(plurals.Category(count)), forms.Length - 1)];
    }
}
