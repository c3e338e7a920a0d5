using System.IO.Compression;
using System.Xml;
using NewsSite.Generator.Rendering.Attachments;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>
/// Looks at the file of a Word document before a library reads it: what it is, whether it is locked, runs something, or
/// would fill the memory or the stack.
/// </summary>
internal static class WordPackage
{
    /// <summary>Limit of all parts together when they are unpacked, in bytes.</summary>
    public const long LargestContent = 200_000_000;

    /// <summary>Limit of a part that is read as a tree, in bytes: a thousand pages of text.</summary>
    private const long LargestXml = 40_000_000;

    private const int MostParts = 5_000;
    private const int DeepestElement = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    /// <summary>Refuses what is no Word document that can be read safely.</summary>
    /// <exception cref="ConversionException">It is not.</exception>
    public static void Check(byte[] file)
    {
        var content = new DocumentContent(file);
        if (content.Compound is { } compound)
        {
            throw compound.Names.Contains("EncryptedPackage", StringComparer.Ordinal)
                ? new ConversionException(ConversionTexts.Protected)
                : new ConversionException(ConversionTexts.OtherFormat, ConversionTexts.OldWord);
        }

        if (!content.BeginsWith("PK\x03\x04"u8))
        {
            throw new ConversionException(
                ConversionTexts.OtherFormat,
                content.BeginsWith("{\\rtf"u8) ? ConversionTexts.Rtf
                    : content.BeginsWithAfterSpace("%PDF-"u8) ? ConversionTexts.Pdf
                    : ConversionTexts.Something
            );
        }

        Measure(file);
        if (content.IsPackageOf("application/vnd.oasis.opendocument.text"))
        {
            throw new ConversionException(ConversionTexts.OtherFormat, ConversionTexts.OpenDocument);
        }

        if (!content.IsOpenXml("word/"))
        {
            throw new ConversionException(
                content.Package is null ? ConversionTexts.Damaged : ConversionTexts.OtherFormat,
                ConversionTexts.Archive
            );
        }

        if (OfficeProgram.IsIn(content))
        {
            throw new ConversionException(ConversionTexts.Macros);
        }
    }

    /// <summary>Unpacks every part, and walks through those of XML, without keeping anything.</summary>
    private static void Measure(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            if (archive.Entries.Count > MostParts)
            {
                throw TooLarge();
            }

            var left = LargestContent;
            foreach (var entry in archive.Entries)
            {
                var isXml = Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xml" or ".rels" or ".vml";
                using var part = entry.Open();
                using var limited = new LimitedStream(part, isXml ? Math.Min(left, LargestXml) : left);
                if (isXml)
                {
                    Walk(limited);
                }

                limited.CopyTo(Stream.Null);
                left -= limited.Count;
            }
        }
        catch (LimitException)
        {
            throw TooLarge();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new ConversionException(ConversionTexts.Damaged);
        }
    }

    private static ConversionException TooLarge() => new(ConversionTexts.TooLarge, LargestContent / 1_000_000);

    private static void Walk(Stream xml)
    {
        using var reader = XmlReader.Create(xml, Settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new InvalidDataException("nested too deeply");
            }
        }
    }

    private sealed class LimitException : Exception;

    /// <summary>Stream that ends a reading that goes on too long: a small file may unpack to gigabytes.</summary>
    private sealed class LimitedStream(Stream inner, long limit) : Stream
    {
        public long Count { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return Count > limit ? throw new LimitException() : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
