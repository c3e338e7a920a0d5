using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Year of the archive.</summary>
/// <param name="Months">Months that have stories, earliest first.</param>
public sealed record ArchiveYear(int Year, ImmutableArray<ArchiveMonth> Months) : IRouteSubject
{
    /// <summary>Number of stories of the year, including withdrawn ones.</summary>
    public int Count => Months.Sum(month => month.Stories.Length);
}

/// <summary>Month of the archive.</summary>
/// <param name="Stories">Stories of the month, newest first, including withdrawn ones.</param>
public sealed record ArchiveMonth(int Year, int Month, ImmutableArray<ArchiveEntry> Stories) : IRouteSubject
{
    public DateOnly FirstDay => new(Year, Month, 1);
}

/// <summary>Stories of a topic by year.</summary>
/// <param name="Years">Years with stories, newest first; may be empty.</param>
public sealed record TopicArchive(Topic Topic, ImmutableArray<TopicYear> Years) : IRouteSubject
{
    /// <summary>All stories, including withdrawn ones, newest first.</summary>
    public IEnumerable<ArchiveEntry> Entries => Years.SelectMany(year => year.Stories);

    /// <summary>Stories that are not withdrawn, newest first.</summary>
    public IEnumerable<Story> Stories => Entries.OfType<Story>();

    /// <summary>Number of stories that are not withdrawn.</summary>
    public int Count => Years.Sum(year => year.Count);

    /// <summary>True if the topic has a feed in a language: if a story of it was published there.</summary>
    public bool HasFeed(Language language) =>
        Years.SelectMany(year => year.Stories).Any(story => story.HeadingIn(language) is not null);
}

/// <summary>Stories of a topic in one year.</summary>
/// <param name="Stories">Stories of the year, newest first, including withdrawn ones.</param>
public sealed record TopicYear(Topic Topic, int Year, ImmutableArray<ArchiveEntry> Stories) : IRouteSubject
{
    /// <summary>Number of stories that are not withdrawn.</summary>
    public int Count => Stories.Count(story => story is Story);
}
