using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Status;

/// <summary>Completeness of the archive.</summary>
/// <param name="Years">Newest first. Includes years with unpublished stories only.</param>
/// <param name="ProblemsElsewhere">Number of problems in files without a year: pages, settings, the theme.</param>
/// <param name="Untranslated">Published and scheduled stories that lack a language, oldest first.</param>
/// <param name="Sources">Where stories were imported from, by name.</param>
public sealed record ArchiveStatus(
    ImmutableArray<YearStatus> Years,
    StoryCounts Total,
    int ProblemsElsewhere,
    ImmutableArray<UntranslatedStory> Untranslated,
    ImmutableArray<SourceStatus> Sources
);

/// <summary>Stories that were imported from one source.</summary>
/// <param name="Name">What stands in <c>source:</c> before the first colon.</param>
/// <param name="Drafts">Stories that are finished in no language.</param>
public sealed record SourceStatus(string Name, int Stories, int Drafts);

/// <summary>One year of the archive.</summary>
public sealed record YearStatus(int Year, StoryCounts Counts);

/// <summary>
/// Counts of stories. Each story is complete, finished in one language only, or a draft in all. With three or more
/// languages it may also lack only some.
/// </summary>
/// <param name="Complete">Finished in every language: no version is missing or a draft.</param>
/// <param name="OnlyIn">By language code: finished in this language and no other.</param>
/// <param name="Drafts">Finished in no language.</param>
/// <param name="Scheduled">Finished, and dated later than the clock. Also counted above.</param>
/// <param name="PhotosWithoutAlt">Counted in each language version, so one photo may count twice.</param>
/// <param name="Problems">Errors and warnings, including photos without a text.</param>
public sealed record StoryCounts(
    int Stories,
    int Complete,
    ImmutableSortedDictionary<string, int> OnlyIn,
    int Drafts,
    int Scheduled,
    int PhotosWithoutAlt,
    int Problems
);

/// <summary>A story that is not finished in every language.</summary>
/// <param name="Story">The story's key: <c>2022/03/15-protokol</c>.</param>
/// <param name="AgeInDays">Days since publication. Negative for a scheduled story.</param>
/// <param name="Missing">Codes of the languages it is not finished in.</param>
/// <param name="InDraft">The missing languages that have a draft.</param>
/// <param name="Language">The title's language.</param>
public sealed record UntranslatedStory(
    string Story,
    DateTimeOffset Date,
    int AgeInDays,
    ImmutableArray<string> Missing,
    ImmutableArray<string> InDraft,
    string Language,
    string Title
);
