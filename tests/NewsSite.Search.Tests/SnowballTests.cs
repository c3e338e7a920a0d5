using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Tests;

public class SnowballTests
{
    [Fact]
    public void Russian_is_stemmed_as_the_real_Snowball_does()
    {
        var language = SearchLanguage.Find("ru")!;
        var stemmer = new Stemmer(language.Stemming);
        string[] words = [.. Words(language).Distinct()];
        using var folder = new TemporaryFolder();

        var stems = Node.Run("snowball.mjs", Node.Modules("snowball-stemmers"), folder.WriteJson("words.json", words));

        Assert.True(words.Length > 50_000, $"{words.Length} words");
        Assert.Equal(stems.EnumerateArray().Select(stem => stem.GetString()), words.Select(stemmer.Stem));
    }

    /// <summary>Returns invented roots with every ending, and with two endings in a row.</summary>
    private static IEnumerable<string> Words(SearchLanguage language)
    {
        var random = new Random(20);
        string[] endings = [.. language.Stemming.Steps.SelectMany(Endings).Distinct()];
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
            .SelectMany(group => group[2].Split(' '))
            .Concat((step.First ?? step.All ?? []).Concat(step.Then ?? []).SelectMany(Endings));
}
