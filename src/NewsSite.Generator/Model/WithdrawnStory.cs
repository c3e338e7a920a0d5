using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// Story that was published and withdrawn. Its entry in the archive and its notice remain. The type has no text,
/// photos, documents or corrections, so nothing can show them.
/// </summary>
public sealed record WithdrawnStory : ArchiveEntry
{
    public required Withdrawal Withdrawal { get; init; }

    public required ImmutableArray<VersionHeading> Versions { get; init; }

    public override string SourcePath => Versions[0].Path;

    public override ImmutableArray<VersionHeading> Headings => Versions;

    /// <summary>Date of the withdrawal, or of a later correction or publication.</summary>
    public required DateTimeOffset LastChange { get; init; }

    public override DateTimeOffset Modified => LastChange;
}
