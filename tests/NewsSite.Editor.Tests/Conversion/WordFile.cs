using System.IO.Compression;
using System.Text;

namespace NewsSite.Editor.Tests.Conversion;

/// <summary>A Word document made of the XML of its parts, as Word and other programs write them.</summary>
internal sealed record WordFile(string Body)
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public string Styles { get; init; } = "";
    public string Numbering { get; init; } = "";
    public string Footnotes { get; init; } = "";

    /// <summary>Addresses of links, by relationship.</summary>
    public (string Id, string Address)[] Links { get; init; } = [];

    /// <summary>Pictures, by relationship.</summary>
    public (string Id, string Name, byte[] Bytes)[] Pictures { get; init; } = [];

    public (string Name, byte[] Bytes)[] More { get; init; } = [];

    /// <summary>Returns a paragraph.</summary>
    public static string P(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    /// <summary>Returns words.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>Returns the properties of a list item.</summary>
    public static string Item(int list, int level) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    /// <summary>Returns a list with one level after another.</summary>
    public static string List(int id, params (string Format, string Text, int Start)[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">"
        + string.Concat(
            levels.Select(
                (level, i) =>
                    $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"{level.Start}\"/><w:numFmt w:val=\"{level.Format}\"/><w:lvlText w:val=\"{level.Text}\"/></w:lvl>"
            )
        )
        + "</w:abstractNum>";

    public static string Instance(int id, int list) =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/></w:num>";

    /// <summary>Returns words with a picture.</summary>
    public static string Picture(string id, string alt) =>
        $"<w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"x\" descr=\"{alt}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public byte[] ToBytes()
    {
        var parts = new List<(string Name, byte[] Bytes)>
        {
            ("word/document.xml", Xml($"<w:document {Namespaces}><w:body>{Body}</w:body></w:document>")),
            ("word/styles.xml", Xml($"<w:styles {Namespaces}>{Styles}</w:styles>")),
            ("word/numbering.xml", Xml($"<w:numbering {Namespaces}>{Numbering}</w:numbering>")),
            ("word/footnotes.xml", Xml($"<w:footnotes {Namespaces}>{Footnotes}</w:footnotes>")),
            ("_rels/.rels", Relationships(Relationship("r1", "officeDocument", "word/document.xml"))),
            (
                "word/_rels/document.xml.rels",
                Relationships(
                    Relationship("s1", "styles", "styles.xml")
                        + Relationship("s2", "numbering", "numbering.xml")
                        + Relationship("s3", "footnotes", "footnotes.xml")
                        + string.Concat(
                            Links.Select(link => Relationship(link.Id, "hyperlink", link.Address, isExternal: true))
                        )
                        + string.Concat(
                            Pictures.Select(picture => Relationship(picture.Id, "image", "media/" + picture.Name))
                        )
                )
            ),
        };
        parts.AddRange(Pictures.Select(picture => ("word/media/" + picture.Name, picture.Bytes)));
        parts.Insert(
            0,
            (
                "[Content_Types].xml",
                Xml(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"
                        + Override("document", "document.main")
                        + Override("styles", "styles")
                        + Override("numbering", "numbering")
                        + Override("footnotes", "footnotes")
                        + "</Types>"
                )
            )
        );
        return Zip([.. parts, .. More]);
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Xml(string xml) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);

    private static byte[] Relationships(string inner) =>
        Xml(
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        );

    private static string Relationship(string id, string type, string target, bool isExternal = false) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}{type}\" Target=\"{target.Replace("&", "&amp;")}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>";

    private static string Override(string name, string type) =>
        $"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Type}{type}+xml\"/>";
}
