using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>
/// Reads WordPress's export (WXR): published posts and drafts, their pictures, texts that several show, and the pairs that
/// Polylang and WPML keep. The file is read entry by entry, twice, since attachments may stand anywhere.
/// </summary>
internal sealed partial class WordPressReader : ISourceReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly string[] DateNames = ["post_date", "post_date_gmt", "post_modified"];
    private static readonly XNamespace Excerpt = "http://wordpress.org/export/1.2/excerpt/";

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        if (!IsShallow(path, failures))
        {
            yield break;
        }

        var attachments = new Dictionary<string, ImportedFile>(StringComparer.Ordinal);
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Entries(path, []))
        {
            if (Value(entry, "post_type") == "attachment" && Value(entry, "attachment_url") is { Length: > 0 } address)
            {
                var alt = Metas(entry).FirstOrDefault(meta => meta.Key == "_wp_attachment_image_alt").Value ?? "";
                attachments[Value(entry, "post_id")] = new ImportedFile(
                    address,
                    alt,
                    entry.Element(Excerpt + "encoded")?.Value ?? ""
                );
            }
            else if (Value(entry, "post_type") == "wp_block")
            {
                shared[Value(entry, "post_id")] = entry.Element(Content + "encoded")?.Value ?? "";
            }
        }

        foreach (var entry in Entries(path, failures))
        {
            if (
                Value(entry, "post_type") is "post" or "news"
                && Value(entry, "status") is not ("trash" or "auto-draft" or "inherit")
            )
            {
                yield return Item(entry, attachments, shared);
            }
        }
    }

    /// <summary>
    /// Returns false for a file that nests too deep, which would take hours. That its XML ends too early is told where
    /// entries are read: those before are good.
    /// </summary>
    private static bool IsShallow(string path, ICollection<SourceFailure> failures)
    {
        try
        {
            XmlTrees.CheckDepth(() => SafeXml.Open(path));
        }
        catch (XmlDepthException e)
        {
            failures.Add(new SourceFailure($"{path}:{e.LineNumber}", FailureTexts.BadXml, e.Message));
            return false;
        }
        catch (XmlException)
        {
            // Nothing before this place nests too deep, and nothing after it is read.
        }

        return true;
    }

    private static ImportItem Item(
        XElement entry,
        Dictionary<string, ImportedFile> attachments,
        Dictionary<string, string> shared
    )
    {
        var id = Value(entry, "post_id");
        var metas = Metas(entry).ToList();
        var terms = entry
            .Elements("category")
            .Select(one =>
                (Domain: one.Attribute("domain")?.Value, Name: one.Attribute("nicename")?.Value ?? "", Text: one.Value)
            )
            .ToList();
        var language =
            terms.FirstOrDefault(term => term.Domain == "language").Name
            ?? metas.FirstOrDefault(meta => meta.Key is "_wpml_language" or "_icl_lang" or "language_code").Value;
        var pair =
            terms.FirstOrDefault(term => term.Domain == "post_translations").Name
            ?? metas
                .FirstOrDefault(meta => meta.Key is "_wpml_trid" or "_icl_trid" or "trid" or "_icl_lang_duplicate_of")
                .Value;
        var thumbnail = metas.FirstOrDefault(meta => meta.Key == "_thumbnail_id").Value;
        var link = entry.Element("link")?.Value.Trim() ?? "";
        var guid = entry.Element("guid")?.Value.Trim() ?? "";
        var shortcodes = new WordPressShortcodes(attachments, shared);
        var original = entry.Element(Content + "encoded")?.Value ?? "";
        var content = shortcodes.Replace(original);
        return new ImportItem(id, SafeXml.PlainTitle(entry.Element("title")?.Value.Trim() ?? ""), DateOf(entry))
        {
            Language = language?.Split('-', '_')[0].ToLowerInvariant(),
            Addresses =
            [
                .. new[] { link, guid }.Where(address => Uri.TryCreate(address, UriKind.Absolute, out _)).Distinct(),
            ],
            Html = Paragraphs(content),
            Original = content == original ? null : original,
            LeftOut = shortcodes.LeftOut,
            Pictures = thumbnail is not null && attachments.TryGetValue(thumbnail, out var picture) ? [picture] : [],
            Pair = pair,
            Topics =
            [
                .. terms
                    .Where(term => term.Domain is "category" or "post_tag")
                    .Select(term => WebUtility.HtmlDecode(term.Text)),
            ],
            Summary = entry.Element(Excerpt + "encoded")?.Value is { Length: > 0 } summary
                ? SafeXml.PlainTitle(summary)
                : null,
            IsDraft = Value(entry, "status") is not "publish" || Value(entry, "post_password").Length > 0,
        };
    }

    /// <summary>Returns the local date and time; drafts have none but that of their last change.</summary>
    private static string DateOf(XElement entry) =>
        DateNames
            .Select(name => Value(entry, name))
            .FirstOrDefault(date => date.Length > 0 && !date.StartsWith("0000", StringComparison.Ordinal))
        ?? entry.Element("pubDate")?.Value.Trim()
        ?? "";

    private static IEnumerable<XElement> Entries(string path, ICollection<SourceFailure> failures)
    {
        using var reader = SafeXml.Open(path);
        while (true)
        {
            XElement entry;
            try
            {
                while (reader.NodeType != XmlNodeType.Element || reader.LocalName != "item")
                {
                    if (!reader.Read())
                    {
                        yield break;
                    }
                }

                entry = (XElement)XNode.ReadFrom(reader);
            }
            catch (XmlException e)
            {
                failures.Add(new SourceFailure($"{path}:{e.LineNumber}", FailureTexts.BadXml, e.Message));
                yield break;
            }

            yield return entry;
        }
    }

    private static string Value(XElement entry, string name) =>
        entry
            .Elements()
            .FirstOrDefault(one =>
                one.Name.LocalName == name
                && one.Name.NamespaceName.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal)
            )
            ?.Value.Trim()
        ?? "";

    private static IEnumerable<(string Key, string Value)> Metas(XElement entry) =>
        entry
            .Elements()
            .Where(one => one.Name.LocalName == "postmeta")
            .Select(meta => (Value(meta, "meta_key"), Value(meta, "meta_value")));

    /// <summary>Makes paragraphs of empty lines, as WordPress does when it shows a text of its classic editor.</summary>
    private static string Paragraphs(string content)
    {
        if (
            content.Contains("<!-- wp:", StringComparison.Ordinal)
            || content.Contains("<p", StringComparison.OrdinalIgnoreCase)
        )
        {
            return content;
        }

        var html = new StringBuilder();
        foreach (var part in EmptyLine().Split(content.Replace("\r\n", "\n")))
        {
            html.Append(CultureInfo.InvariantCulture, $"<div>{part.Trim().Replace("\n", "<br>\n")}</div>\n");
        }

        return html.ToString();
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLine();
}
