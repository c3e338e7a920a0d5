using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NewsSite.Import.Reading;

/// <summary>
/// <c>import.yaml</c>: where on a page of the old site each part stands, as CSS selectors. <c>selector@attribute</c> takes
/// an attribute.
/// </summary>
internal sealed class PageSelectors
{
    public string Title { get; set; } = "h1";
    public string Date { get; set; } = "time@datetime";
    public string Body { get; set; } = "article";

    /// <summary>The language; the page's <c>lang</c> if it is not given.</summary>
    public string Language { get; set; } = "html@lang";

    /// <summary>Pictures outside the body.</summary>
    public string? Pictures { get; set; }

    /// <summary>Links to documents outside the body.</summary>
    public string? Files { get; set; }

    /// <summary>The page's own address; else the path of the file.</summary>
    public string Address { get; set; } = "link[rel=canonical]@href";

    /// <summary>The address of the version in the other language.</summary>
    public string? Pair { get; set; }

    /// <summary>Parts of the body that are no text: menus, counters, buttons.</summary>
    public List<string> Remove { get; set; } = [];

    /// <exception cref="YamlDotNet.Core.YamlException">The text is not such YAML; the message has line and column.</exception>
    public static PageSelectors Parse(string yaml) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<PageSelectors?>(yaml)
        ?? new();
}
