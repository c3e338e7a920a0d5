using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// A language of the site: names, dates, plurals, alphabet and quotation marks, read from
/// <c>Data/CODE/language.json</c>. Each language has one instance, so references can be compared.
/// </summary>
/// <remarks>Data is from Unicode CLDR 47 where that suits news texts, otherwise from measured usage. The machine's ICU
/// data is never used, since it differs between machines.</remarks>
public sealed class Language
{
    private static readonly Lazy<FrozenDictionary<string, Language>> Known = new(() =>
        LanguageData.ReadAll().ToFrozenDictionary(data => data.Code, data => new Language(data), StringComparer.Ordinal)
    );

    private Language(LanguageData data)
    {
        Code = data.Code;
        Name = data.Name;
        OpenGraphLocale = data.OpenGraphLocale;
        Dates = new DateFormats(data);
        Numbers = new NumberFormats(data.Numbers);
        Lists = new ListFormats(data.Lists);
        Plurals = new PluralRules(data.Plurals);
        Alphabet = new Alphabet(data.Alphabet);
        Transliteration = new Transliteration(data.Transliteration);
        Typography = new Typography(data.Quotes, data.NoBreak);
    }

    /// <summary>All languages that have a data folder, ordered by code.</summary>
    public static ImmutableArray<Language> All => [.. Known.Value.Values.OrderBy(l => l.Code, StringComparer.Ordinal)];

    /// <summary>ISO 639-1 code in lower case. Also the HTML language tag and the first segment of URLs.</summary>
    public string Code { get; }

    /// <summary>The language's own name for itself: «Кыргызча».</summary>
    public string Name { get; }

    /// <summary>The value of <c>og:locale</c>, from Facebook's list.</summary>
    public string OpenGraphLocale { get; }

    public DateFormats Dates { get; }

    public NumberFormats Numbers { get; }

    public ListFormats Lists { get; }

    public PluralRules Plurals { get; }

    public Alphabet Alphabet { get; }

    public Transliteration Transliteration { get; }

    public Typography Typography { get; }

    /// <summary>Returns the language with this code, or null if there is no data for it.</summary>
    public static Language? Find(string code) => Known.Value.GetValueOrDefault(code);

    public override string ToString() => Code;
}
