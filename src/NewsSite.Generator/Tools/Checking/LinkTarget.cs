namespace NewsSite.Generator.Tools.Checking;

/// <summary>Place that a link leads to, regardless of language.</summary>
/// <param name="Key">The same for the links of all versions that lead to one place.</param>
/// <param name="Host">Host of another site, or null. Its pages may have translations at any address.</param>
internal sealed record LinkTarget(string Key, string? Host)
{
    /// <summary>Language that the address names; null if it names none.</summary>
    public string? Language { get; init; }
}
