using NewsSite.Generator.Diagnostics;

namespace NewsSite.Generator.Ledger;

/// <summary>One published address as the ledger holds it.</summary>
/// <param name="Address">A path of the site: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">The code of the article's language.</param>
/// <param name="Hash">The <see cref="ContentHash"/> the article's text had when the ledger was last kept.</param>
/// <param name="Location">Where it stands, for messages.</param>
public sealed record LedgerEntry(string Address, string Language, string Hash, SourceLocation Location);
