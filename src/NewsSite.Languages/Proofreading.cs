using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>
/// Proofreading data of a language, from <c>Data/CODE/proofreading.json</c>. Words are in lower case and use the syntax
/// of <see cref="WordList"/>.
/// </summary>
public sealed class Proofreading
{
    internal Proofreading(ProofreadingData data)
    {
        TypicalWords = new WordList(data.TypicalWords);
        LookAlikeWords = new WordList(data.LookAlikeWords);
        TypicalEndings = Split(data.TypicalEndings).ToFrozenSet(StringComparer.Ordinal);
        VagueLinks = data.VagueLinks.ToFrozenSet(StringComparer.Ordinal);
        AddressCodes = Split(data.AddressCodes);
        Abbreviations = new WordList(data.Abbreviations);
        DottedNames = new WordList(data.DottedNames);
        GalleryWords = new WordList(data.GalleryWords);
        Fillers = [.. data.Fillers];
        Instructions = [.. data.Instructions];
        Slots = new WordList(data.Slots);
        CountedNouns = new WordList(data.CountedNouns);
        LeftOutLetters = data.LeftOutLetters is { } letters ? new LeftOutLetters(letters) : null;
    }

    /// <summary>Short words that occur in every longer text of the language.</summary>
    public WordList TypicalWords { get; }

    /// <summary>
    /// Words whose letters all have homoglyphs, so that all may be of the wrong alphabet: «COBET». Words that would look
    /// like a Latin name or abbreviation are not among them.
    /// </summary>
    public WordList LookAlikeWords { get; }

    /// <summary>Word endings of 2 to 4 letters, frequent in this language and rare in the site's others.</summary>
    public FrozenSet<string> TypicalEndings { get; }

    /// <summary>Link texts that do not say where the link leads.</summary>
    public FrozenSet<string> VagueLinks { get; }

    /// <summary>Names of the language in web addresses: its code, and others in use.</summary>
    public ImmutableArray<string> AddressCodes { get; }

    /// <summary>Words that end in a point inside a sentence.</summary>
    public WordList Abbreviations { get; }

    /// <summary>First words of names with a point inside: «Яндекс.Такси».</summary>
    public WordList DottedNames { get; }

    /// <summary>Words of a picture gallery's buttons and counter.</summary>
    public WordList GalleryWords { get; }

    /// <summary>Texts that only fill a page: «lorem ipsum».</summary>
    public ImmutableArray<string> Fillers { get; }

    /// <summary>Instructions that authors leave for themselves: «вставить цитату».</summary>
    public ImmutableArray<string> Instructions { get; }

    /// <summary>Words in brackets that stand for a value still to come: «[имя]».</summary>
    public WordList Slots { get; }

    /// <summary>Nouns after a number of people or things. «XX» before them is no Roman numeral.</summary>
    public WordList CountedNouns { get; }

    /// <summary>Letters often left out because keyboards lack them. Null if the language has none.</summary>
    public LeftOutLetters? LeftOutLetters { get; }

    private static ImmutableArray<string> Split(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Schema of <c>Data/CODE/proofreading.json</c>.</summary>
internal sealed record ProofreadingData
{
    public required string TypicalWords { get; init; }
    public required string LookAlikeWords { get; init; }
    public required string TypicalEndings { get; init; }
    public required string[] VagueLinks { get; init; }
    public required string AddressCodes { get; init; }
    public required string Abbreviations { get; init; }
    public required string DottedNames { get; init; }
    public required string GalleryWords { get; init; }
    public required string[] Fillers { get; init; }
    public required string[] Instructions { get; init; }
    public required string Slots { get; init; }
    public required string CountedNouns { get; init; }
    public LeftOutLettersData? LeftOutLetters { get; init; }
}

/// <summary>Schema of <see cref="Languages.LeftOutLetters"/>.</summary>
internal sealed record LeftOutLettersData(
    string Letters,
    string TypedAs,
    string Vowels,
    string Words,
    string NotMeant,
    string NameEndings,
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
