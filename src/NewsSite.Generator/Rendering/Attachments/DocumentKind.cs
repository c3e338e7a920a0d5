using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// A kind of document that the site publishes. Documents of no kind are refused, and so are those whose content is not
/// that of their name.
/// </summary>
/// <param name="Name">The name shown to authors, such as «PDF».</param>
/// <param name="Extensions">In lower case, with the dot.</param>
/// <param name="MediaType">The media type that hosts send.</param>
/// <param name="Matches">True if a content is of this kind.</param>
internal sealed record DocumentKind(
    string Name,
    ImmutableArray<string> Extensions,
    string MediaType,
    Func<DocumentContent, bool> Matches
)
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>Every kind, with its names and its content. The order is that of messages.</summary>
    public static readonly ImmutableArray<DocumentKind> All =
    [
        new("PDF", [".pdf"], "application/pdf", content => content.BeginsWithAfterSpace("%PDF-"u8)),
        new("Word", [".docx"], OpenXml + "wordprocessingml.document", content => content.IsOpenXml("word/")),
        new("Word", [".dotx"], OpenXml + "wordprocessingml.template", content => content.IsOpenXml("word/")),
        // Word reads and writes both formats under these extensions.
        new(
            "Word",
            [".doc", ".dot"],
            "application/msword",
            content => content.HasStream("WordDocument") || content.BeginsWith("{\\rtf"u8)
        ),
        new("Excel", [".xlsx"], OpenXml + "spreadsheetml.sheet", content => content.IsOpenXml("xl/")),
        new("Excel", [".xltx"], OpenXml + "spreadsheetml.template", content => content.IsOpenXml("xl/")),
        new("Excel", [".xls"], "application/vnd.ms-excel", content => content.HasStream("Workbook", "Book")),
        new("PowerPoint", [".pptx"], OpenXml + "presentationml.presentation", content => content.IsOpenXml("ppt/")),
        new("PowerPoint", [".ppsx"], OpenXml + "presentationml.slideshow", content => content.IsOpenXml("ppt/")),
        new(
            "PowerPoint",
            [".ppt", ".pps"],
            "application/vnd.ms-powerpoint",
            content => content.HasStream("PowerPoint Document")
        ),
        new("OpenDocument", [".odt"], OpenDocument + "text", content => content.IsPackageOf(OpenDocument + "text")),
        new(
            "OpenDocument",
            [".ods"],
            OpenDocument + "spreadsheet",
            content => content.IsPackageOf(OpenDocument + "spreadsheet")
        ),
        new(
            "OpenDocument",
            [".odp"],
            OpenDocument + "presentation",
            content => content.IsPackageOf(OpenDocument + "presentation")
        ),
        new(
            "OpenDocument",
            [".odg"],
            OpenDocument + "graphics",
            content => content.IsPackageOf(OpenDocument + "graphics")
        ),
        new("RTF", [".rtf"], "application/rtf", content => content.BeginsWith("{\\rtf"u8)),
        new("CSV", [".csv"], "text/csv", content => content.IsPlainText),
        new("TSV", [".tsv"], "text/tab-separated-values", content => content.IsPlainText),
        new("TXT", [".txt"], "text/plain", content => content.IsPlainText),
        new("JSON", [".json"], "application/json", content => content.IsJson || content.HasConflict),
        new(
            "ICS",
            [".ics"],
            "text/calendar",
            content => content.IsPlainText && content.BeginsWith("BEGIN:VCALENDAR"u8)
        ),
        new("EPUB", [".epub"], "application/epub+zip", content => content.IsPackageOf("application/epub+zip")),
        new("DjVu", [".djvu", ".djv"], "image/vnd.djvu", content => content.BeginsWith("AT&TFORM"u8)),
        new("JPEG", [".jpg", ".jpeg"], "image/jpeg", content => content.BeginsWith([0xFF, 0xD8, 0xFF])),
        new("PNG", [".png"], "image/png", content => content.BeginsWith([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A])),
        new("GIF", [".gif"], "image/gif", content => content.BeginsWith("GIF87a"u8) || content.BeginsWith("GIF89a"u8)),
        new("WebP", [".webp"], "image/webp", content => content.IsRiffOf("WEBP"u8)),
        new("SVG", [".svg"], "image/svg+xml", content => content.IsDrawing),
        new("ZIP", [".zip"], "application/zip", content => content.IsArchive),
        new("RAR", [".rar"], "application/vnd.rar", content => content.BeginsWith("Rar!\x1A"u8)),
        new(
            "7-Zip",
            [".7z"],
            "application/x-7z-compressed",
            content => content.BeginsWith([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        ),
    ];

    /// <summary>The names of all kinds, for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(kind => kind.Name).Distinct());

    /// <summary>Returns the kind that a file name declares, or null.</summary>
    public static DocumentKind? Of(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension));
    }
}
