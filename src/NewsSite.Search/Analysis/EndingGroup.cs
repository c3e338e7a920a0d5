using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsSite.Search.Analysis;

/// <summary>Endings with the same conditions.</summary>
/// <param name="Conditions">Conditions on what is left.</param>
/// <param name="After">Condition on the letter before the ending, as in <c>StemmingStep.Strip</c>.</param>
internal sealed record EndingGroup(EndingConditions Conditions, string After, Ending[] Endings, string Replacement)
{
    public static EndingGroup Of(string[] group, List<string> regions, FrozenDictionary<string, Regex> shapes) =>
        new(
            EndingConditions.Parse(group[0], regions, shapes),
            group[1],
            [.. group[2].Split(' ').Select(Ending.Parse)],
            group.Length > 3 ? group[3] : ""
        );
}

/// <summary>An ending. Its first <paramref name="Kept"/> letters must match but are not stripped.</summary>
internal readonly record struct Ending(string Letters, int Kept)
{
    /// <summary>Parses «облус|у»: letters before the bar are kept.</summary>
    public static Ending Parse(string text) =>
        new(text.Replace("|", "", StringComparison.Ordinal), Math.Max(0, text.IndexOf('|', StringComparison.Ordinal)));
}
