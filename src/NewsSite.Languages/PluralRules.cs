using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>Cardinal plural categories by the rules of Unicode CLDR. <c>other</c> applies if no rule matches.</summary>
public sealed class PluralRules
{
    private readonly ImmutableArray<(string Category, PluralRule Rule)> rules;

    internal PluralRules(Dictionary<string, string> data)
    {
        rules = [.. data.Select(rule => (rule.Key, PluralRule.Parse(rule.Value)))];
        Categories = [.. data.Keys, "other"];
    }

    /// <summary>Categories that need a form in every text with a number, <c>other</c> last.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Returns the category of a whole number.</summary>
    public string Category(long number) => Category(Math.Abs((decimal)number));

    /// <summary>Returns the category of a number as displayed: 1.0m has one decimal, 1m has none.</summary>
    public string Category(decimal number)
    {
        foreach (var (category, rule) in rules)
        {
            if (rule.Takes(number))
            {
                return category;
            }
        }

        return "other";
    }
}
