using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Future moment that the content names: a story, a correction or a withdrawal comes, or something is over.
/// </summary>
/// <param name="At">Moment, with the offset of the site's time zone.</param>
/// <param name="Key">Key of the story; the path of the file for the notice above all pages.</param>
/// <param name="Versions">Versions it is about, in the order of the site's languages.</param>
public sealed record DueMoment(DateTimeOffset At, DueKind Kind, string Key, ImmutableArray<VersionHeading> Versions)
{
    /// <summary>True if the site changes at the moment. A draft stays away whatever its date.</summary>
    public bool IsChange => Kind != DueKind.Draft;

    /// <summary>True if other content is published from then on, which may have problems of its own.</summary>
    public bool ChangesContent => Kind is DueKind.Publication or DueKind.Correction or DueKind.Withdrawal;

    public IEnumerable<Language> Languages => Versions.Select(version => version.Language);
}

/// <summary>Kind of a <see cref="DueMoment"/>.</summary>
public enum DueKind
{
    /// <summary>Versions of a story are published.</summary>
    Publication,
    Correction,
    Withdrawal,

    /// <summary>Deadline or validity of a story is over.</summary>
    Expiry,

    /// <summary>Event that a story announces is over.</summary>
    EventEnds,

    /// <summary>Notice above all pages appears.</summary>
    NoticeBegins,

    /// <summary>Notice above all pages is gone.</summary>
    NoticeEnds,

    /// <summary>Versions dated then do not appear, because they are drafts.</summary>
    Draft,
}
