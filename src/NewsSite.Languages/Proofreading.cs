using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>
/// Proofreading data of a language, from <c>Data/CODE/proofreading.json</c>. Words are in lower case and use the syntax
/// of <see cref="WordList"/>.
/// </summary>
public sealed class Proofreading
{
    private static readonly Lazy<FrozenDictionary<string, Proofreading>> Known = new(ReadAll);

    private Proofreading(ProofreadingData data)
    {
        Percent = new WordList(data.Percent);
        Scales = [.. data.Scales.Select(scale => (new WordList(scale.Value), decimal.Parse(scale.Key, Invariant)))];
        Months = [.. data.Months.Select(month => new WordList(month))];
        NumberWords = new WordValues(data.NumberWords.Select(n => (n.Value, decimal.Parse(n.Key, Invariant))));
        TypicalWords = new WordList(data.TypicalWords);
        TypicalEndings = data.TypicalEndings.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        VagueLinks = data.VagueLinks.ToFrozenSet(StringComparer.Ordinal);
        LeftOutLetters = data.LeftOutLetters is { } letters ? new LeftOutLetters(letters) : null;
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>Words after a number that make it a percentage.</summary>
    public WordList Percent { get; }

    /// <summary>Words that multiply the number before them: «млн».</summary>
    public ImmutableArray<(WordList Words, decimal Factor)> Scales { get; }

    /// <summary>Words after a day that make a date of it, January first.</summary>
    public ImmutableArray<WordList> Months { get; }

    /// <summary>The most common number words, cardinal and ordinal.</summary>
    public WordValues NumberWords { get; }

    /// <summary>Short words that occur in every longer text of the language.</summary>
    public WordList TypicalWords { get; }

    /// <summary>Word endings of 2 to 4 letters, frequent in this language and rare in the site's others.</summary>
    public FrozenSet<string> TypicalEndings { get; }

    /// <summary>Link texts that do not say where the link leads.</summary>
    public FrozenSet<string> VagueLinks { get; }

    /// <summary>Letters often left out because keyboards lack them. Null if the language has none.</summary>
    public LeftOutLetters? LeftOutLetters { get; }

    /// <summary>Returns a language's data, or null if it has none. Its texts then get fewer checks.</summary>
    public static Proofreading? Find(string code) => Known.Value.GetValueOrDefault(code);

    private static FrozenDictionary<string, Proofreading> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var known = new Dictionary<string, Proofreading>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.EndsWith("/proofreading.json", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var data = JsonSerializer.Deserialize(stream, ProofreadingJson.Default.ProofreadingData);
                known[name[..name.IndexOf('/', StringComparison.Ordinal)]] = new Proofreading(
                    data ?? throw new InvalidDataException($"{name} holds no data")
                );
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>Schema of <c>Data/CODE/proofreading.json</c>.</summary>
internal sealed record ProofreadingData
{
    public required string Percent { get; init; }
    public required Dictionary<string, string> Scales { get; init; }
    public required string[] Months { get; init; }
    public required Dictionary<string, string> NumberWords { get; init; }
    public required string TypicalWords { get; init; }
    public required string TypicalEndings { get; init; }
    public required string[] VagueLinks { get; init; }
    public LeftOutLettersData? LeftOutLetters { get; init; }
}

/// <summary>Schema of <see cref="Languages.LeftOutLetters"/>.</summary>
internal sealed record LeftOutLettersData(
    string Letters,
    string TypedAs,
    string Vowels,
    string Words,
    LeftOutLettersData.Ending[] Endings
)
{
    /// <summary>
    /// An ending that is always wrong after a last vowel among <paramref name="After"/>, and its correction.
    /// </summary>
    internal sealed record Ending(string After, string Typed, string Right);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(ProofreadingData))]
internal sealed partial class ProofreadingJson : JsonSerializerContext;
