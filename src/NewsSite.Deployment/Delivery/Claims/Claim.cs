using System.Collections.Immutable;

namespace NewsSite.Deployment.Delivery.Claims;

/// <summary>Claim of one run on a target, as the target tells it.</summary>
/// <param name="Name">Name that no other claim ever has.</param>
/// <param name="Touched">Moment of the last sign of life, by the target's clock.</param>
/// <param name="Content">Owner, as <see cref="ClaimOwner"/> writes it.</param>
internal sealed record Claim(string Name, DateTimeOffset Touched, string Content);

/// <summary>
/// Place of claims at a target. Whoever lists the claims sees every one that was put before, and no two clocks are
/// compared.
/// </summary>
internal interface IClaimStore
{
    /// <summary>Puts a claim, then lists all.</summary>
    ImmutableArray<Claim> Put(string name, string content);

    /// <summary>Gives a sign of life. Returns false if the claim is gone.</summary>
    bool Touch(string name);

    /// <summary>Deletes a claim, if it is there.</summary>
    void Delete(string name);
}
