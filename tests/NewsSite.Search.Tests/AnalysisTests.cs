using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Tests;

public class AnalysisTests
{
    private static readonly TextAnalyzer Kyrgyz = new(Language.Find("ky")!.Search!);

    [Theory]
    [InlineData("Ысык-Көл, «Ала-Тоо» 2024-жыл", "ысык көл ала тоо 2024 жыл")]
    [InlineData("«КР»нын", "кр нын")]
    [InlineData("O'zbek д'Артаньян", "o zbek д артаньян")]
    [InlineData("a😀b", "a b")]
    [InlineData("\ud800мектеп\udfff", "мектеп")]
    public void Words_are_parted_by_whatever_is_no_letter_or_digit(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Kyrgyz.Analyze(text).Select(token => token.Word.Plain)));

    [Theory]
    [InlineData("мaмлекет", "мамлекет")]
    [InlineData("МEKТЕП", "мектеп")]
    [InlineData("каӊылтыр", "каңылтыр")]
    [InlineData("ѳлкѳ", "өлкө")]
    [InlineData("kitaнын", "kitaнын")]
    [InlineData("cop", "cop")]
    public void Letters_that_look_Cyrillic_are_repaired_in_Cyrillic_words(string word, string plain) =>
        Assert.Equal(plain, Kyrgyz.Analyze(word).Single().Word.Plain);

    [Theory]
    [InlineData("сүйлө\u00adшүү")]
    [InlineData("сүйлөшү\u0301ү")]
    [InlineData("СҮЙЛӨШҮҮ")]
    public void Accents_soft_hyphens_and_case_say_nothing(string word) =>
        Assert.Equal("сүйлөшүү", Kyrgyz.Analyze(word).Single().Word.Plain);

    [Fact]
    public void A_letter_in_two_characters_is_the_letter() =>
        Assert.Equal("май", Kyrgyz.Analyze("маи\u0306").Single().Word.Plain);

    [Fact]
    public void A_token_stands_where_its_word_stands_in_the_text_as_it_is()
    {
        const string Text = "  «маи\u0306», жыл";
        Assert.Equal(
            ["маи\u0306", "жыл"],
            Kyrgyz.Analyze(Text).Select(token => Text.Substring(token.Start, token.Length))
        );
    }

    [Fact]
    public void Stop_words_have_no_term_but_a_stem()
    {
        Assert.Equal("", Kyrgyz.Term("Жана"));
        Assert.NotEqual("", Kyrgyz.Stem("Жана"));
    }

    [Fact]
    public void The_spelling_of_a_term_keeps_the_letters_that_folding_takes_away()
    {
        var word = Kyrgyz.Analyze("көлдөрдүн").Single().Word;
        Assert.Equal(("кол", "көл"), (word.Term, word.Spelling));
    }

    [Fact]
    public void A_word_is_cut_before_it_becomes_endless() =>
        Assert.True(Kyrgyz.Analyze(new string('ш', 100_000)).Single().Word.Term.Length <= 40);
}
