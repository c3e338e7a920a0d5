using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// What a language is to the site: its names, dates, plurals, alphabet and marks. One instance a language, made from
/// the plain data in <c>Data/CODE/language.json</c>, so reference equality is identity.
/// </summary>
/// <remarks>
/// The facts are Unicode CLDR 47's where it is right for news text, else measured usage. The machine's own ICU data is
/// never asked: its answers differ between machines.
/// </remarks>
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

    /// <summary>Every language with a folder of data, ordered by code.</summary>
    public static ImmutableArray<Language> All => [.. Known.Value.Values.OrderBy(l => l.Code, StringComparer.Ordinal)];

    /// <summary>ISO 639-1, lower case: also the language's tag in HTML and the first segment of its addresses.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself: «Кыргызча».</summary>
    public string Name { get; }

    /// <summary>The value of <c>og:locale</c>, one of Facebook's list.</summary>
    public string OpenGraphLocale { get; }

    public DateFormats Dates { get; }

    public NumberFormats Numbers { get; }

    public ListFormats Lists { get; }

    public PluralRules Plurals { get; }

    public Alphabet Alphabet { get; }

    public Transliteration Transliteration { get; }

    public Typography Typography { get; }

    /// <summary>The language of this code, or null where there is no data for it.</summary>
    public static Language? Find(string code) => Known.Value.GetValueOrDefault(code);

    public override string ToString() => Code;
}
