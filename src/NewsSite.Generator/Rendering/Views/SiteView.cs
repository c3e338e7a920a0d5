using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>The site in one language, shared by all its pages: <c>site</c> in templates.</summary>
internal sealed record SiteView
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The press office; null if <c>site.yaml</c> has none.</summary>
    public required PressOfficeView? PressOffice { get; init; }

    public required string HomeUrl { get; init; }

    public required string ArchiveUrl { get; init; }

    public required string TopicsUrl { get; init; }

    /// <summary>The search page; null if the language has no search.</summary>
    public required SearchView? Search { get; init; }

    public required string AtomUrl { get; init; }

    public required string RssUrl { get; init; }

    public required string JsonFeedUrl { get; init; }

    /// <summary>Topics with stories, ordered by name.</summary>
    public required ImmutableArray<TopicLinkView> Topics { get; init; }

    /// <summary>Pages that are not news.</summary>
    public required ImmutableArray<LinkView> Pages { get; init; }

    /// <summary>The archive's years, newest first.</summary>
    public required ImmutableArray<YearView> Years { get; init; }
}

/// <summary>Contacts of the press office; each may be null.</summary>
internal sealed record PressOfficeView(
    string? Email,
    string? Phone,
    string? PhoneUrl,
    string? Telegram,
    string? TelegramUrl,
    string? WhatsAppUrl
);

/// <summary>A topic, its page and its count of stories.</summary>
internal sealed record TopicLinkView(string Id, string Name, string Url, int Count);

/// <summary>
/// A year of the archive: its page, its months with stories (earliest first), and a bar for each of its twelve months.
/// </summary>
internal sealed record YearView(
    int Year,
    string Url,
    int Count,
    ImmutableArray<MonthView> Months,
    ImmutableArray<MonthBarView> Chart
);

/// <summary>
/// A month in its year's chart. <c>Height</c> is a percentage of the archive's fullest month, so that charts of
/// different years compare. <c>Url</c> is null if the month has no stories.
/// </summary>
internal sealed record MonthBarView(int Month, string Name, string FullName, string? Url, int Count, int Height);

/// <summary>A month of the archive: <c>Name</c> is «Март», <c>FullName</c> «Март 2022».</summary>
internal sealed record MonthView(int Month, string Name, string FullName, string Url, int Count);

/// <summary>The search page, and the index manifest that <c>asset 'search-reader.js'</c> reads.</summary>
internal sealed record SearchView(string Url, string ManifestUrl);
