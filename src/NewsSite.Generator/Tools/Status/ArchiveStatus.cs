using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Status;

/// <summary>What state the archive is in.</summary>
/// <param name="Years">Newest first; every year that has a story, also one not published yet.</param>
/// <param name="ProblemsElsewhere">Found in files that belong to no year: pages, settings, the theme.</param>
/// <param name="Untranslated">Published and scheduled stories that lack a language, oldest first.</param>
public sealed record ArchiveStatus(
    ImmutableArray<YearStatus> Years,
    StoryCounts Total,
    int ProblemsElsewhere,
    ImmutableArray<UntranslatedStory> Untranslated
);

/// <summary>One year of the archive.</summary>
public sealed record YearStatus(int Year, StoryCounts Counts);

/// <summary>
/// Counts of stories. Each is complete, or finished in one language only, or a draft throughout; with more than two
/// languages it may also lack just some.
/// </summary>
/// <param name="Complete">Finished in every language: no version is missing or a draft.</param>
/// <param name="OnlyIn">By language code: finished in this language and no other.</param>
/// <param name="Drafts">Finished in no language.</param>
/// <param name="Scheduled">Finished, and dated later than the clock: counted above too.</param>
/// <param name="PhotosWithoutAlt">Photos of one language's version; a photo may count once a language.</param>
/// <param name="Problems">Errors and warnings, photos without a text among them.</param>
public sealed record StoryCounts(
    int Stories,
    int Complete,
    ImmutableSortedDictionary<string, int> OnlyIn,
    int Drafts,
    int Scheduled,
    int PhotosWithoutAlt,
    int Problems
);

/// <summary>A story that readers of some language cannot read.</summary>
/// <param name="Story">Its key: <c>2022/03/15-protokol</c>.</param>
/// <param name="AgeInDays">Since it came out; negative for a scheduled one.</param>
/// <param name="Missing">Codes of the languages it is not finished in.</param>
/// <param name="InDraft">Those of them that are begun.</param>
/// <param name="Language">Of the title.</param>
public sealed record UntranslatedStory(
    string Story,
    DateTimeOffset Date,
    int AgeInDays,
    ImmutableArray<string> Missing,
    ImmutableArray<string> InDraft,
    string Language,
    string Title
);
