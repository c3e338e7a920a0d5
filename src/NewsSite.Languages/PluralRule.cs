using System.Collections.Immutable;
using System.Globalization;

namespace NewsSite.Languages;

/// <summary>
/// A condition on a number, in the syntax of Unicode CLDR: <c>v = 0 and i % 10 = 2..4 and i % 100 != 12..14</c>, with
/// <c>or</c> between alternatives. Operands are n (the number), i (its integer part) and v (its number of decimals).
/// </summary>
internal sealed class PluralRule
{
    private readonly ImmutableArray<ImmutableArray<Relation>> alternatives;

    private PluralRule(ImmutableArray<ImmutableArray<Relation>> alternatives) => this.alternatives = alternatives;

    public static PluralRule Parse(string rule) =>
        new([.. rule.Split(" or ").Select(all => all.Split(" and ").Select(Relation.Parse).ToImmutableArray())]);

    /// <summary>True if the number matches the rule. 1.0m has one decimal, 1m has none.</summary>
    public bool Takes(decimal number) =>
        alternatives.Any(relations => relations.All(relation => relation.Holds(number)));

    /// <summary>A comparison: an operand, an optional modulus, and the ranges it must (or must not) be in.</summary>
    private sealed record Relation(
        char Operand,
        decimal Modulus,
        bool Negated,
        ImmutableArray<(decimal First, decimal Last)> Ranges
    )
    {
        public static Relation Parse(string text)
        {
            var negated = text.Contains("!=", StringComparison.Ordinal);
            var sides = text.Split(negated ? "!=" : "=", StringSplitOptions.TrimEntries);
            var left = sides[0].Split('%', StringSplitOptions.TrimEntries);
            var ranges = sides[1].Split(',').Select(ParseRange);
            return new Relation(left[0][0], left.Length > 1 ? Number(left[1]) : 0, negated, [.. ranges]);
        }

        public bool Holds(decimal number)
        {
            var value = Operand switch
            {
                'n' => number,
                'i' => decimal.Truncate(number),
                'v' => number.Scale,
                _ => throw new InvalidDataException($"a plural rule has no operand '{Operand}'"),
            };
            var rest = Modulus == 0 ? value : value % Modulus;
            return Ranges.Any(range => rest >= range.First && rest <= range.Last) != Negated;
        }

        private static (decimal, decimal) ParseRange(string text)
        {
            var ends = text.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        }

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
