using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>The site in one language, shared by all its pages: <c>site</c> in templates.</summary>
internal sealed record SiteView
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The content of a <c>meta</c> element that says what a browser may load and run.</summary>
    public Html ContentSecurityPolicy { get; } = new(ContentPolicy.InPages);

    /// <summary>The rest of it on pages with recordings.</summary>
    public string MediaPolicy { get; } = ContentPolicy.OfMedia;

    /// <summary>The press office; null if <c>site.yaml</c> has none.</summary>
    public required PressOfficeView? PressOffice { get; init; }

    /// <summary>The publisher's channels elsewhere.</summary>
    public required ImmutableArray<LinkView> Channels { get; init; }

    public required string HomeUrl { get; init; }

    public required string ArchiveUrl { get; init; }

    public required string TopicsUrl { get; init; }

    /// <summary>The documents of all stories; null if there are none.</summary>
    public required string? DocumentsUrl { get; init; }

    /// <summary>The search page; null if the language has no search.</summary>
    public required SearchView? Search { get; init; }

    /// <summary>The calendar of all events and deadlines; null if there are none.</summary>
    public string? CalendarUrl { get; init; }

    /// <summary>The urgent notice above all pages; null if there is none.</summary>
    public NoticeView? Notice { get; init; }

    public required string AtomUrl { get; init; }

    public required string RssUrl { get; init; }

    public required string JsonFeedUrl { get; init; }

    /// <summary>Topics with stories, ordered by name.</summary>
    public required ImmutableArray<TopicView> Topics { get; init; }

    /// <summary>The list of regions; null if <c>regions.yaml</c> has none.</summary>
    public required string? RegionsUrl { get; init; }

    /// <summary>Regions with stories, ordered by name.</summary>
    public required ImmutableArray<TopicView> Regions { get; init; }

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

/// <summary>
/// A topic or region of a story, and its page. <c>Number</c> is its place in its file, from 0: what a theme tells topics
/// apart by. It has no count of stories: with one, a story more would render all pages of the topic's stories anew.
/// </summary>
internal sealed record TopicLinkView(string Id, string Name, string Url, int Number);

/// <summary>A topic or region with its count of stories, as lists of topics and its own page show it.</summary>
internal sealed record TopicView(string Id, string Name, string Url, int Number, int Count)
{
    public TopicView(TopicLinkView topic, int count)
        : this(topic.Id, topic.Name, topic.Url, topic.Number, count) { }
}

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

/// <summary>An urgent notice; <c>Url</c> may be null.</summary>
internal sealed record NoticeView(string Text, string? Url);
