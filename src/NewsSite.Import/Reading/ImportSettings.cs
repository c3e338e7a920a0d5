using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NewsSite.Import.Reading;

/// <summary>
/// <c>import.yaml</c> in the source's folder: which topic of the site a word of the source means, and, for pages of HTML,
/// where each part stands, as CSS selectors. <c>selector@attribute</c> takes an attribute. An entry without a value, which
/// YAML reads as null, means the usual one.
/// </summary>
internal sealed class ImportSettings
{
    public const string FileName = "import.yaml";

    /// <summary>The old site's address, for links and pictures that are written without it, or null.</summary>
    public string? Site { get; set; }

    /// <summary><see cref="Site"/> as an address, or null if it is none.</summary>
    [YamlIgnore]
    public Uri? SiteAddress =>
        Uri.TryCreate(Site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public string Title
    {
        get;
        set => field = value ?? field;
    } = "h1";
    public string Date
    {
        get;
        set => field = value ?? field;
    } = "time@datetime";
    public string Body
    {
        get;
        set => field = value ?? field;
    } = "article";

    /// <summary>The language; the page's <c>lang</c> if it is not given.</summary>
    public string Language
    {
        get;
        set => field = value ?? field;
    } = "html@lang";

    /// <summary>Pictures outside the body.</summary>
    public string? Pictures { get; set; }

    /// <summary>Links to documents outside the body.</summary>
    public string? Files { get; set; }

    /// <summary>The page's own address; else the path of the file.</summary>
    public string Address
    {
        get;
        set => field = value ?? field;
    } = "link[rel=canonical]@href";

    /// <summary>The address of the version in the other language.</summary>
    public string? Pair { get; set; }

    /// <summary>Words that the page is filed under.</summary>
    public string? Topic { get; set; }

    /// <summary>Parts of the body that are no text: menus, counters, buttons.</summary>
    public List<string> Remove
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>Topics of the site by word of the source: keys or names, several with commas, empty for none.</summary>
    public Dictionary<string, string?> Topics
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>Reads the file in a folder or beside a file; without it everything is usual.</summary>
    /// <exception cref="YamlException">The text is not such YAML; the message has line and column.</exception>
    public static ImportSettings Of(string source)
    {
        var folder = Directory.Exists(source) ? source : Path.GetDirectoryName(source)!;
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(SourceText.Read(file)) : new ImportSettings();
    }

    private static ImportSettings Parse(string yaml) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<ImportSettings?>(yaml)
        ?? new();
}
