namespace NewsSite.Generator.Model;

/// <summary>Kinds of routes. The kind of a page is also the name of its layout.</summary>
internal static class RouteKind
{
    public const string Languages = "languages";
    public const string Home = "home";
    public const string Archive = "archive";
    public const string Year = "year";
    public const string Month = "month";
    public const string Article = "article";
    public const string Missing = "missing";
    public const string Withdrawn = "withdrawn";
    public const string Topics = "topics";
    public const string Topic = "topic";
    public const string TopicYear = "topic-year";
    public const string Regions = "regions";
    public const string Documents = "documents";
    public const string Search = "search";
    public const string Page = "page";
    public const string NotFound = "not-found";

    public const string Atom = "atom";
    public const string Rss = "rss";
    public const string JsonFeed = "json-feed";
    public const string TopicRss = "topic-rss";

    public const string Calendar = "calendar";
    public const string StoryCalendar = "story-calendar";

    /// <summary>True for a page, false for a feed or a calendar.</summary>
    public static bool IsPage(string kind) => !IsFeed(kind) && !IsCalendar(kind);

    /// <summary>True for a calendar: of a language, or of one story.</summary>
    public static bool IsCalendar(string kind) => kind is Calendar or StoryCalendar;

    /// <summary>True for a feed of news.</summary>
    public static bool IsFeed(string kind) => kind is Atom or Rss or JsonFeed or TopicRss;

    /// <summary>True for pages that sitemaps list for search engines: all but those that answer for something else.</summary>
    public static bool IsInSitemap(string kind) =>
        IsPage(kind) && kind is not (Languages or Missing or Withdrawn or NotFound);
}
