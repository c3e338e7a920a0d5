using System.Collections.Immutable;
using System.Globalization;

namespace NewsSite.Languages;

/// <summary>Formats numbers for readers of the language.</summary>
public sealed class NumberFormats
{
    private readonly NumberFormatInfo format;
    private readonly string percent;
    private readonly ImmutableArray<(PluralRule When, string Text)> oneOf;

    internal NumberFormats(LanguageData.NumberMarks marks)
    {
        format = new NumberFormatInfo
        {
            NumberDecimalSeparator = marks.Decimal,
            NumberGroupSeparator = marks.Group,
            NegativeSign = "−",
        };
        percent = marks.Percent;
        oneOf = [.. marks.OneOf.Select(form => (PluralRule.Parse(form.When), form.Text))];
    }

    /// <summary>Formats as «12 345», with no-break spaces. Four digits are not grouped: «2022».</summary>
    public string Integer(long value) => value.ToString(Math.Abs(value) < 10_000 ? "0" : "#,0", format);

    /// <summary>
    /// Formats as «1,2»: at most <paramref name="decimals"/> digits after the comma, no trailing zeros.
    /// </summary>
    public string Decimal(double value, int decimals) => value.ToString("#,0." + new string('#', decimals), format);

    /// <summary>Formats as «12%» or «12 %».</summary>
    public string Percent(double value, int decimals = 0) =>
        string.Format(CultureInfo.InvariantCulture, percent, Decimal(value, decimals));

    /// <summary>
    /// Formats a number that means «the first of …»: «1-си» (биринчиси), «3-сү» (үчүнчүсү). In Russian only «1».
    /// </summary>
    public string OneOf(int number)
    {
        var form = oneOf.First(form => form.When.Takes(number));
        return string.Format(CultureInfo.InvariantCulture, form.Text, Integer(number));
    }
}
