using System.Reflection;
using System.Text.Json;
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

    internal sealed record NoBreakWords(string[] After, string[] AfterNumber);

    /// <summary>Reads every language's data from this assembly's resources.</summary>
    internal static IEnumerable<LanguageData> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith("/language.json", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize(stream, LanguageJson.Default.LanguageData)
                ?? throw new InvalidDataException($"{name} holds no language");
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(LanguageData))]
internal sealed partial class LanguageJson : JsonSerializerContext;
