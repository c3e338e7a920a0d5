using System.Globalization;
using NewsSite.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>The plural categories of Unicode CLDR 47.</summary>
public class PluralsTests
{
    [Theory]
    [InlineData("0", "other")]
    [InlineData("1", "one")]
    [InlineData("1.0", "one")]
    [InlineData("1.5", "other")]
    [InlineData("2", "other")]
    [InlineData("5", "other")]
    [InlineData("11", "other")]
    [InlineData("21", "other")]
    [InlineData("101", "other")]
    public void Kyrgyz_has_one_and_other(string number, string category) => Is("ky", number, category);

    [Theory]
    [InlineData("0", "many")]
    [InlineData("1", "one")]
    [InlineData("2", "few")]
    [InlineData("3", "few")]
    [InlineData("4", "few")]
    [InlineData("5", "many")]
    [InlineData("10", "many")]
    [InlineData("11", "many")]
    [InlineData("12", "many")]
    [InlineData("14", "many")]
    [InlineData("19", "many")]
    [InlineData("20", "many")]
    [InlineData("21", "one")]
    [InlineData("22", "few")]
    [InlineData("25", "many")]
    [InlineData("100", "many")]
    [InlineData("101", "one")]
    [InlineData("102", "few")]
    [InlineData("111", "many")]
    [InlineData("112", "many")]
    [InlineData("121", "one")]
    [InlineData("1000000", "many")]
    [InlineData("1.0", "other")]
    [InlineData("1.5", "other")]
    [InlineData("2.31", "other")]
    public void Russian_has_four(string number, string category) => Is("ru", number, category);

    [Theory]
    [InlineData(-1, "one")]
    [InlineData(-2, "few")]
    [InlineData(-11, "many")]
    [InlineData(long.MinValue, "many")]
    public void A_sign_changes_nothing(long number, string category) =>
        Assert.Equal(category, Language.Find("ru")!.Plurals.Category(number));

    [Fact]
    public void Categories_are_those_a_text_must_have()
    {
        Assert.Equal(["one", "other"], Language.Find("ky")!.Plurals.Categories);
        Assert.Equal(["one", "few", "many", "other"], Language.Find("ru")!.Plurals.Categories);
    }

    private static void Is(string language, string number, string category) =>
        Assert.Equal(
            category,
            Language.Find(language)!.Plurals.Category(decimal.Parse(number, CultureInfo.InvariantCulture))
        );
}
