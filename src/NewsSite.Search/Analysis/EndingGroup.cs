namespace NewsSite.Search.Analysis;

/// <summary>Endings with the same conditions.</summary>
/// <param name="Region">The place of the region's name.</param>
/// <param name="After">What the letter before must be.</param>
internal sealed record EndingGroup(int Region, string After, Ending[] Endings, string Replacement)
{
    public static EndingGroup Of(string[] group, List<string> regions) =>
        new(
            regions.IndexOf(group[0]),
            group[1],
            [.. group[2].Split(' ').Select(Ending.Parse)],
            group.Length > 3 ? group[3] : ""
        );
}

/// <summary>An ending; its first <paramref name="Kept"/> letters must be there but stay.</summary>
internal readonly record struct Ending(string Letters, int Kept)
{
    /// <summary>«облус|у»: what is before the bar stays.</summary>
    public static Ending Parse(string text) =>
        new(text.Replace("|", "", StringComparison.Ordinal), Math.Max(0, text.IndexOf('|', StringComparison.Ordinal)));
}
