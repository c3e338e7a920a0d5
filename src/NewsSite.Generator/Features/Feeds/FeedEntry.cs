using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>A story in a feed, with the heading of its version in the feed's language. It may be withdrawn.</summary>
internal sealed record FeedEntry(ArchiveEntry Entry, VersionHeading Heading)
{
    public DateTimeOffset Date => Heading.Date;

    /// <summary>The time of publication, of the last correction or of the withdrawal.</summary>
    public DateTimeOffset Modified =>
        Entry is Story story && story.In(Heading.Language) is { } article ? story.ModifiedOf(article) : Entry.Modified;
}
