using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>A year of the archive: only its months that have stories, earliest first.</summary>
public sealed record ArchiveYear(int Year, ImmutableArray<ArchiveMonth> Months) : IRouteSubject
{
    public int Count => Months.Sum(month => month.Stories.Length);
}

/// <summary>A month of the archive and all its stories, newest first; the withdrawn ones keep their places.</summary>
public sealed record ArchiveMonth(int Year, int Month, ImmutableArray<ArchiveEntry> Stories) : IRouteSubject
{
    public DateOnly FirstDay => new(Year, Month, 1);
}

/// <summary>A topic's stories by year, newest first; a topic may have none.</summary>
public sealed record TopicArchive(Topic Topic, ImmutableArray<TopicYear> Years) : IRouteSubject
{
    /// <summary>Those that can be read, newest first.</summary>
    public IEnumerable<Story> Stories => Years.SelectMany(year => year.Stories).OfType<Story>();

    /// <summary>As many as its lists of years show: those withdrawn are in them.</summary>
    public int Count => Years.Sum(year => year.Stories.Length);
}

/// <summary>A topic's stories of one year, newest first; the withdrawn ones keep their places.</summary>
public sealed record TopicYear(Topic Topic, int Year, ImmutableArray<ArchiveEntry> Stories) : IRouteSubject;
