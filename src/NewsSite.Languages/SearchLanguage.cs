using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>
/// Search data of a language, from <c>Data/CODE/search.json</c>. The browser receives it too, so C# and JavaScript work
/// alike. The README of NewsSite.Search explains the fields.
/// </summary>
public sealed record SearchLanguage
{
    /// <summary>Letters that people leave out or replace, and their form in the index: ө → о, ё → е.</summary>
    public required Dictionary<char, char> Folding { get; init; }

    /// <summary>Letters removed by folding whose exact spelling ranks first: «көл» above «кол».</summary>
    public required string Distinctive { get; init; }

    public required HomoglyphLetters Homoglyphs { get; init; }

    /// <summary>The alphabet after folding. Typing errors are generated from it.</summary>
    public required string Letters { get; init; }

    /// <summary>Folded stop words, separated by spaces.</summary>
    public required string StopWords { get; init; }

    public required KeyboardLayout Layout { get; init; }

    /// <summary>Latin letters people type, and the folded letters each may stand for, separated by spaces.</summary>
    public required Dictionary<string, string> Latin { get; init; }

    public required StemmingRules Stemming { get; init; }

    /// <summary>Reads the output of <see cref="ToJson"/>.</summary>
    /// <exception cref="JsonException">The bytes are not such JSON.</exception>
    public static SearchLanguage Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, SearchLanguageJson.Default.SearchLanguage)
        ?? throw new JsonException("no search data");

    /// <summary>Homoglyphs from other alphabets, and the letter of this alphabet that each replaces.</summary>
    public sealed record HomoglyphLetters(string Letters, string Meant);

    /// <summary>
    /// Keys by their letters in another layout, Latin or, for a language in Latin letters, Cyrillic; and the letters
    /// that the language's layout has on them.
    /// </summary>
    public sealed record KeyboardLayout(string Keys, string Letters);

    /// <summary>
    /// Returns the data as UTF-8 JSON without white space, for the browser. The output is deterministic.
    /// </summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SearchLanguageJson.Plain.SearchLanguage);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(SearchLanguage))]
internal sealed partial class SearchLanguageJson : JsonSerializerContext
{
    /// <summary>JSON options that leave Cyrillic unescaped. The file is fetched, never embedded in HTML.</summary>
    public static SearchLanguageJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
