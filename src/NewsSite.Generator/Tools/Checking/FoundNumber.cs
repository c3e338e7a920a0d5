using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A number in digits with what its neighbours make of it, while a text is read.</summary>
internal sealed class FoundNumber(Numeral numeral)
{
    private readonly HashSet<Reading> others = [];

    public Numeral Numeral { get; } = numeral;

    /// <summary>Index after the number and the word that belongs to it.</summary>
    public int End { get; set; } = numeral.End;

    public NumberUnit Unit { get; set; }

    /// <summary>The month of a day, counted from 1.</summary>
    public int Month { get; set; }

    public bool IsAfterNoon { get; set; }

    /// <summary>The factor of the number, or the one it shares with the next of its list.</summary>
    public decimal Scale { get; set; } = numeral.Scale;

    /// <summary>The reading that replaces the number's own value: a date or a time.</summary>
    public Reading? Main { get; set; }

    public bool IsOptional { get; set; }

    public decimal Value => Numeral.Value;

    public ImmutableArray<Reading> Others(Reading main) =>
        [.. others.Concat(Numeral.Values.Select(Number)).Where(reading => reading != main).Distinct()];

    public void MayBe(Reading reading) => others.Add(reading);

    public void MayBeNumber(decimal value) => MayBe(Number(value));

    public void MayBeDay(int month) => MayBe(new Reading(FactKind.Date, month * 100 + Value));

    public void MayBeHour(bool isAfterNoon)
    {
        var (hour, minute) = (decimal.Truncate(Value), Value % 1 * 100);
        MayBe(new Reading(FactKind.Time, hour * 100 + minute));
        if (isAfterNoon && hour < 12)
        {
            MayBe(new Reading(FactKind.Time, (hour + 12) * 100 + minute));
        }
    }

    private static Reading Number(decimal value) => new(FactKind.Number, value);
}
