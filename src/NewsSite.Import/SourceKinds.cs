using NewsSite.Import.Reading;

namespace NewsSite.Import;

/// <summary>The kinds of sources, by the names that users type.</summary>
internal static class SourceKinds
{
    public static readonly string[] Names = ["items", "text", "table", "html", "wordpress", "feed", "markdown"];

    /// <summary>True if sources of a kind are folders, false if they are files, null if they may be either.</summary>
    public static bool? IsFolder(string name) =>
        name switch
        {
            "text" => null,
            "html" or "markdown" => true,
            _ => false,
        };

    /// <summary>Returns the parts of an item whose columns or fields may have other names; none if the kind has no names.</summary>
    public static string[] PartsOf(string name) =>
        name switch
        {
            "table" => TableReader.PartNames,
            "markdown" => FrontMatterReader.PartNames,
            _ => [],
        };

    /// <summary>Returns the reader of a kind.</summary>
    /// <param name="columns">Names of columns or fields by part of an item.</param>
    /// <param name="settings">What <c>import.yaml</c> says.</param>
    /// <param name="language">Code of the language of sources that name none, or null.</param>
    public static ISourceReader ReaderOf(
        string name,
        IReadOnlyDictionary<string, string> columns,
        ImportSettings settings,
        string? language
    ) =>
        name switch
        {
            "items" => new ItemReader(),
            "text" => new ScrapedTextReader(),
            "table" => new TableReader(columns),
            "html" => new PageFolderReader(settings),
            "wordpress" => new WordPressReader(),
            "feed" => new FeedReader(language),
            "markdown" => new FrontMatterReader(columns),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such kind of source"),
        };
}
