using NewsSite.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>Numbers. <c>_</c> stands for a no-break space.</summary>
public class NumbersTests
{
    // The endings of биринчиси, экинчиси, үчүнчүсү, төртүнчүсү, бешинчиси, алтынчысы, жетинчиси, сегизинчиси,
    // тогузунчусу; and of onунчусу … жүзүнчүсү.
    private static readonly string[] Units = ["си", "си", "сү", "сү", "си", "сы", "си", "си", "су"];
    private static readonly string[] Tens = ["су", "сы", "су", "сы", "сү", "сы", "си", "си", "су", "сү"];

    public static TheoryData<int> To100 => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(To100))]
    public void One_of_many_ends_in_Kyrgyz_as_the_number_is_spoken(int number)
    {
        var ending = number % 10 == 0 ? Tens[(number / 10) - 1] : Units[(number % 10) - 1];
        Assert.Equal($"{number}-{ending}", Of("ky").Numbers.OneOf(number));
    }

    [Theory]
    [InlineData(200, "200-сү")]
    [InlineData(1000, "1000-си")]
    [InlineData(1003, "1003-сү")]
    [InlineData(2000, "2000-си")]
    [InlineData(1_000_000, "1\u00A0000\u00A0000-су")]
    [InlineData(0, "0-сү")]
    public void One_of_many_beyond_a_hundred(int number, string text) =>
        Assert.Equal(text, Of("ky").Numbers.OneOf(number));

    [Fact]
    public void One_of_many_is_just_the_number_in_Russian() => Assert.Equal("3", Of("ru").Numbers.OneOf(3));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2022, "2022")]
    [InlineData(9999, "9999")]
    [InlineData(12345, "12_345")]
    [InlineData(1234567, "1_234_567")]
    [InlineData(-12345, "−12_345")]
    public void Thousands_are_parted_by_no_break_spaces(long number, string text)
    {
        Assert.Equal(Spaced(text), Of("ky").Numbers.Integer(number));
        Assert.Equal(Spaced(text), Of("ru").Numbers.Integer(number));
    }

    [Theory]
    [InlineData(1.5, 1, "1,5")]
    [InlineData(1.0, 1, "1")]
    [InlineData(0.25, 2, "0,25")]
    [InlineData(12345.6, 1, "12_345,6")]
    public void Decimals_have_a_comma(double number, int decimals, string text)
    {
        Assert.Equal(Spaced(text), Of("ky").Numbers.Decimal(number, decimals));
        Assert.Equal(Spaced(text), Of("ru").Numbers.Decimal(number, decimals));
    }

    [Fact]
    public void Percent_stands_apart_in_Russian_only()
    {
        Assert.Equal("12%", Of("ky").Numbers.Percent(12));
        Assert.Equal(Spaced("12_%"), Of("ru").Numbers.Percent(12));
        Assert.Equal(Spaced("12,5_%"), Of("ru").Numbers.Percent(12.5, 1));
    }

    private static string Spaced(string text) => text.Replace('_', '\u00A0');

    private static Language Of(string code) => Language.Find(code)!;
}
