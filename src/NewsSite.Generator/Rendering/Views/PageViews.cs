using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A page: <c>page</c> in templates. <see cref="PageHead.Kind"/> names its layout.</summary>
internal abstract record PageView(PageHead Head);

/// <summary>The choice of a language, <c>/</c>.</summary>
internal sealed record LanguagesPage(PageHead Head, ImmutableArray<LanguageChoiceView> Choices) : PageView(Head);

/// <summary>A language to choose: its own name, and the page's heading and text in it.</summary>
internal sealed record LanguageChoiceView(string Language, string Name, string Heading, string Text, string Url);

/// <summary>
/// The home page, <c>/ky/</c>. <c>Lead</c> is the pinned or newest story, null if there are none; <c>Latest</c>
/// excludes it. <c>Older</c> leads to the first story after them in its month, null if there is none. <c>OnThisDay</c>
/// lists stories of this day in earlier years, newest first; <c>Today</c> is that day, null if there are none.
/// </summary>
internal sealed record HomePage(
    PageHead Head,
    CardView? Lead,
    ImmutableArray<CardView> Latest,
    LinkView? Older,
    DateView? Today,
    ImmutableArray<CardView> OnThisDay
) : PageView(Head);

/// <summary>
/// The archive, <c>/ky/news/</c>. <c>Newest</c> holds its newest months with all their stories, <c>Older</c> leads to
/// the month before them, null if there is none. Its years are in <c>site.years</c>.
/// </summary>
internal sealed record ArchivePage(PageHead Head, int Count, ImmutableArray<MonthStoriesView> Newest, LinkView? Older)
    : PageView(Head);

