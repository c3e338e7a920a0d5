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
    public const string Search = "search";
    public const string Page = "page";
    public const string NotFound = "not-found";

    public const string Atom = "atom";
    public const string Rss = "rss";
    public const string JsonFeed = "json-feed";
    public const string TopicRss = "topic-rss";

    /// <summary>True for a feed, false for a page.</summary>
    public static bool IsFeed(string kind) => kind is Atom or Rss or JsonFeed or TopicRss;

    /// <summary>True for pages that sitemaps list for search engines: all but those that answer for something else.</summary>
    public static bool IsInSitemap(string kind) =>
        !IsFeed(kind) && kind is not (Languages or Missing or Withdrawn or Search or NotFound);
}
