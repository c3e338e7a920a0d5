using NewsSite.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>The data of <c>Data/CODE/numbers.json</c>.</summary>
public class NumberGrammarTests
{
    public static TheoryData<string> Codes => [.. Language.OfProgram.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_language_says_how_it_writes_numbers_and_proofreads(string code)
    {
        Assert.NotNull(Language.Find(code)!.NumberGrammar);
        Assert.Contains(code, Language.Find(code)!.Proofreading!.AddressCodes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_months_of_the_language_are_those_of_its_dates(string code)
    {
        var (grammar, dates) = (Language.Find(code)!.NumberGrammar!, Language.Find(code)!.Dates);
        for (var month = 1; month <= 12; month++)
        {
            var words = dates.Long(new DateOnly(2024, month, 5)).ToLowerInvariant().Split([' ', '-', '\u00A0']);
            Assert.Contains(month, words.Select(word => grammar.MonthOf(word)));
        }
    }

    [Theory]
    [InlineData("ky", "үчүнчү", 3)]
    [InlineData("ky", "жыйырмадан", 20)]
    [InlineData("ky", "алтын", null)]
    [InlineData("ky", "үчүн", null)]
    [InlineData("ky", "майрам", null)]
    [InlineData("ru", "семидесятипятилетию", 75)]
    [InlineData("ru", "трёхэтажная", 3)]
    [InlineData("ru", "двухсотлетие", 200)]
    [InlineData("ru", "одиннадцатиклассников", 11)]
    [InlineData("ru", "семинаре", null)]
    public void A_word_has_the_number_it_names(string code, string word, int? number) =>
        Assert.Equal(number, Language.Find(code)!.NumberGrammar!.ValueOf(word));
}
