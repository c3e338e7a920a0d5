using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>What a number in a text says.</summary>
internal enum FactKind
{
    Number,
    Percentage,
    Date,
    Time,
    Telephone,
}

/// <summary>
/// What is compared between languages: the same for «15-март», «15 марта» and 2022-03-15. Percentages read as their
/// numbers, a date as month and day (315), a time as hours and minutes (1030), a telephone as its last nine digits.
/// </summary>
internal readonly record struct Reading(FactKind Kind, decimal Value);

/// <summary>A number, percentage, date or time as written at one place.</summary>
/// <param name="Main">What it says.</param>
/// <param name="Others">
/// What it may be in the other language instead: the day of a date, where that names the month once for two days.
/// </param>
internal sealed record Fact(
    FactKind Kind,
    string Written,
    PlacedText Text,
    int Index,
    Reading Main,
    ImmutableArray<Reading> Others
)
{
    public SourceLocation Location => Text.At(Index);

    public bool Says(Fact other) => Main == other.Main || Others.Contains(other.Main) || other.Others.Contains(Main);
}
