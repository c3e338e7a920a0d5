using System.Xml;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Sitemaps;

/// <summary>
/// Sitemap of pages in their languages. It sees nothing of the site but its own properties, of which it also makes its
/// key, so that a sitemap whose pages did not change is not written again.
/// </summary>
/// <param name="Address">Address of the site.</param>
/// <param name="DefaultLanguage">Language of the version that readers of other languages get.</param>
/// <param name="Pages">Versions of each page, at least one. Enumerated once for the key and once for the file.</param>
internal sealed record UrlSet(
    SiteAddress Address,
    Language DefaultLanguage,
    IEnumerable<IReadOnlyList<PageVersion>> Pages
)
{
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Returns the hash of everything that the sitemap depends on.</summary>
    public UInt128 Key()
    {
        var hash = PartsHash.Start();
        hash.AppendText(Address.Origin);
        hash.AppendText(Address.BasePath);
        hash.AppendText(DefaultLanguage.Id);
        foreach (var versions in Pages)
        {
            hash.AppendValue(versions.Count);
            foreach (var (path, language, lastChange) in versions)
            {
                hash.AppendText(path);
                hash.AppendText(language.Id);
                // No date has −1 ticks.
                hash.AppendValue(lastChange?.Ticks ?? -1);
                hash.AppendValue(lastChange?.Offset.Ticks ?? 0);
            }
        }

        return hash.Finish();
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("urlset", SitemapWriter.SitemapNamespace);
        writer.WriteAttributeString("xmlns", "xhtml", null, XhtmlNamespace);
        foreach (var versions in Pages)
        {
            foreach (var version in versions)
            {
                WriteUrl(writer, version, versions);
            }
        }
    }

    private void WriteUrl(XmlWriter writer, PageVersion version, IReadOnlyList<PageVersion> versions)
    {
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", Address.Absolute(version.Path));
        if (version.LastChange is { } modified)
        {
            writer.WriteElementString("lastmod", SitemapWriter.Moment(modified));
        }

        if (versions.Count > 1)
        {
            foreach (var other in versions)
            {
                WriteAlternate(other.Language.Code, other);
            }

            // The same choice as in the pages' heads.
            WriteAlternate(
                "x-default",
                versions.FirstOrDefault(other => other.Language == DefaultLanguage) ?? versions[0]
            );
        }

        writer.WriteEndElement();

        void WriteAlternate(string language, PageVersion other)
        {
            writer.WriteStartElement("link", XhtmlNamespace);
            writer.WriteAttributeString("rel", "alternate");
            writer.WriteAttributeString("hreflang", language);
            writer.WriteAttributeString("href", Address.Absolute(other.Path));
            writer.WriteEndElement();
        }
    }
}

/// <summary>Page in one language, as a sitemap lists it.</summary>
/// <param name="Path">Path from the site's root.</param>
/// <param name="LastChange">Date of its last change; null if unknown.</param>
internal sealed record PageVersion(string Path, Language Language, DateTimeOffset? LastChange);
