using System.Collections.Immutable;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Result of comparing the ledger with the site.</summary>
/// <param name="Published">Addresses that the site publishes.</param>
/// <param name="NotInLedger">Number of published addresses missing from the ledger; all if there is no ledger.</param>
/// <param name="Moved">Lost addresses that articles can take over, as <c>ledger fix</c> does.</param>
/// <param name="Redirects">Redirects of addresses that moved along with something, which need no alias.</param>
public sealed record LedgerFindings(
    PublishedAddresses Published,
    int NotInLedger,
    ImmutableArray<MovedAddress> Moved,
    ImmutableArray<Redirect> Redirects
)
{
    public static readonly LedgerFindings None = new(PublishedAddresses.None, 0, [], []);
}
