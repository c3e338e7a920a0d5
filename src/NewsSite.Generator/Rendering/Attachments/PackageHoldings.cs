using System.Xml.Linq;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Finds authors, comments, tracked changes, hidden sheets and notes in documents that are ZIP files: Office Open XML
/// and OpenDocument.
/// </summary>
internal static class PackageHoldings
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly string[] Changes = ["ins", "del", "moveFrom", "moveTo"];
    private static readonly string[] Comments = ["comment", "cm"];
    private static readonly string[] TextParts = ["document", "header", "footer", "footnotes", "endnotes"];

    public static List<Holding> Of(ZipPackage package)
    {
        var found = new List<Holding>();
        if (package.Has("[Content_Types].xml"))
        {
            AddOffice(package, found);
        }
        else if (package.Has("content.xml"))
        {
            AddOpenDocument(package, found);
        }

        return found;
    }

    private static void AddOffice(ZipPackage package, List<Holding> found)
    {
        var core = package.ReadXml("docProps/core.xml");
        Holding.AddName(found, HeldKind.Author, core?.Element(Dublin + "creator")?.Value);
        Holding.AddName(found, HeldKind.LastAuthor, Named(core, "lastModifiedBy").FirstOrDefault()?.Value);
        var threads = Parts(package, "threadedComment").Sum(part => package.Count(part, "threadedComment"));
        var comments = Parts(package, "comment").Sum(part => package.Count(part, Comments));
        Holding.AddCount(found, HeldKind.Comments, Math.Max(threads, comments));
        var changes = package.Names.Where(IsTextPart).Sum(part => package.Count(part, Changes));
        Holding.AddCount(found, HeldKind.TrackedChanges, changes + Parts(package, "xl/revisions/").Count());
        var hidden = Named(package.ReadXml("xl/workbook.xml"), "sheet")
            .Where(sheet => ((string?)sheet.Attribute("state"))?.EndsWith("idden", StringComparison.Ordinal) == true)
            .Select(sheet => (string?)sheet.Attribute("name"));
        Holding.AddName(found, HeldKind.HiddenSheets, string.Join(", ", hidden));
        var notes = Parts(package, "ppt/notesSlides/notesSlide")
            .Count(part => Named(package.ReadXml(part), "t").Any(text => text.Value.Any(char.IsLetter)));
        Holding.AddCount(found, HeldKind.SpeakerNotes, notes);
        var files = package.Names.Count(name => name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase));
        Holding.AddCount(found, HeldKind.AttachedFiles, files);
    }

    private static void AddOpenDocument(ZipPackage package, List<Holding> found)
    {
        var meta = package.ReadXml("meta.xml");
        Holding.AddName(found, HeldKind.Author, Named(meta, "initial-creator").FirstOrDefault()?.Value);
        Holding.AddName(found, HeldKind.LastAuthor, Named(meta, "creator").FirstOrDefault()?.Value);
        Holding.AddCount(found, HeldKind.Comments, package.Count("content.xml", "annotation"));
        Holding.AddCount(found, HeldKind.TrackedChanges, package.Count("content.xml", "changed-region"));
    }

    /// <summary>True for a part of Word with text: <c>word/document.xml</c>, <c>word/header1.xml</c> …</summary>
    private static bool IsTextPart(string name) =>
        name.StartsWith("word/", StringComparison.Ordinal)
        && TextParts.Contains(Path.GetFileNameWithoutExtension(name).TrimEnd("0123456789".ToCharArray()));

    /// <summary>Returns the names of XML parts with a text in them.</summary>
    private static IEnumerable<string> Parts(ZipPackage package, string inName) =>
        package.Names.Where(name =>
            name.Contains(inName, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<XElement> Named(XElement? part, string name) =>
        part?.Descendants().Where(element => element.Name.LocalName == name) ?? [];
}
