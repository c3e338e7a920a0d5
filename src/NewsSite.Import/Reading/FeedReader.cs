using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom.</summary>
/// <param name="language">The language of a feed that names none.</param>
internal sealed class FeedReader(string? language) : ISourceReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Xml = XNamespace.Xml;

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        XDocument document;
        try
        {
            document = XmlTrees.Load(() => SafeXml.Open(path), LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            failures.Add(new SourceFailure($"{path}:{e.LineNumber}", FailureTexts.BadXml, e.Message));
            yield break;
        }

        var channel = document.Descendants().FirstOrDefault(one => one.Name.LocalName == "channel") ?? document.Root!;
        var own = (Child(channel, "language")?.Value ?? document.Root!.Attribute(Xml + "lang")?.Value)?.Split('-', '_')[
            0
        ];
        foreach (var entry in document.Descendants().Where(one => one.Name.LocalName is "item" or "entry"))
        {
            var link = Link(entry);
            var title = Child(entry, "title")?.Value.Trim() ?? "";
            var date =
                (
                    Child(entry, "pubDate")
                    ?? entry.Element(Dublin + "date")
                    ?? Child(entry, "published")
                    ?? Child(entry, "updated")
                )?.Value.Trim() ?? "";
            if (title.Length == 0 || date.Length == 0)
            {
                failures.Add(
                    new SourceFailure(
                        $"{path}:{((IXmlLineInfo)entry).LineNumber}",
                        title.Length == 0 ? FailureTexts.NoTitle : FailureTexts.NoDate
                    )
                );
                continue;
            }

            yield return new ImportItem(
                (Child(entry, "guid") ?? Child(entry, "id"))?.Value.Trim() ?? link ?? $"{date} {title}",
                SafeXml.PlainTitle(title),
                date
            )
            {
                Language = own?.ToLowerInvariant() ?? language,
                Addresses = link is null ? [] : [link],
                Html =
                    entry.Element(Content + "encoded")?.Value
                    ?? Body(Child(entry, "content"))
                    ?? Body(Child(entry, "description"))
                    ?? Body(Child(entry, "summary"))
                    ?? "",
                Pictures = [.. Enclosed(entry, isPicture: true)],
                Files = [.. Enclosed(entry, isPicture: false)],
                Topics =
                [
                    .. entry
                        .Elements()
                        .Where(one => one.Name.LocalName == "category")
                        .Select(one => (one.Attribute("term")?.Value ?? one.Value).Trim()),
                ],
            };
        }
    }

    /// <summary>Returns enclosures: <c>enclosure</c> of RSS, <c>media:content</c>, <c>link rel="enclosure"</c> of Atom.</summary>
    private static IEnumerable<ImportedFile> Enclosed(XElement entry, bool isPicture)
    {
        var found = entry
            .Elements()
            .Where(one =>
                one.Name.LocalName == "enclosure"
                || one.Name == Media + "content"
                || one.Name.LocalName == "link" && one.Attribute("rel")?.Value == "enclosure"
            )
            .Select(one =>
                (
                    Address: (one.Attribute("url") ?? one.Attribute("href"))?.Value.Trim() ?? "",
                    IsPicture: one.Attribute("type")?.Value.StartsWith("image/", StringComparison.Ordinal)
                        ?? one.Attribute("medium")?.Value == "image"
                )
            );
        return found
            .Where(one => one.Address.Length > 0 && one.IsPicture == isPicture)
            .DistinctBy(one => one.Address)
            .Select(one => new ImportedFile(one.Address));
    }

    private static XElement? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(one => one.Name.LocalName == name && one.Name.Namespace != Content);

    private static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(one => one.Name.LocalName == "link").ToList();
        var link = links.FirstOrDefault(one => one.Attribute("rel")?.Value is null or "alternate");
        return (link?.Attribute("href")?.Value ?? link?.Value)?.Trim() is { Length: > 0 } address ? address : null;
    }

    private static string? Body(XElement? element) =>
        element is null ? null
        : element.Attribute("type")?.Value == "xhtml" ? string.Concat(element.Nodes())
        : element.Value;
}
