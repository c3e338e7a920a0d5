using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A page: <c>page</c> in templates. Each kind has the layout of its <see cref="PageHead.Kind"/>.</summary>
internal abstract record PageView(PageHead Head);

/// <summary><c>/</c>: the choice of a language.</summary>
internal sealed record LanguagesPage(PageHead Head, ImmutableArray<LanguageChoiceView> Choices) : PageView(Head);

/// <summary>A language to choose: its own name, and what the page says in it.</summary>
internal sealed record LanguageChoiceView(string Language, string Name, string Heading, string Text, string Url);

/// <summary>
/// <c>/ky/</c>: the lead is pinned or newest, and not among the latest; null where there are no stories. Today is the
/// day of the build's clock; <c>OnThisDay</c> are stories of the same day and month in earlier years, newest first.
/// </summary>
internal sealed record HomePage(
    PageHead Head,
    CardView? Lead,
    ImmutableArray<CardView> Latest,
    DateView Today,
    ImmutableArray<CardView> OnThisDay
) : PageView(Head);

/// <summary><c>/ky/news/</c>: its years are <c>site.years</c>.</summary>
internal sealed record ArchivePage(PageHead Head, int Count) : PageView(Head);

/// <summary><c>/ky/news/2022/</c>.</summary>
internal sealed record YearPage(
    PageHead Head,
    YearView Year,
    ImmutableArray<YearMonthView> Months,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>A month on its year's page, with its newest few stories.</summary>
internal sealed record YearMonthView(MonthView Month, ImmutableArray<CardView> Newest);

/// <summary><c>/ky/news/2022/03/</c>: all its stories by day, newest first.</summary>
internal sealed record MonthPage(
    PageHead Head,
    MonthView Month,
    CalendarView Calendar,
    ImmutableArray<DayView> Days,
    LinkView? Previous,
    LinkView? Next
) : PageView(Head);

/// <summary>The stories of one day; <c>Id</c> is for the section that shows them, so that links can lead to it.</summary>
internal sealed record DayView(string Id, DateView Date, ImmutableArray<CardView> Stories);

/// <summary>A month as a table: the names of the days of the week, Monday first, and the weeks.</summary>
internal sealed record CalendarView(ImmutableArray<string> Weekdays, ImmutableArray<CalendarWeekView> Weeks);

/// <summary>Seven days, Monday first; null where the day belongs to another month.</summary>
internal sealed record CalendarWeekView(ImmutableArray<CalendarDayView?> Days);

/// <summary>A day of the calendar; <c>Url</c> leads to its stories on the same page, and is null where it has none.</summary>
internal sealed record CalendarDayView(int Day, DateView Date, int Count, string? Url);

/// <summary><c>/ky/news/2022/03/15-protokol/</c>.</summary>
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

/// <summary>The address of a version that does not exist: says so, and leads to those that do.</summary>
internal sealed record MissingPage(
    PageHead Head,
    DateView? Date,
    ImmutableArray<TopicLinkView> Topics,
    ImmutableArray<VersionView> Versions
) : PageView(Head);

/// <summary>
/// The address of a story that is no longer published: says so, since when and why, in every language of the site.
/// </summary>
internal sealed record WithdrawnPage(
    PageHead Head,
    DateView Date,
    DateView WithdrawnOn,
    string Reason,
    ImmutableArray<TopicLinkView> Topics
) : PageView(Head);

/// <summary>A version that exists: its title in its own language.</summary>
internal sealed record VersionView(string Language, string LanguageName, string Title, string Url);

/// <summary><c>/ky/topics/</c>.</summary>
internal sealed record TopicsPage(PageHead Head) : PageView(Head);

/// <summary><c>/ky/topics/education/</c>: the latest stories, and the years.</summary>
internal sealed record TopicPage(
    PageHead Head,
    TopicLinkView Topic,
    ImmutableArray<CardView> Latest,
    ImmutableArray<TopicYearLinkView> Years
) : PageView(Head);

/// <summary>A topic's page of a year.</summary>
internal sealed record TopicYearLinkView(int Year, string Url, int Count);

/// <summary><c>/ky/topics/education/2022/</c>: all stories of the year.</summary>
internal sealed record TopicYearPage(PageHead Head, TopicLinkView Topic, int Year, ImmutableArray<CardView> Stories)
    : PageView(Head);

/// <summary><c>/ky/search/</c>: what its script needs is in <c>Settings</c>, a JSON object.</summary>
internal sealed record SearchPage(PageHead Head, Html Settings) : PageView(Head);

/// <summary><c>/ky/about/</c>.</summary>
internal sealed record StandalonePage(
    PageHead Head,
    string? Summary,
    Html Body,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments
) : PageView(Head);

/// <summary><c>/404.html</c> in every language and <c>/ky/404.html</c> in one.</summary>
internal sealed record NotFoundPage(PageHead Head, ImmutableArray<LanguageChoiceView> Choices) : PageView(Head);

/// <summary>The page at an old address: the title and address of what moved, and its full address.</summary>
internal sealed record RedirectView(string Title, string Url, string CanonicalUrl);
