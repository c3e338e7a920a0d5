using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Kinds of facts that numbers in a text can state.</summary>
internal enum FactKind
{
    Number,
    Percentage,
    Date,
    Time,
    Telephone,
}

/// <summary>
/// A value that can be compared between languages: «15-март», «15 марта» and 2022-03-15 have the same one. Percentages
/// are read as their numbers, a date as month and day (315), a time as hours and minutes (1030), a telephone number as
/// its last nine digits.
/// </summary>
internal readonly record struct Reading(FactKind Kind, decimal Value);

/// <summary>A number, percentage, date or time, with its location in the text.</summary>
/// <param name="Main">The usual reading.</param>
/// <param name="Others">Readings also accepted in the other language: the day of a date, if that language names the
/// month once for two days.</param>
internal sealed record Fact(
    FactKind Kind,
    string Written,
    PlacedText Text,
    int Index,
    Reading Main,
    ImmutableArray<Reading> Others
)
{
    /// <summary>True if the other version may leave it out: the number of a name, or the mark of a list.</summary>
    public bool IsOptional { get; init; }

    public SourceLocation Location => Text.At(Index);
}
