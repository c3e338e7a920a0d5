using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>
/// Host that keeps whole releases and shows one of them through a symbolic link. A target has <c>current</c>, which web
/// servers show, <c>releases/</c>, and a folder of bookkeeping.
/// </summary>
internal interface IReleaseHost
{
    /// <summary>Claims on the target. The target must be there.</summary>
    IClaimStore Claims { get; }

    /// <summary>Reads the state of the target and changes nothing.</summary>
    /// <exception cref="DeliveryFault">The target is no place to publish to, or cannot be reached.</exception>
    ReleaseState Inspect();

    /// <summary>Makes the target, if it is not there.</summary>
    void Create();

    /// <summary>Reads the list of a release's files.</summary>
    Manifest ReadManifest(string release);

    /// <summary>
    /// Sends files to a place that readers do not see. Files that are there with the same bytes, from a run that was
    /// broken off, are not sent again.
    /// </summary>
    /// <param name="folder">Folder of the built site.</param>
    void Upload(string folder, ImmutableArray<ManifestEntry> files);

    /// <summary>Begins a release, or adds to it: files of another release, without copying them.</summary>
    void Link(string release, string source, ImmutableArray<string> paths);

    /// <summary>Adds files that were sent, and makes sure that these bytes are in the release.</summary>
    void LinkUploaded(string release, string folder, ImmutableArray<ManifestEntry> files);

    /// <summary>Finishes a release and shows it to readers, in one step.</summary>
    /// <param name="claim">Claim without which nothing may be shown.</param>
    void Switch(string release, Manifest manifest, string claim);

    /// <summary>
    /// Deletes releases: what their lists name, and no other file. Deletes what was sent, and releases that were never
    /// finished.
    /// </summary>
    void Prune(ImmutableArray<string> releases);
}

/// <summary>State of a target with releases.</summary>
/// <param name="Exists">False if there is nothing yet.</param>
/// <param name="Current">Name of the release that readers see, or null.</param>
/// <param name="Releases">Names of all finished releases.</param>
/// <param name="Manifest">List of the current release's files.</param>
/// <param name="Files">Paths of the files that are really in the current release.</param>
internal sealed record ReleaseState(
    bool Exists,
    string? Current,
    ImmutableArray<string> Releases,
    Manifest Manifest,
    IReadOnlySet<string> Files
)
{
    public static readonly ReleaseState None = new(false, null, [], Manifest.Empty, new HashSet<string>());
}
