using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>A kind of document: the extensions its files go by, and how their bytes begin.</summary>
/// <param name="Name">As readers know it: «PDF».</param>
internal sealed record DocumentKind(
    string Name,
    ImmutableArray<string> Extensions,
    ImmutableArray<byte[]> Beginnings,
    int Within = 0
)
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\x05\x06"u8.ToArray();
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] RichText = "{\\rtf"u8.ToArray();

    /// <summary>The kinds that can be told by their bytes; what is not among them is taken as it comes.</summary>
    private static readonly ImmutableArray<DocumentKind> Known =
    [
        // Readers of PDF look for its beginning in the first 1,024 bytes.
        new("PDF", [".pdf"], ["%PDF-"u8.ToArray()], Within: 1024),
        new("Word", [".docx", ".dotx", ".docm"], [Zip]),
        new("Excel", [".xlsx", ".xlsm"], [Zip]),
        new("PowerPoint", [".pptx", ".ppsx", ".pptm"], [Zip]),
        new("OpenDocument", [".odt", ".ods", ".odp", ".odg"], [Zip]),
        new("EPUB", [".epub"], [Zip]),
        new("ZIP", [".zip"], [Zip, EmptyZip]),
        // Word opens either, and writes either.
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

    /// <summary>What a file of this name ought to be, or null where any bytes will do.</summary>
    public static DocumentKind? Of(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return Known.FirstOrDefault(kind => kind.Extensions.Contains(extension));
    }

    /// <param name="head">The first bytes of the file, at least 1,024 where it has as many.</param>
    public bool Matches(ReadOnlySpan<byte> head)
    {
        foreach (var beginning in Beginnings)
        {
            var at = head.IndexOf(beginning);
            if (at >= 0 && at <= Within)
            {
                return true;
            }
        }

        return false;
    }
}
