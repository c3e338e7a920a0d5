using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Diagnostics;

/// <summary>Numbers with nouns in messages.</summary>
public class CountFormatTests
{
    private static readonly Message Length = new("{0:character|characters}", "{0:знак|знака|знаков}", "{0} белги");

    [Theory]
    [InlineData(0, "0 characters", "0 знаков", "0 белги")]
    [InlineData(1, "1 character", "1 знак", "1 белги")]
    [InlineData(2, "2 characters", "2 знака", "2 белги")]
    [InlineData(5, "5 characters", "5 знаков", "5 белги")]
    [InlineData(11, "11 characters", "11 знаков", "11 белги")]
    [InlineData(21, "21 characters", "21 знак", "21 белги")]
    [InlineData(112, "112 characters", "112 знаков", "112 белги")]
    [InlineData(124, "124 characters", "124 знака", "124 белги")]
    public void A_noun_agrees_with_its_number(int count, string english, string russian, string kyrgyz)
    {
        Assert.Equal(english, Length.In(MessageLanguage.English, count));
        Assert.Equal(russian, Length.In(MessageLanguage.Russian, count));
        Assert.Equal(kyrgyz, Length.In(MessageLanguage.Kyrgyz, count));
    }

    [Fact]
    public void Other_arguments_are_formatted_as_before()
    {
        var message = new Message("{0} {1:0.0} {2}", "", "");
        Assert.Equal("a 1.5 2", message.In(MessageLanguage.English, "a", 1.5, 2));
    }
}
