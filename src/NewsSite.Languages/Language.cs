using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// A language: names, dates, plurals, alphabet and quotation marks, from a folder with <c>language.json</c>, and what
/// other files of the folder say of it. Each folder's content has one instance in a process, so references can be
/// compared.
/// </summary>
/// <remarks>Data is from Unicode CLDR 47 where that suits news texts, otherwise from measured usage. The machine's ICU
/// data is never used, since it differs between machines.</remarks>
public sealed class Language
{
    private static readonly Lazy<FrozenDictionary<string, Language>> Program = new(() =>
        LanguageFolder.OfProgram().ToFrozenDictionary(pair => pair.Key, pair => new Language(pair.Value, pair.Key))
    );

    private static readonly ConcurrentDictionary<string, Language> Loaded = new(StringComparer.Ordinal);

    private readonly Lazy<SearchLanguage?> search;
    private readonly Lazy<Proofreading?> proofreading;
    private readonly Lazy<NumberGrammar?> grammar;
    private readonly Lazy<LanguageTrigrams?> trigrams;

    private Language(LanguageFolder folder, string id)
    {
        var data =
            folder.Read(LanguageFolder.LanguageFile, LanguageJson.Default.LanguageData)
            ?? throw new InvalidDataException($"{folder.Code} has no {LanguageFolder.LanguageFile}");
        Code = data.Code;
        Id = id;
        Name = data.Name;
        OpenGraphLocale = data.OpenGraphLocale;
        Dates = new DateFormats(data);
        Numbers = new NumberFormats(data.Numbers);
        Lists = new ListFormats(data.Lists);
        Plurals = new PluralRules(data.Plurals);
        Reading = new ReadingNames(data.Reading);
        ShortNumbers = new ShortNumbers(data.ShortNumbers);
        Alphabet = new Alphabet(data.Alphabet);
        Transliteration = new Transliteration(data.Transliteration);
        Typography = new Typography(data.Quotes, data.NoBreak);
        search = new(() => folder.Read(LanguageFolder.SearchFile, SearchLanguageJson.Default.SearchLanguage));
        proofreading = new(() =>
            folder.Read(LanguageFolder.ProofreadingFile, ProofreadingJson.Default.ProofreadingData) is { } words
                ? new Proofreading(words)
                : null
        );
        grammar = new(() =>
            folder.Read(LanguageFolder.NumbersFile, NumberGrammarJson.Default.NumberGrammarData) is { } words
                ? new NumberGrammar(words, data)
                : null
        );
        trigrams = new(() =>
            folder.Read(LanguageFolder.RecognitionFile, RecognitionJson.Default.RecognitionData) is { } groups
                ? new LanguageTrigrams(groups)
                : null
        );
        HasSearch = folder.Has(LanguageFolder.SearchFile);
    }

    /// <summary>The languages that come with the program, ordered by code. A site may bring others.</summary>
    public static ImmutableArray<Language> OfProgram { get; } =
    [.. Program.Value.Values.OrderBy(language => language.Code, StringComparer.Ordinal)];

    /// <summary>ISO 639 code in lower case. Also the HTML language tag and the first segment of URLs.</summary>
    public string Code { get; }

    /// <summary>
    /// The code and, for a language with data of the site's own, a hash of the data. Caches keep results by it.
    /// </summary>
    public string Id { get; }

    /// <summary>The language's own name for itself: «Кыргызча».</summary>
    public string Name { get; }

    /// <summary>The value of <c>og:locale</c>, from Facebook's list.</summary>
    public string OpenGraphLocale { get; }

    public DateFormats Dates { get; }

    public NumberFormats Numbers { get; }

    public ListFormats Lists { get; }

    public PluralRules Plurals { get; }

    public ReadingNames Reading { get; }

    public ShortNumbers ShortNumbers { get; }

    public Alphabet Alphabet { get; }

    public Transliteration Transliteration { get; }

    public Typography Typography { get; }

    /// <summary>True if the language has data of the search. Does not read them, unlike <see cref="Search"/>.</summary>
    public bool HasSearch { get; }

    /// <summary>Data of the search, or null: the site has then no search in this language.</summary>
    public SearchLanguage? Search => search.Value;

    /// <summary>Data of proofreading, or null: the texts then get fewer checks.</summary>
    public Proofreading? Proofreading => proofreading.Value;

    /// <summary>How numbers are written, or null: they are then not compared with those of other languages.</summary>
    public NumberGrammar? NumberGrammar => grammar.Value;

    /// <summary>Groups of three letters that tell the language of a short text, or null: it is then never recognized.</summary>
    internal LanguageTrigrams? Trigrams => trigrams.Value;

    /// <summary>Returns the program's own language with this code, or null if there is none.</summary>
    public static Language? Find(string code) => Program.Value.GetValueOrDefault(code);

    /// <summary>Returns a language read earlier in this process by its <see cref="Id"/>, or null.</summary>
    public static Language? WithId(string id) => Find(id) ?? Loaded.GetValueOrDefault(id);

    /// <summary>
    /// Reads a language from a folder without faults: <see cref="LanguageFaults"/>. Equal folders give one instance.
    /// </summary>
    public static Language Read(LanguageFolder folder)
    {
        var id = folder.Id;
        return Find(id) ?? Loaded.GetOrAdd(id, _ => new Language(folder, id));
    }

    public override string ToString() => Code;
}
