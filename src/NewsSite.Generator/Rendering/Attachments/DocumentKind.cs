using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>A document format, with its extensions and magic bytes.</summary>
/// <param name="Name">The name shown to readers, such as «PDF».</param>
/// <param name="MagicBytes">The possible first bytes of a file.</param>
/// <param name="MaxOffset">The greatest offset of the magic bytes in the file.</param>
internal sealed record DocumentKind(
    string Name,
    ImmutableArray<string> Extensions,
    ImmutableArray<byte[]> MagicBytes,
    int MaxOffset = 0
)
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\x05\x06"u8.ToArray();
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] RichText = "{\\rtf"u8.ToArray();

    /// <summary>The formats that have magic bytes; other files are not checked.</summary>
    private static readonly ImmutableArray<DocumentKind> Known =
    [
        // PDF readers accept the header anywhere in the first 1,024 bytes.
        new("PDF", [".pdf"], ["%PDF-"u8.ToArray()], MaxOffset: 1024),
        new("Word", [".docx", ".dotx", ".docm"], [Zip]),
        new("Excel", [".xlsx", ".xlsm"], [Zip]),
        new("PowerPoint", [".pptx", ".ppsx", ".pptm"], [Zip]),
        new("OpenDocument", [".odt", ".ods", ".odp", ".odg"], [Zip]),
        new("EPUB", [".epub"], [Zip]),
        new("ZIP", [".zip"], [Zip, EmptyZip]),
        // Word reads and writes both formats under these extensions.
        new("Word", [".doc", ".dot"], [CompoundFile, RichText]),
        new("Excel", [".xls"], [CompoundFile]),
        new("PowerPoint", [".ppt", ".pps"], [CompoundFile]),
        new("RTF", [".rtf"], [RichText]),
        new("RAR", [".rar"], ["Rar!\x1A"u8.ToArray()]),
        new(
            "7-Zip",
            [".7z"],
            [
                [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C],
            ]
        ),
        new(
            "GZIP",
            [".gz", ".tgz"],
            [
                [0x1F, 0x8B],
            ]
        ),
        new(
            "JPEG",
            [".jpg", ".jpeg"],
            [
                [0xFF, 0xD8, 0xFF],
            ]
        ),
        new(
            "PNG",
            [".png"],
            [
                [0x89, (byte)'P', (byte)'N', (byte)'G'],
            ]
        ),
    ];

    /// <summary>Returns the format that a file name declares, or null if it has no magic bytes.</summary>
    public static DocumentKind? Of(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return Known.FirstOrDefault(kind => kind.Extensions.Contains(extension));
    }

    /// <summary>True if a file has the magic bytes of this format.</summary>
    /// <param name="head">The first bytes of the file, offset least 1,024 unless it is shorter.</param>
    public bool Matches(ReadOnlySpan<byte> head)
    {
        foreach (var magic in MagicBytes)
        {
            var offset = head.IndexOf(magic);
            if (offset >= 0 && offset <= MaxOffset)
            {
                return true;
            }
        }

        return false;
    }
}
