using System.Text;
using System.Text.Json;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>The content of a document, and questions about what it is. Read as far as they need.</summary>
internal sealed class DocumentContent
{
    private const int MaxMimeTypeLength = 100;

    private readonly Lazy<ZipPackage?> package;
    private readonly Lazy<CompoundFile?> compound;
    private readonly Lazy<SvgSanitizer.Outcome> drawing;
    private readonly Lazy<string?> text;

    public DocumentContent(byte[] bytes)
    {
        Bytes = bytes;
        package = new(() => BeginsWith("PK\x03\x04"u8) || BeginsWith("PK\x05\x06"u8) ? ZipPackage.Open(bytes) : null);
        compound = new(() => CompoundFile.Open(bytes));
        drawing = new(() => SvgSanitizer.Sanitize(bytes));
        text = new(() => PlainText.Decode(bytes));
    }

    public byte[] Bytes { get; }

    /// <summary>The parts of a ZIP file; null for other files.</summary>
    public ZipPackage? Package => package.Value;

    /// <summary>The streams of a file of older Office programs; null for other files.</summary>
    public CompoundFile? Compound => compound.Value;

    /// <summary>The content as a drawing.</summary>
    public SvgSanitizer.Outcome Drawing => drawing.Value;

    /// <summary>True for a text without markup, in any encoding that offices use.</summary>
    public bool IsPlainText =>
        text.Value is { } plain
        && !PlainText.IsMarkup(plain)
        && !BeginsWithAfterSpace("%PDF-"u8)
        && !BeginsWith("{\\rtf"u8);

    public bool IsJson
    {
        get
        {
            try
            {
                using var json = JsonDocument.Parse(Bytes.AsMemory(BeginsWith(Encoding.UTF8.Preamble) ? 3 : 0));
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    /// <summary>True for a text with a merge conflict, which is reported by itself.</summary>
    public bool HasConflict => SourceReader.HasConflict(Bytes);

    /// <summary>True for a drawing, also for one that may not be published.</summary>
    public bool IsDrawing => PictureFormats.Of(Bytes) == PictureFormat.Svg;

    public bool IsArchive => Package is not null;

    public bool BeginsWith(ReadOnlySpan<byte> magic) => Bytes.AsSpan().StartsWith(magic);

    /// <summary>True if only white space or a byte order mark precedes the magic bytes.</summary>
    public bool BeginsWithAfterSpace(ReadOnlySpan<byte> magic)
    {
        var start = Bytes.AsSpan();
        start = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;
        return start.TrimStart(" \t\r\n"u8).StartsWith(magic);
    }

    public bool IsRiffOf(ReadOnlySpan<byte> format) =>
        BeginsWith("RIFF"u8) && Bytes.Length >= 12 && Bytes.AsSpan(8, 4).SequenceEqual(format);

    /// <summary>True for a document of Word, Excel or PowerPoint, by the folder of its parts.</summary>
    public bool IsOpenXml(string folder) =>
        Package is { } parts
        && parts.Has("[Content_Types].xml")
        && parts.Names.Any(name => name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>True for a ZIP whose part <c>mimetype</c> says what it is.</summary>
    public bool IsPackageOf(string mediaType) =>
        Package?.Read("mimetype", MaxMimeTypeLength) is { } bytes
        && Encoding.ASCII.GetString(bytes).Trim() is var type
        && (type == mediaType || type == mediaType + "-template");

    /// <summary>True for a compound file with one of these streams.</summary>
    public bool HasStream(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Compound?.Names.Contains(name, StringComparer.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }
}
