using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// A story that was published and withdrawn. Its place in the archive and its notice are left; text, photos, documents and
/// corrections are not part of the type, so nothing can show them.
/// </summary>
public sealed record WithdrawnStory : ArchiveEntry
{
    public required Withdrawal Withdrawal { get; init; }

    public required ImmutableArray<VersionHeading> Versions { get; init; }

    public override ImmutableArray<VersionHeading> Headings => Versions;

    public override DateTimeOffset Modified => Withdrawal.Date.Value;
}
