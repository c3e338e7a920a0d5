using System.Collections.Immutable;
using System.Globalization;

namespace NewsSite.Languages;

/// <summary>
/// Cardinal plural categories by the rules of Unicode CLDR, kept as data in CLDR's own syntax:
/// <c>v = 0 and i % 10 = 2..4 and i % 100 != 12..14</c>. Operands n (the number), i (its integer part) and v (how many
/// decimals it shows); <c>other</c> is what no rule takes.
/// </summary>
public sealed class PluralRules
{
    private readonly ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> Alternatives)> rules;

    internal PluralRules(Dictionary<string, string> data)
    {
        rules = [.. data.Select(rule => (rule.Key, Parse(rule.Value)))];
        Categories = [.. data.Keys, "other"];
    }

    /// <summary>Every category a text with a number must have a form for, <c>other</c> last.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>The category of a whole number.</summary>
    public string Category(long number) => Category(Math.Abs((decimal)number));

    /// <summary>The category of a number as it is shown: 1.0m has one decimal, 1m none.</summary>
    public string Category(decimal number)
    {
        foreach (var (category, alternatives) in rules)
        {
            if (alternatives.Any(relations => relations.All(relation => relation.Holds(number))))
            {
                return category;
            }
        }

        return "other";
    }

    private static ImmutableArray<ImmutableArray<Relation>> Parse(string rule) =>
        [.. rule.Split(" or ").Select(all => all.Split(" and ").Select(Relation.Parse).ToImmutableArray())];

    /// <summary>One comparison: operand, optional modulus, and ranges it must (or must not) lie in.</summary>
    private sealed record Relation(
        char Operand,
        decimal Modulus,
        bool Negated,
        ImmutableArray<(decimal, decimal)> Ranges
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
            return Ranges.Any(range => rest >= range.Item1 && rest <= range.Item2) != Negated;
        }

        private static (decimal, decimal) ParseRange(string text)
        {
            var ends = text.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        }

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
