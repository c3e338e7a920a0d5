using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Future moment at which the output changes without changes to the content.</summary>
/// <param name="At">Moment, with the offset of the site's time zone.</param>
/// <param name="Languages">Languages of the versions that change, in the order of the site's languages.</param>
public sealed record DueMoment(DateTimeOffset At, DueKind Kind, Story Story, ImmutableArray<Language> Languages);

/// <summary>Kind of change at a <see cref="DueMoment"/>.</summary>
public enum DueKind
{
    /// <summary>Versions of a story are published.</summary>
    Publication,
    Correction,
    Withdrawal,
}
