using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>
/// What a search engine must know of a language: <c>Data/CODE/search.json</c>, read by C# and sent to the browser as
/// it is, so that both do the same. Its fields are explained in the README of NewsSite.Search.
/// </summary>
public sealed record SearchLanguage
{
    private static readonly Lazy<FrozenDictionary<string, SearchLanguage>> Known = new(ReadAll);

    /// <summary>Letters that people leave out or replace, and what stands for them in the index: ө → о, ё → е.</summary>
    public required Dictionary<char, char> Folding { get; init; }

    /// <summary>Folded letters whose exact spelling ranks a story above its folded twin: «көл» above «кол».</summary>
    public required string Distinctive { get; init; }

    public required HomoglyphLetters Homoglyphs { get; init; }

    /// <summary>The folded alphabet, from which typing errors are made.</summary>
    public required string Letters { get; init; }

    /// <summary>Folded, parted by spaces.</summary>
    public required string StopWords { get; init; }

    public required KeyboardLayout Layout { get; init; }

    /// <summary>Latin letters people type, and the folded letters each may stand for, parted by spaces.</summary>
    public required Dictionary<string, string> Latin { get; init; }

    public required StemmingRules Stemming { get; init; }

    /// <summary>The data for a language's code, or null where the language has none.</summary>
    public static SearchLanguage? Find(string code) => Known.Value.GetValueOrDefault(code);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static SearchLanguage Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, SearchLanguageJson.Default.SearchLanguage)
        ?? throw new JsonException("no search data");

    /// <summary>Letters of other alphabets, and the letter of this one that each was meant to be.</summary>
    public sealed record HomoglyphLetters(string Letters, string Meant);

    /// <summary>The keys of the Latin keyboard, and the letters the language has on them.</summary>
    public sealed record KeyboardLayout(string Keys, string Letters);

    private static FrozenDictionary<string, SearchLanguage> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var known = new Dictionary<string, SearchLanguage>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith("/search.json", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name)!;
            var data = JsonSerializer.Deserialize(stream, SearchLanguageJson.Default.SearchLanguage);
            known[name[..name.IndexOf('/', StringComparison.Ordinal)]] =
                data ?? throw new InvalidDataException($"{name} holds no data");
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same data as the browser reads it: UTF-8 JSON without white space, the same bytes every time.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SearchLanguageJson.Plain.SearchLanguage);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(SearchLanguage))]
internal sealed partial class SearchLanguageJson : JsonSerializerContext
{
    /// <summary>Writes Cyrillic as itself: the file is fetched, never put into HTML.</summary>
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
