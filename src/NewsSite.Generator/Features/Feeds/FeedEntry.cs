using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>A story that a feed lists, and its version in the feed's language.</summary>
internal sealed record FeedEntry(Story Story, Article Article)
{
    public DateTimeOffset Date => Story.DateOf(Article);

    /// <summary>When it came out or was last corrected.</summary>
    public DateTimeOffset Modified => Story.ModifiedOf(Article);
}
