using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>One published address as the ledger holds it.</summary>
/// <param name="Address">A path of the site: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">The code of the article's language.</param>
/// <param name="Hash">The <see cref="ContentHash"/> the article's text had when the ledger was last kept.</param>
/// <param name="Location">Where it stands, for messages.</param>
public sealed record LedgerEntry(string Address, string Language, string Hash, SourceLocation Location)
{
    /// <summary>The day the address of a story names; null for that of a page.</summary>
    public DateOnly? Day =>
        Address.Split('/') is [_, _, "news", var year, var month, var name, ..]
        && DateOnly.TryParseExact($"{year}-{month}-{name.Split('-')[0]}", "yyyy-MM-dd", out var day)
            ? day
            : null;
}
