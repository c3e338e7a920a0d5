using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Published address in the ledger.</summary>
/// <param name="Address">Path of the site: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">Language code of the article.</param>
/// <param name="Hash"><see cref="ContentHash"/> of the article at the last update of the ledger.</param>
/// <param name="Location">Line in the ledger, for messages.</param>
public sealed record LedgerEntry(string Address, string Language, string Hash, SourceLocation Location)
{
    /// <summary>Day named by the address of a story; null for a page.</summary>
    public DateOnly? Day =>
        Address.Split('/') is [_, _, "news", var year, var month, var name, ..]
        && DateOnly.TryParseExact($"{year}-{month}-{name.Split('-')[0]}", "yyyy-MM-dd", out var day)
            ? day
            : null;
}