/// <summary>A year of the archive, <c>/ky/news/2022/</c>.</summary>
internal sealed record YearPage(
    PageHead Head,
    YearView Year,
    ImmutableArray<MonthStoriesView> Months,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>A month and some of its stories, newest first.</summary>
internal sealed record MonthStoriesView(MonthView Month, ImmutableArray<CardView> Stories);

/// <summary>A month of the archive, <c>/ky/news/2022/03/</c>: all its stories by day, newest first.</summary>
internal sealed record MonthPage(
    PageHead Head,
    MonthView Month,
    CalendarView Calendar,
    ImmutableArray<DayView> Days,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>The stories of a day; <c>Id</c> is the id of their section, for links to it.</summary>
internal sealed record DayView(string Id, DateView Date, ImmutableArray<CardView> Stories);

/// <summary>A month's calendar: the names of weekdays, Monday first, and the weeks.</summary>
internal sealed record CalendarView(ImmutableArray<string> Weekdays, ImmutableArray<CalendarWeekView> Weeks);

/// <summary>Seven days, Monday first; null for days of other months.</summary>
internal sealed record CalendarWeekView(ImmutableArray<CalendarDayView?> Days);

/// <summary>
/// A day of the calendar; <c>Url</c> leads to its stories on the page, and is null if there are none.
/// </summary>
internal sealed record CalendarDayView(int Day, DateView Date, int Count, string? Url);

/// <summary>
/// A story in a language it is written in, <c>/ky/news/2022/03/15-protokol/</c>. <c>Contents</c> are the headings of a
/// text that has at least four; <c>Minutes</c> is how long it takes to read; <c>IsRich</c> is true if it has
/// pictures, tables, videos, code or footnotes. <c>MistakeUrl</c> begins a mail to the press office about a mistake in the story,
/// and is null if the press office has no address.
/// </summary>
internal sealed record ArticlePage(
    PageHead Head,
    DateView Date,
    string? Summary,
    ImmutableArray<TopicLinkView> Topics,
    ImmutableArray<TopicLinkView> Regions,
    ImmutableArray<HeadingView> Contents,
    int Minutes,
    bool IsRich,
    Html Body,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments,
    ImmutableArray<RecordingView> Recordings,
    PressKitView? PressKit,
    ContactView? Contact,
    string? MistakeUrl,
    ImmutableArray<CorrectionView> Corrections,
    ImmutableArray<CardView> Related,
    CardView? Older,
    CardView? Newer,
    ImmutableArray<LinkView> Share,
    bool IsDraft,
    bool IsScheduled,
    EventView? Event,
    DeadlineView? Deadline,
    bool IsExpired,
    string? CalendarUrl
) : PageView(Head);

/// <summary>A heading of a text; <c>Level</c> is 2 or 3.</summary>
internal sealed record HeadingView(string Id, string Text, int Level);

/// <summary>
/// The notice at the address of a missing version: the existing ones, and a few <c>Others</c> in the page's language.
/// </summary>
internal sealed record MissingPage(
    PageHead Head,
    DateView? Date,
    ImmutableArray<TopicLinkView> Topics,
    ImmutableArray<VersionView> Versions,
    ImmutableArray<CardView> Others
) : PageView(Head);

/// <summary>
/// The notice at the address of a withdrawn story: when and why it was withdrawn, and a few <c>Others</c> in the page's
/// language.
/// </summary>
internal sealed record WithdrawnPage(
    PageHead Head,
    DateView Date,
    DateView WithdrawnOn,
    string Reason,
    ImmutableArray<TopicLinkView> Topics,
    ImmutableArray<CardView> Others
) : PageView(Head);

/// <summary>An existing version, with its title and summary in its own language.</summary>
internal sealed record VersionView(
    string Language,
    string LanguageName,
    string Title,
    string Url,
    string? Summary,
    PhotoView? Photo
);

/// <summary>The list of topics, <c>/ky/topics/</c>.</summary>
internal sealed record TopicsPage(PageHead Head) : PageView(Head);

/// <summary>The list of regions, <c>/ky/regions/</c>.</summary>
internal sealed record RegionsPage(PageHead Head) : PageView(Head);

/// <summary>
/// A topic or region, <c>/ky/topics/education/</c>: its latest stories and its years. <c>DocumentsUrl</c> is null if it has no
/// documents.
/// </summary>
internal sealed record TopicPage(
    PageHead Head,
    TopicView Topic,
    ImmutableArray<CardView> Latest,
    ImmutableArray<TopicYearLinkView> Years,
    string? DocumentsUrl
) : PageView(Head);

/// <summary>A link to a topic's page of a year, with its count of stories.</summary>
internal sealed record TopicYearLinkView(int Year, string Url, int Count);

/// <summary>A topic's stories of a year, <c>/ky/topics/education/2022/</c>.</summary>
internal sealed record TopicYearPage(
    PageHead Head,
    TopicLinkView Topic,
    int Year,
    int Count,
    ImmutableArray<CardView> Stories
) : PageView(Head);

/// <summary>
/// A list of documents, <c>/ky/documents/</c>: all, or those of a year, topic, region or type. <c>Count</c> is that of the whole
/// list. <c>Choices</c> lead to the lists by year, topic and type. <c>Previous</c> leads to older documents, <c>Next</c>
/// to newer ones.
/// </summary>
internal sealed record DocumentsPage(
    PageHead Head,
    int Count,
    ImmutableArray<DocumentYearView> Years,
    ImmutableArray<DocumentChoiceView> Choices,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>Documents of a year, newest first.</summary>
internal sealed record DocumentYearView(int Year, ImmutableArray<DocumentView> Documents);

/// <summary>
/// A document in a list and the story that offers it. <c>Language</c> is that of both titles; <c>IsOtherLanguage</c> is
/// true if it is not the page's.
/// </summary>
internal sealed record DocumentView(
    AttachmentView File,
    string Language,
    bool IsOtherLanguage,
    DateView Date,
    string StoryTitle,
    string StoryUrl
);

/// <summary>A way to narrow documents: <c>Kind</c> is <c>year</c>, <c>topic</c>,
/// <c>region</c> or <c>type</c>.</summary>
internal sealed record DocumentChoiceView(string Kind, ImmutableArray<DocumentListView> Lists);

/// <summary>A list of documents to choose; <c>IsCurrent</c> is true for the one that the page belongs to.</summary>
internal sealed record DocumentListView(string Name, string Url, int Count, bool IsCurrent);

/// <summary>The search page, <c>/ky/search/</c>. <c>Settings</c> is a JSON object for its script.</summary>
internal sealed record SearchPage(PageHead Head, Html Settings) : PageView(Head);

/// <summary>A page that is not news, such as <c>/ky/about/</c>.</summary>
internal sealed record StandalonePage(
    PageHead Head,
    string? Summary,
    bool IsRich,
    Html Body,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments,
    ImmutableArray<RecordingView> Recordings
) : PageView(Head);

/// <summary>The not-found page: <c>/404.html</c> in all languages, <c>/ky/404.html</c> in one.</summary>
internal sealed record NotFoundPage(PageHead Head, ImmutableArray<LanguageChoiceView> Choices) : PageView(Head);

/// <summary>The redirect page at an old address: the title, path and absolute URL of its target.</summary>
internal sealed record RedirectView(string Title, string Url, string CanonicalUrl);
