using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsSite.Search.Analysis;

/// <summary>Requirements of a group of endings: where they begin, and what they leave.</summary>
/// <param name="Region">Index of the region in which they begin, or one of the negative numbers below.</param>
/// <param name="RegionAfter">Index of a region that must begin after what is left, or <see cref="Anywhere"/>.</param>
/// <param name="Shapes">Shapes of what is left, and whether it must have them.</param>
internal sealed record EndingConditions(int Region, int RegionAfter, (Regex Shape, bool IsRequired)[] Shapes)
{
    /// <summary>A region that allows an ending if one of <c>StemmingRules.Roots</c> is left.</summary>
    public const int LeavesRoot = -1;

    /// <summary>
    /// A region that allows an ending if an abbreviation is left: no vowel, except one at the end.
    /// </summary>
    public const int LeavesAbbreviation = -2;

    /// <summary>No region.</summary>
    public const int Anywhere = -3;

    public static EndingConditions Parse(string text, List<string> regions, FrozenDictionary<string, Regex> shapes)
    {
        var (region, regionAfter) = (Anywhere, Anywhere);
        var ofWhatIsLeft = new List<(Regex, bool)>();
        foreach (var condition in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isRequired = condition[0] != '!';
            var name = condition.TrimStart('!');
            if (shapes.TryGetValue(name, out var shape))
            {
                ofWhatIsLeft.Add((shape, isRequired));
            }
            else if (isRequired)
            {
                region = RegionOf(name);
            }
            else
            {
                regionAfter = RegionOf(name);
            }
        }

        return new EndingConditions(region, regionAfter, [.. ofWhatIsLeft]);

        int RegionOf(string name) =>
            name switch
            {
                "root" => LeavesRoot,
                "abbreviation" => LeavesAbbreviation,
                _ => regions.IndexOf(name) is >= 0 and var index
                    ? index
                    : throw new InvalidDataException($"there is no region '{name}'"),
            };
    }

    /// <summary>True if an ending that leaves so many letters begins where it may.</summary>
    public bool Allow(int left, ReadOnlySpan<int> starts) =>
        (Region < 0 || left >= starts[Region]) && (RegionAfter < 0 || left <= starts[RegionAfter]);

    /// <summary>True if what is left has the shapes.</summary>
    public bool Allow(ReadOnlySpan<char> left)
    {
        foreach (var (shape, isRequired) in Shapes)
        {
            if (shape.IsMatch(left) != isRequired)
            {
                return false;
            }
        }

        return true;
    }
}
