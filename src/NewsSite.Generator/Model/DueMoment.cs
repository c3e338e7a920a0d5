using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>A moment at which the site changes by itself, if it is built then.</summary>
/// <param name="At">In the offset of the site's time zone.</param>
/// <param name="Languages">Of the versions that change, in the order of the site's languages.</param>
public sealed record DueMoment(DateTimeOffset At, DueKind Kind, Story Story, ImmutableArray<Language> Languages);

/// <summary>What happens at a <see cref="DueMoment"/>.</summary>
public enum DueKind
{
    /// <summary>Versions of a story come out.</summary>
    Publication,
    Correction,
    Withdrawal,
}
