using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Tests;

public class StemmerTests
{
    private static readonly TextAnalyzer Kyrgyz = new(Language.Find("ky")!.Search!);
    private static readonly TextAnalyzer Russian = new(Language.Find("ru")!.Search!);

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

    /// <summary>
    /// Verbs in their tenses, participles and voices, nouns that end like a case, loans in -н, -т and -д, abbreviations.
    /// </summary>
    [Fact]
    public void Forms_of_a_Kyrgyz_word_have_one_term_in_every_class()
    {
        var parted = Lines("kyrgyz-forms.txt")
            .Select(line => line.Split(' ').GroupBy(Kyrgyz.Stem, word => word))
            .Where(terms => terms.Count() > 1)
            .Select(terms => string.Join(" | ", terms.Select(forms => $"{forms.Key}: {string.Join(' ', forms)}")));
        Assert.Empty(parted);
    }

    /// <summary>The pairs were listed before the rules that part them were written.</summary>
    [Fact]
    public void Of_100_pairs_of_different_frequent_words_at_most_3_fall_together()
    {
        var pairs = Lines("kyrgyz-different-words.tsv").Select(line => line.Split('\t')).ToList();
        Assert.Equal(100, pairs.Count);
        Assert.InRange(pairs.Count(pair => Kyrgyz.Stem(pair[0]) == Kyrgyz.Stem(pair[1])), 0, 3);
        Assert.DoesNotContain(pairs, pair => Kyrgyz.LightStem(pair[0]) == Kyrgyz.LightStem(pair[1]));
    }

    [Theory]
    [InlineData("окуучу", "окуучунун окуучулары", "окуу окуган")]
    [InlineData("өндүрүш", "өндүрүшү өндүрүштүн", "өндүрүү өндүргөн")]
    [InlineData("министрлик", "министрлиги министрликке", "министр министрдин")]
    public void A_light_stem_parts_words_of_one_term(string word, string forms, string others)
    {
        Assert.All(forms.Split(' '), form => Assert.Equal(Kyrgyz.LightStem(word), Kyrgyz.LightStem(form)));
        Assert.All(others.Split(' '), other => Assert.NotEqual(Kyrgyz.LightStem(word), Kyrgyz.LightStem(other)));
        Assert.All(others.Split(' '), other => Assert.Equal(Kyrgyz.Stem(word), Kyrgyz.Stem(other)));
    }

    [Theory]
    [InlineData("дин")]
    [InlineData("түн")]
    [InlineData("качан")]
    [InlineData("болот")]
    public void A_word_with_a_meaning_is_no_stop_word(string word) => Assert.NotEqual("", Kyrgyz.Term(word));

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void An_ending_has_letters_of_the_language_and_known_symbols_only(string code)
    {
        var language = Language.Find(code)!.Search!;
        var rules = language.Stemming;
        var symbols = rules.Harmony.Keys.Concat(rules.Assimilation.Keys).ToHashSet();
        var endings = rules
            .Steps.Concat(rules.Further)
            .Concat(rules.Finish)
            .SelectMany(Groups)
            .SelectMany(group => group[2].Where(letter => letter is not (' ' or '|')));
        Assert.Empty(
            endings.Where(letter => !language.Letters.Contains(letter) && !symbols.Contains(letter)).Distinct()
        );

        static IEnumerable<string[]> Groups(StemmingStep step) =>
            (step.Strip ?? []).Concat(
                (step.First ?? []).Concat(step.All ?? []).Concat(step.Then ?? []).SelectMany(Groups)
            );
    }

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

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file));
}
