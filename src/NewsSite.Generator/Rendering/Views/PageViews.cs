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
/// excludes it. <c>Today</c> comes from the build's clock. <c>OnThisDay</c> lists stories of this day in earlier years,
/// newest first.
/// </summary>
internal sealed record HomePage(
    PageHead Head,
    CardView? Lead,
    ImmutableArray<CardView> Latest,
    DateView Today,
    ImmutableArray<CardView> OnThisDay
) : PageView(Head);

/// <summary>The archive, <c>/ky/news/</c>. Its years are in <c>site.years</c>.</summary>
internal sealed record ArchivePage(PageHead Head, int Count) : PageView(Head);

/// <summary>A year of the archive, <c>/ky/news/2022/</c>.</summary>
internal sealed record YearPage(
    PageHead Head,
    YearView Year,
    ImmutableArray<YearMonthView> Months,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>A month on its year's page, with its newest few stories.</summary>
internal sealed record YearMonthView(MonthView Month, ImmutableArray<CardView> Newest);

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

/// <summary>A story in a language it is written in, <c>/ky/news/2022/03/15-protokol/</c>.</summary>
internal sealed record ArticlePage(
    PageHead Head,
    DateView Date,
    string? Summary,
    ImmutableArray<TopicLinkView> Topics,
    Html Body,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments,
    PressKitView? PressKit,
    ImmutableArray<CorrectionView> Corrections,
    ImmutableArray<CardView> Related,
    CardView? Older,
    CardView? Newer,
    ImmutableArray<LinkView> Share,
    bool IsDraft,
    bool IsScheduled
) : PageView(Head);

/// <summary>The notice at the address of a missing version, with links to the existing ones.</summary>
internal sealed record MissingPage(
    PageHead Head,
    DateView? Date,
    ImmutableArray<TopicLinkView> Topics,
    ImmutableArray<VersionView> Versions
) : PageView(Head);

/// <summary>The notice at the address of a withdrawn story: when and why it was withdrawn.</summary>
internal sealed record WithdrawnPage(
    PageHead Head,
    DateView Date,
    DateView WithdrawnOn,
    string Reason,
    ImmutableArray<TopicLinkView> Topics
) : PageView(Head);

/// <summary>An existing version, with its title in its own language.</summary>
internal sealed record VersionView(string Language, string LanguageName, string Title, string Url);

/// <summary>The list of topics, <c>/ky/topics/</c>.</summary>
internal sealed record TopicsPage(PageHead Head) : PageView(Head);

/// <summary>A topic, <c>/ky/topics/education/</c>: its latest stories and its years.</summary>
internal sealed record TopicPage(
    PageHead Head,
    TopicLinkView Topic,
    ImmutableArray<CardView> Latest,
    ImmutableArray<TopicYearLinkView> Years
) : PageView(Head);

/// <summary>A link to a topic's page of a year, with its count of stories.</summary>
internal sealed record TopicYearLinkView(int Year, string Url, int Count);

/// <summary>A topic's stories of a year, <c>/ky/topics/education/2022/</c>.</summary>
internal sealed record TopicYearPage(PageHead Head, TopicLinkView Topic, int Year, ImmutableArray<CardView> Stories)
    : PageView(Head);

/// <summary>The search page, <c>/ky/search/</c>. <c>Settings</c> is a JSON object for its script.</summary>
internal sealed record SearchPage(PageHead Head, Html Settings) : PageView(Head);

/// <summary>A page that is not news, such as <c>/ky/about/</c>.</summary>
internal sealed record StandalonePage(
    PageHead Head,
    string? Summary,
    Html Body,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments
) : PageView(Head);

/// <summary>The not-found page: <c>/404.html</c> in all languages, <c>/ky/404.html</c> in one.</summary>
internal sealed record NotFoundPage(PageHead Head, ImmutableArray<LanguageChoiceView> Choices) : PageView(Head);

/// <summary>The redirect page at an old address: the title, path and absolute URL of its target.</summary>
internal sealed record RedirectView(string Title, string Url, string CanonicalUrl);
