namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The kinds of pages: each names the layout it is rendered with.</summary>
public static class PageKind
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
}
