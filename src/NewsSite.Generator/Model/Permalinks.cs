using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Every address of the site, in one place: paths from the site's root that begin and (for pages) end with a slash.
/// They depend on nothing but names and dates, so a published one never moves.
/// </summary>
public static class Permalinks
{
    public const string Root = "/";
    public const string NotFound = "/404.html";

    public static string Home(Language language) => $"/{language.Code}/";

    public static string NotFoundIn(Language language) => $"/{language.Code}/404.html";

    public static string Archive(Language language) => $"/{language.Code}/news/";

    public static string Year(Language language, int year) => $"/{language.Code}/news/{year:0000}/";

    public static string Month(Language language, int year, int month) =>
        $"/{language.Code}/news/{year:0000}/{month:00}/";

    public static string Story(Language language, string key) => $"/{language.Code}/news/{key}/";

    public static string Topics(Language language) => $"/{language.Code}/topics/";

    public static string Topic(Language language, Topic topic) => $"/{language.Code}/topics/{topic.Id}/";

    public static string TopicYear(Language language, Topic topic, int year) =>
        $"/{language.Code}/topics/{topic.Id}/{year:0000}/";

    public static string Search(Language language) => $"/{language.Code}/search/";

    /// <summary>The one file of a language's search index whose name never changes.</summary>
    public static string SearchManifest(Language language) => SearchFile(language, "manifest.json");

    /// <summary>A file of a language's search index.</summary>
    public static string SearchFile(Language language, string name) => $"/search/{language.Code}/{name}";

    public static string Page(Language language, string slug) => $"/{language.Code}/{slug}/";

    /// <summary>A photo or document of a story: one file for all languages.</summary>
    public static string StoryFile(string key, string file) => $"/news/{key}/{EscapePath(file)}";

    /// <summary>A photo or document of a page.</summary>
    public static string PageFile(string slug, string file) => $"/pages/{slug}/{EscapePath(file)}";

    /// <summary>A variant of a picture: its name is of hexadecimal digits and a width.</summary>
    public static string Picture(string name) => $"/images/{name}";

    /// <summary>The photos of a story for newsrooms: <c>/press/2022-03-15-protokol.zip</c>, a name that says what it is.</summary>
    public static string PressKit(string key) => $"/press/{key.Replace('/', '-')}.zip";

    /// <summary>A share card; its name carries a hash of everything on it.</summary>
    public static string ShareCard(string name) => $"/{name}";

    public static string Atom(Language language) => $"/{language.Code}/atom.xml";

    public static string Rss(Language language) => $"/{language.Code}/rss.xml";

    public static string JsonFeed(Language language) => $"/{language.Code}/feed.json";

    public static string TopicRss(Language language, Topic topic) => $"/{language.Code}/topics/{topic.Id}/rss.xml";

    private static string EscapePath(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
