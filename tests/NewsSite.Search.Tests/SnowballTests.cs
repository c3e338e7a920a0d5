using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Tests;

public class SnowballTests
{
    [Theory]
    [InlineData("ru", "russian")]
    [LongInlineData("en", "english")]
    public void A_language_is_stemmed_as_the_real_Snowball_does(string code, string algorithm)
    {
        var language = Language.Find(code)!.Search!;
        var stemmer = new Stemmer(language.Stemming);
        string[] words =
        [
            .. Words(language)
                .Concat(language.Stemming.Exceptions?.Keys.AsEnumerable() ?? [])
                .Concat(language.Stemming.Whole.Split(' ').SelectMany(word => new[] { word, word + "s" }))
                // Words of a text have no apostrophe: it separates words.
                .Where(word => word.Length > 2 && !word.Contains('\''))
                .Distinct(),
        ];
        using var folder = new TemporaryFolder();

        var stems = Node.Run(
            "snowball.mjs",
            Node.Modules("snowball-stemmers"),
            folder.WriteJson("words.json", words),
            algorithm
        );

        Assert.True(words.Length > 40_000, $"{words.Length} words");
        Assert.Equal(
            stems.EnumerateArray().Select(stem => stem.GetString()),
            words.Select(word => stemmer.Stem(word).Deep)
        );
    }

    /// <summary>Returns invented roots with every ending, and with two endings in a row.</summary>
    private static IEnumerable<string> Words(SearchLanguage language)
    {
        var random = new Random(20);
        string[] endings =
        [
            .. language.Stemming.Steps.Concat(language.Stemming.Further).SelectMany(Endings).Distinct(),
        ];
        for (var i = 0; i < 70_000; i++)
        {
            var root = string.Concat(
                Enumerable.Range(0, random.Next(6)).Select(_ => language.Letters[random.Next(language.Letters.Length)])
            );
            var second = i % 2 == 0 ? "" : endings[random.Next(endings.Length)];
            yield return root + endings[i % endings.Length] + second;
        }
    }

    private static IEnumerable<string> Endings(StemmingStep step) =>
        (step.Strip ?? [])
            .SelectMany(group => group[2].Replace("|", "").ToLowerInvariant().Split(' '))
            .Concat((step.First ?? step.All ?? []).Concat(step.Then ?? []).SelectMany(Endings));
}
