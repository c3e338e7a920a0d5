using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>Schema of <c>Data/CODE/language.json</c>.</summary>
internal sealed record LanguageData
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string OpenGraphLocale { get; init; }
    public required string[] Months { get; init; }
    public required string[] MonthsInDates { get; init; }
    public required string[] Weekdays { get; init; }
    public required DatePatterns Dates { get; init; }
    public required Dictionary<string, string> Plurals { get; init; }
    public required NumberMarks Numbers { get; init; }
    public required QuotePairs Quotes { get; init; }
    public required ListPatterns Lists { get; init; }
    public required ReadingNames Reading { get; init; }
    public required ShortNumberWords ShortNumbers { get; init; }
    public required string Alphabet { get; init; }
    public required Dictionary<char, string> Transliteration { get; init; }
    public required NoBreakWords NoBreak { get; init; }

    internal sealed record DatePatterns
    {
        public required string Long { get; init; }
        public required string Medium { get; init; }
        public required string Short { get; init; }
        public required string DayAndMonth { get; init; }
        public required string MonthAndYear { get; init; }
        public required string MonthInYear { get; init; }
        public required string Time { get; init; }
    }

    internal sealed record NumberMarks(string Decimal, string Group, string Percent, OneOfForm[] OneOf);

    internal sealed record OneOfForm(string Text, string When);

    internal sealed record QuotePairs(string[] Outer, string[] Inner);

    internal sealed record ListPatterns(string Last, string Middle);

    internal sealed record ReadingNames(string Footnote, string BackToText, string Table);

    internal sealed record ShortNumberWords(string[] After, string[] Before, string[] Between);

    internal sealed record NoBreakWords(string[] After, string[] AfterNumber);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(LanguageData))]
internal sealed partial class LanguageJson : JsonSerializerContext;
