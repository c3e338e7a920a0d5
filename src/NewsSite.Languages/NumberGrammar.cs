using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace NewsSite.Languages;

/// <summary>
/// How a language writes numbers, dates and hours, in digits and in words, from <c>Data/CODE/numbers.json</c>. Words are
/// in lower case and use the syntax of <see cref="WordList"/>.
/// </summary>
public sealed class NumberGrammar
{
    private readonly WordValues words;
    private readonly WordList notNumbers;
    private readonly WordValues scales;
    private readonly WordValues fractions;
    private readonly WordValues months;
    private readonly FrozenDictionary<char, decimal> scaleLetters;

    /// <param name="language">The language whose grammar it is.</param>
    internal NumberGrammar(NumberGrammarData data, LanguageData language)
    {
        // Numbers of sections and versions have points everywhere.
        DecimalMarks = data.DecimalMarks ?? string.Concat(language.Numbers.Decimal.Append('.').Distinct());
        GroupMarks = string.Concat(
            (data.GroupMarks ?? $"{language.Numbers.Group} ").Select(mark => char.IsWhiteSpace(mark) ? ' ' : mark)
        );
        DayFillers = new WordList(data.DayFillers ?? "");
        IsDayAfterMonth = data.DayAfterMonth ?? false;
        words = Values(data.Words, data.WordEndings);
        notNumbers = new WordList(data.NotNumbers);
        scales = Values(data.Scales);
        fractions = Values(data.Fractions);
        months = new WordValues(data.Months.Select((names, i) => (names, i + 1m)), data.WordEndings);
        scaleLetters = data
            .ScaleLetters.SelectMany(scale => scale.Value.Where(char.IsLetter).Select(c => (c, ParseValue(scale.Key))))
            .DistinctBy(pair => pair.c)
            .ToFrozenDictionary(pair => pair.c, pair => pair.Item2);
        Percent = new WordList(data.Percent);
        Joiners = new WordList(data.Joiners);
        MonthFillers = new WordList(data.MonthFillers);
        Years = new WordList(data.Years);
        Hours = new WordList(data.Hours);
        Minutes = new WordList(data.Minutes);
        BeforeNoon = new WordList(data.BeforeNoon);
        AfterNoon = new WordList(data.AfterNoon);
        Lists = new WordList(data.Lists);
        Ranges = new WordList(data.Ranges);
        Days = Distances(data.Days);
        OtherYears = Distances(data.OtherYears);
    }

    /// <summary>Characters before decimals, the usual one first.</summary>
    public string DecimalMarks { get; }

    /// <summary>Characters between groups of three digits. A space stands for all kinds of spaces.</summary>
    public string GroupMarks { get; }

    /// <summary>True if a number after a month is its day: «March 15». It may be in every language.</summary>
    public bool IsDayAfterMonth { get; }

    /// <summary>Words after a number that make it a percentage.</summary>
    public WordList Percent { get; }

    /// <summary>Words between a number and its half: «два с половиной».</summary>
    public WordList Joiners { get; }

    /// <summary>Words between a month and its day: «март айынын 15и».</summary>
    public WordList MonthFillers { get; }

    /// <summary>Words between a day and its month: «the 15th of March».</summary>
    public WordList DayFillers { get; }

    /// <summary>Words after the tens of a decade: «90-е годы».</summary>
    public WordList Years { get; }

    /// <summary>Words beside the hour of a time, before or after it.</summary>
    public WordList Hours { get; }

    /// <summary>Words after the minutes of a time.</summary>
    public WordList Minutes { get; }

    /// <summary>Words beside an hour of the morning.</summary>
    public WordList BeforeNoon { get; }

    /// <summary>Words beside an hour to which twelve must be added.</summary>
    public WordList AfterNoon { get; }

    /// <summary>Words between the last two numbers of a list, which share what stands after the last.</summary>
    public WordList Lists { get; }

    /// <summary>Words between the ends of a range, besides the dash.</summary>
    public WordList Ranges { get; }

    /// <summary>Words for days near the story's own, and their distance in days.</summary>
    public ImmutableArray<(int Distance, WordList Words)> Days { get; }

    /// <summary>Words for years near the story's own, and their distance in years.</summary>
    public ImmutableArray<(int Distance, WordList Words)> OtherYears { get; }

    /// <summary>Returns the number that a word stands for, cardinal, ordinal or part of a compound, or null.</summary>
    public decimal? ValueOf(ReadOnlySpan<char> word) =>
        words.ValueOf(word) is { } value && !notNumbers.Contains(word) ? value : null;

    /// <summary>Returns the factor of a word that multiplies the number before it: «млн».</summary>
    public decimal? ScaleOf(ReadOnlySpan<char> word) => scales.ValueOf(word);

    /// <summary>Returns the factor of a letter attached to digits: «91M».</summary>
    public decimal? ScaleOf(char letter) => scaleLetters.TryGetValue(letter, out var scale) ? scale : null;

    /// <summary>Returns the value of a word that stands for a fraction: «треть».</summary>
    public decimal? FractionOf(ReadOnlySpan<char> word) => fractions.ValueOf(word);

    /// <summary>Returns the month, counted from 1, that a word names, or null.</summary>
    public int? MonthOf(ReadOnlySpan<char> word) => (int?)months.ValueOf(word);

    private static WordValues Values(Dictionary<string, string> lists, string endings = "") =>
        new(lists.Select(list => (list.Value, ParseValue(list.Key))), endings);

    private static ImmutableArray<(int, WordList)> Distances(Dictionary<string, string> lists) =>
        [.. lists.Select(list => (int.Parse(list.Key, CultureInfo.InvariantCulture), new WordList(list.Value)))];

    /// <summary>Parses 1000, 0.5 or 1/3.</summary>
    private static decimal ParseValue(string value) =>
        value
            .Split('/')
            .Select(part => decimal.Parse(part, CultureInfo.InvariantCulture))
            .Aggregate((one, other) => one / other);
}

/// <summary>Schema of <c>Data/CODE/numbers.json</c>.</summary>
internal sealed record NumberGrammarData
{
    /// <summary>Decimal marks; that of <c>language.json</c> and the point if absent.</summary>
    public string? DecimalMarks { get; init; }

    /// <summary>Marks between groups of digits; that of <c>language.json</c> and the space if absent.</summary>
    public string? GroupMarks { get; init; }

    /// <summary>True if a number after a month is its day: «March 15».</summary>
    public bool? DayAfterMonth { get; init; }

    /// <summary>Words between a day and its month. None if absent.</summary>
    public string? DayFillers { get; init; }
    public required string Percent { get; init; }
    public required Dictionary<string, string> Scales { get; init; }
    public required Dictionary<string, string> ScaleLetters { get; init; }
    public required Dictionary<string, string> Words { get; init; }

    /// <summary>Endings of the words marked with <c>~</c>.</summary>
    public required string WordEndings { get; init; }

    /// <summary>Words that only begin like a number word.</summary>
    public required string NotNumbers { get; init; }
    public required string Joiners { get; init; }
    public required Dictionary<string, string> Fractions { get; init; }
    public required string[] Months { get; init; }
    public required string MonthFillers { get; init; }
    public required string Years { get; init; }
    public required string Hours { get; init; }
    public required string Minutes { get; init; }
    public required string BeforeNoon { get; init; }
    public required string AfterNoon { get; init; }
    public required string Lists { get; init; }
    public required string Ranges { get; init; }
    public required Dictionary<string, string> Days { get; init; }
    public required Dictionary<string, string> OtherYears { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(NumberGrammarData))]
internal sealed partial class NumberGrammarJson : JsonSerializerContext;
