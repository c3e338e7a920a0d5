using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Paths of all pages and files of the site, from the site's root. They begin with a slash; those of pages also end
/// with one. They depend only on names and dates, so a published path never changes.
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

    public static string Topics(Language language) => All(language, Vocabulary.Topics);

    public static string Regions(Language language) => All(language, Vocabulary.Regions);

    private static string All(Language language, Vocabulary vocabulary) => $"/{language.Code}/{vocabulary.Field}/";

    public static string Topic(Language language, Topic topic) => $"{All(language, topic.Vocabulary)}{topic.Id}/";

    public static string TopicYear(Language language, Topic topic, int year) => $"{Topic(language, topic)}{year:0000}/";

    /// <summary>Returns the path of a list of documents, or of a part of it.</summary>
    public static string Documents(Language language, DocumentFilter filter, int? part = null) =>
        (filter.Topic is { } topic ? Topic(language, topic) : Home(language))
        + "documents/"
        + (filter.Year is { } year ? $"{year:0000}/" : "")
        + (filter.Type is { } type ? type.Id + "/" : "")
        + (part is null ? "" : $"part-{part}/");

    public static string Search(Language language) => $"/{language.Code}/search/";

    /// <summary>Returns the path of a language's search manifest, the only search file with a constant name.</summary>
    public static string SearchManifest(Language language) => SearchFile(language, "manifest.json");

    /// <summary>Returns the path of a file of a language's search index.</summary>
    public static string SearchFile(Language language, string name) => $"/search/{language.Code}/{name}";

    public static string Page(Language language, string slug) => $"/{language.Code}/{slug}/";

    /// <summary>Returns the path of a story's photo or document, which all languages share.</summary>
    public static string StoryFile(string key, string file) => $"/news/{key}/{EscapePath(file)}";

    /// <summary>Returns the path of a page's photo or document.</summary>
    public static string PageFile(string slug, string file) => $"/pages/{slug}/{EscapePath(file)}";

    /// <summary>Returns the path of a picture variant.</summary>
    /// <param name="name">File name of hexadecimal digits and a width.</param>
    public static string Picture(string name) => $"/images/{name}";

    /// <summary>Returns the path of a story's photos for newsrooms: <c>/press/2022-03-15-protokol.zip</c>.</summary>
    public static string PressKit(string key) => $"/press/{key.Replace('/', '-')}.zip";

    /// <summary>Returns the path of a share card.</summary>
    /// <param name="name">File name that contains a hash of the card's content.</param>
    public static string ShareCard(string name) => $"/{name}";

    public static string Atom(Language language) => $"/{language.Code}/atom.xml";

    public static string Rss(Language language) => $"/{language.Code}/rss.xml";

    public static string JsonFeed(Language language) => $"/{language.Code}/feed.json";

    /// <summary>Returns the path of a language's calendar of all stories with dates.</summary>
    public static string Calendar(Language language) => $"/{language.Code}/calendar.ics";

    /// <summary>Returns the path of the calendar file of one story.</summary>
    public static string StoryCalendar(Language language, string key) => $"/{language.Code}/news/{key}/dates.ics";

    public static string TopicRss(Language language, Topic topic) => Topic(language, topic) + "rss.xml";

    /// <summary>Percent-encodes a path. Letters that macOS takes apart are composed: an address has one spelling.</summary>
    private static string EscapePath(string file) =>
        string.Join('/', ComposedText.Of(file).Split('/').Select(Uri.EscapeDataString));
}
