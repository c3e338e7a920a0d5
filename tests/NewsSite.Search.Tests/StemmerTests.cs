using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Tests;

public class StemmerTests
{
    private static readonly TextAnalyzer Kyrgyz = new(SearchLanguage.Find("ky")!);
    private static readonly TextAnalyzer Russian = new(SearchLanguage.Find("ru")!);

    [Theory]
    [InlineData("мектеп мектепке мектептер мектептин мектептердин мектеби мектебинде мектебибиздин")]
    [InlineData("жыл жылы жылдар жылга жылда жылдагы жылдын жылында")]
    [InlineData("көчө көчөлөр көчөсү көчөсүндө көчөдөн көчөлөрдүн көчөгө")]
    [InlineData("көчө кочо кочолор кочосунун")]
    [InlineData("тармак тармагы тармагында тармактар тармактын")]
    [InlineData("ал алды алган алат алуу алууга алып")]
    [InlineData("бер берди берген берет берүү берүүдө бербейт")]
    [InlineData("Кыргызстан Кыргызстанга Кыргызстандын Кыргызстандан Кыргызстандагы")]
    [InlineData("олимпиада олимпиадалар олимпиаданын олимпиадада олимпиадасы")]
    [InlineData("облус облусу облусунда облустар облустун")]
    [InlineData("бала баланын балдар балдарга балдарынын")]
    [InlineData("орун ордуна ордунда")]
    [InlineData("жыйын жыйынга жыйынды жыйыны жыйындын")]
    [InlineData("киши кишилер кишинин кишиси кишилердин")]
    [InlineData("окуучу окуучулар окуучунун окуучуларга окуучусу")]
    [InlineData("январь январда январдын")]
    [InlineData("каттоо каттоого каттоодон")]
    [InlineData("министр министрдин министри министрлик министрлиги министрлигинин")]
    public void Forms_of_a_Kyrgyz_word_have_one_term(string forms) =>
        Assert.Single(forms.Split(' ').Select(Kyrgyz.Stem).Distinct());

    [Theory]
    [InlineData("кызмат кызматкер")]
    [InlineData("эл эт иш өт")]
    [InlineData("мамлекет мамиле")]
    [InlineData("Кыргызстан кыргыз")]
    [InlineData("баш башта")]
    [InlineData("китеп кийим")]
    public void Different_Kyrgyz_words_have_different_terms(string words) =>
        Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(Kyrgyz.Stem).Distinct().Count());

    [Theory]
    [InlineData("тарда")]
    [InlineData("жолдер")]
    [InlineData("китепдер")]
    public void An_ending_that_breaks_harmony_or_assimilation_is_no_ending(string word) =>
        Assert.Equal(word, Kyrgyz.Stem(word) + word[Kyrgyz.Stem(word).Length..]);

    // Derived by hand from the published description of Snowball's Russian algorithm.
    [Theory]
    [InlineData("школа", "школ")]
    [InlineData("школьный", "школьн")]
    [InlineData("министерства", "министерств")]
    [InlineData("образование", "образован")]
    [InlineData("учившись", "уч")]
    [InlineData("прочитавшая", "прочита")]
    [InlineData("делающими", "дела")]
    [InlineData("радость", "радост")]
    [InlineData("способностью", "способн")]
    [InlineData("важнейшего", "важн")]
    [InlineData("длинный", "длин")]
    [InlineData("купался", "купа")]
    [InlineData("пойдёмте", "пойдемт")]
    [InlineData("в", "в")]
    [InlineData("всё", "все")]
    public void Russian_is_stemmed_as_Snowball_does(string word, string stem) => Assert.Equal(stem, Russian.Stem(word));

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("Covid", "covid")]
    [InlineData("ISO9001", "iso9001")]
    public void Numbers_and_English_pass_through_folded(string word, string term)
    {
        Assert.Equal(term, Kyrgyz.Term(word));
        Assert.Equal(term, Russian.Term(word));
    }
}
