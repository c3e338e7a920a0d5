using System.IO.Hashing;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.MetadataStripping;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a document is of a kind on the list, by its name and its content, and finds what it holds.</summary>
internal static class DocumentReader
{
    /// <summary>Limit of all files of an archive together, in bytes.</summary>
    private const long MaxUnpackedLength = 256 * 1024 * 1024;

    /// <summary>Hidden files that servers take for settings.</summary>
    private static readonly string[] HiddenSettings = [".htaccess", ".htpasswd", ".user.ini", ".env"];

    /// <summary>The only picture whose metadata cannot be taken out.</summary>
    private static readonly Message Avif = new("AVIF", "AVIF", "AVIF");

    /// <summary>Returns the problem of a file's name, or null.</summary>
    public static DocumentReading? ProblemOfName(string name)
    {
        if (ActiveContent.ByName(name) is { } active)
        {
            return DocumentReading.Bad(AttachmentRules.Active, active);
        }

        if (CameraFormat.Named(name) is { } camera)
        {
            return Refused(camera);
        }

        return DocumentKind.Of(name) is not null ? null
            : PictureFile.HasPictureExtension(name) ? DocumentReading.Bad(AttachmentRules.CameraFile, Avif)
            : DocumentReading.Bad(AttachmentRules.NotADocument, DocumentKind.Names);
    }

    public static DocumentReading Read(string name, byte[] bytes)
    {
        if (ProblemOfName(name) is { } problem)
        {
            return problem;
        }

        if (bytes.Length == 0)
        {
            return DocumentReading.Bad(AttachmentRules.Empty);
        }

        var kind = DocumentKind.Of(name)!;
        var content = new DocumentContent(bytes);
        if (ActiveContent.ByContent(content) is { } active)
        {
            return DocumentReading.Bad(AttachmentRules.Active, active);
        }

        if (!kind.Matches(content))
        {
            return CameraFormat.Of(bytes) is { } camera
                ? Refused(camera)
                : DocumentReading.Bad(AttachmentRules.Mislabelled, kind.Name);
        }

        if (content.IsDrawing && content.Drawing is { Bytes: null, Problem: { } rule, Arguments: { } arguments })
        {
            return DocumentReading.Bad(rule, arguments);
        }

        return kind.Extensions.Contains(".zip") ? ReadArchive(content) : DocumentReading.Of(FactsOf(content));
    }

    /// <summary>Returns the published copy of a document in parts, to be written in order.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> PublicCopy(byte[] bytes) =>
        AttachedPhoto.WithoutMetadata(bytes)
        ?? [PictureFormats.Of(bytes) == PictureFormat.Svg ? SvgSanitizer.Sanitize(bytes).Bytes! : bytes];

    private static DocumentReading Refused(CameraFormat camera) =>
        camera.IsVideo
            ? DocumentReading.Bad(AttachmentRules.Video)
            : DocumentReading.Bad(AttachmentRules.CameraFile, camera.Description);

    private static DocumentFacts FactsOf(DocumentContent content) =>
        new(HashOf(content.Bytes), PublicCopy(content.Bytes).Sum(part => (long)part.Length), [.. HoldingsOf(content)]);

    private static List<Holding> HoldingsOf(DocumentContent content) =>
        content.Package is { } package ? PackageHoldings.Of(package)
        : content.BeginsWithAfterSpace("%PDF-"u8) ? PdfHoldings.Of(content.Bytes)
        : content.BeginsWith("{\\rtf"u8) ? RichTextHoldings.Of(content.Bytes)
        : content.Compound is { } compound ? OldOfficeHoldings.Of(compound)
        : [];

    /// <summary>Reads every file of an archive as if it were attached by itself.</summary>
    private static DocumentReading ReadArchive(DocumentContent content)
    {
        var holdings = new List<Holding>();
        var unpacked = 0L;
        foreach (var part in content.Package!.Names)
        {
            if (ProblemOfPath(content.Package, part) is { } badName)
            {
                return badName with { Part = "/" + part };
            }

            var bytes = content.Package.Read(part);
            unpacked += bytes?.Length ?? 0;
            if (bytes is null || unpacked > MaxUnpackedLength)
            {
                return DocumentReading.Bad(AttachmentRules.Mislabelled, "ZIP");
            }

            if (part.EndsWith('/') || IsLitter(part, bytes))
            {
                continue;
            }

            var reading = ReadPart(part, bytes);
            if (reading.Facts is not { } facts)
            {
                return reading with { Part = "/" + part };
            }

            holdings.AddRange(facts.Holdings);
        }

        var length = content.Bytes.Length;
        return DocumentReading.Of(new DocumentFacts(HashOf(content.Bytes), length, [.. holdings.Distinct()]));
    }

    private static DocumentReading ReadPart(string part, byte[] bytes)
    {
        if (DocumentKind.Of(part)?.Name is "ZIP" or "RAR" or "7-Zip")
        {
            return DocumentReading.Bad(AttachmentRules.NotADocument, DocumentKind.Names);
        }

        var reading = Read(part, bytes);
        // Taking the camera's data out would make another archive than the author's.
        return
            reading.Facts is { } facts && facts.Size != bytes.Length && AttachedPhoto.WithoutMetadata(bytes) is not null
            ? DocumentReading.Bad(AttachmentRules.CameraFile, AttachmentRules.PhotoWithData)
            : reading;
    }

    /// <summary>Returns the problem of a path that would not stay in the folder where an archive is unpacked, or null.</summary>
    private static DocumentReading? ProblemOfPath(ZipPackage package, string part)
    {
        if (package.IsLink(part) || part.Split('/').SkipLast(1).Contains(""))
        {
            return DocumentReading.Bad(AttachmentRules.NotADocument, DocumentKind.Names);
        }

        var names = part.TrimEnd('/').Split('/').Where(name => !SourceFolder.IsTemporary(name) || name is "." or "..");
        return PortableName.ProblemOf(string.Join('/', names)) is { } problem
            ? DocumentReading.Bad(AttachmentRules.BadName, problem)
            : null;
    }

    /// <summary>True for what systems and programs leave behind in an archive, unless it could run or is a setting.</summary>
    private static bool IsLitter(string part, byte[] bytes)
    {
        var name = part.Split('/')[^1];
        return part.Split('/').Any(SourceFolder.IsTemporary)
            && ActiveContent.ByName(name.Trim('~', '$', '#', ' ', '.')) is null
            && !HiddenSettings.Contains(name, StringComparer.OrdinalIgnoreCase)
            && ActiveContent.ByContent(new DocumentContent(bytes)) is null;
    }

    public static UInt128 HashOf(byte[] bytes) => XxHash128.HashToUInt128(bytes);
}
