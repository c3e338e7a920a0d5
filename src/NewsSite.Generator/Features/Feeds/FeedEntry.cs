using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>A story in a feed, with its version in the feed's language.</summary>
internal sealed record FeedEntry(Story Story, Article Article)
{
    public DateTimeOffset Date => Story.DateOf(Article);

    /// <summary>The time of publication or of the last correction.</summary>
    public DateTimeOffset Modified => Story.ModifiedOf(Article);
}
