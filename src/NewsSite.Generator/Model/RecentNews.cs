using System.Collections.Immutable;

namespace NewsSite.Generator.Model;

/// <summary>Stories of the last two days, which search engines for news want listed apart.</summary>
public static class RecentNews
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(2);

    /// <summary>Returns the stories, newest first. The clock learns when the answer differs.</summary>
    public static ImmutableArray<Story> Of(Site site) =>
        [.. site.Stories.Where(story => site.Clock.HasCome(story.Date) && !site.Clock.HasCome(story.Date + Age))];
}
