using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NewsSite.Import.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>A picture of a Word document.</summary>
/// <param name="Name">The name of its file inside the document.</param>
/// <param name="Alt">What the document says it shows; may be empty.</param>
internal sealed record WordPicture(string Name, byte[] Bytes, string Alt);

/// <summary>A Word document as the parts of a story.</summary>
/// <param name="Title">The title, which is not in the text; null if the document marks none.</param>
internal sealed record WordDocument(
    string? Title,
    ImmutableArray<WordPicture> Pictures,
    ImmutableArray<ConversionNote> Notes
)
{
    /// <summary>Limit of a document, in bytes.</summary>
    public const long LargestFile = 60_000_000;

    private const string PicturePrefix = "picture:";

    private readonly ImmutableArray<Block> blocks;

    private WordDocument(
        string? title,
        ImmutableArray<WordPicture> pictures,
        ImmutableArray<ConversionNote> notes,
        ImmutableArray<Block> blocks
    )
        : this(title, pictures, notes) => this.blocks = blocks;

    /// <summary>Reads a document.</summary>
    /// <exception cref="ConversionException">It cannot be converted.</exception>
    public static WordDocument Read(byte[] file)
    {
        if (file.Length > LargestFile)
        {
            throw new ConversionException(ConversionTexts.TooLarge, LargestFile / 1_000_000);
        }

        WordPackage.Check(file);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            return Read(document);
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or XmlException
                        or InvalidDataException
                        or FormatException
                        or IOException
                        or ArgumentException
                        or KeyNotFoundException
                        or UriFormatException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            // The library throws many kinds at a damaged document.
            throw new ConversionException(ConversionTexts.Damaged);
        }
    }

    /// <summary>Returns the text as Markdown.</summary>
    /// <param name="names">
    /// The names that the pictures were saved under, in their order; null for one that was not saved: it is left out.
    /// </param>
    public string Markdown(IReadOnlyList<string?> names) =>
        NoteMarks.Write(
            MarkdownWriter.Write(
                WithoutLostPictures(blocks, names),
                target => IndexOf(target) is { } index ? names[index] : LinkTargets.Of(target)
            )
        );

    internal static string SourceOf(int picture) => PicturePrefix + picture.ToString(CultureInfo.InvariantCulture);

    private static int? IndexOf(string target) =>
        target.StartsWith(PicturePrefix, StringComparison.Ordinal)
            ? int.Parse(target.AsSpan(PicturePrefix.Length), CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<Block> WithoutLostPictures(ImmutableArray<Block> blocks, IReadOnlyList<string?> names) =>
        blocks.Where(block =>
            block is not PictureBlock picture || IndexOf(picture.Source) is not { } i || names[i] is not null
        );

    private static WordDocument Read(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart;
        if (main?.Document?.Body is not { } body)
        {
            throw new ConversionException(ConversionTexts.Damaged);
        }

        RefuseUnfinished(main);
        var styles = new WordStyles(main);
        var reader = new WordReader(main, styles);
        var read = reader.Read(body);
        var (title, blocks) = TakeTitle(read, reader.Titles);
        var cleaned = BlockCleaner.Clean(blocks);
        if (cleaned.IsEmpty && title is null)
        {
            throw new ConversionException(ConversionTexts.Empty);
        }

        ImmutableArray<ConversionNote> notes =
            reader.Drawings > 0 ? [new ConversionNote(ConversionTexts.DrawingsLeftOut, reader.Drawings)] : [];
        return new WordDocument(title, reader.Pictures, notes, cleaned);
    }

    /// <summary>Refuses a document that colleagues still work on: only they know what of it holds.</summary>
    private static void RefuseUnfinished(MainDocumentPart main)
    {
        OpenXmlElement?[] roots = [main.Document?.Body, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes];
        foreach (var element in roots.OfType<OpenXmlElement>().SelectMany(root => root.Descendants()))
        {
            switch (element)
            {
                case W.InsertedRun
                or W.DeletedRun
                or W.MoveFromRun
                or W.MoveToRun
                or W.Inserted
                or W.Deleted
                or W.CellInsertion
                or W.CellDeletion
                or W.CellMerge
                or W.MoveFrom
                or W.MoveTo:
                    throw new ConversionException(ConversionTexts.TrackedChanges);
                case W.CommentReference or W.CommentRangeStart:
                    throw new ConversionException(ConversionTexts.Comments);
            }
        }
    }

    /// <summary>
    /// Takes the title out of the text: what has the style of a title, else a first heading that is the only one of its
    /// level, else a first line that is bold as a whole.
    /// </summary>
    private static (string? Title, ImmutableArray<Block> Text) TakeTitle(
        ImmutableArray<Block> blocks,
        IReadOnlySet<Block> titles
    )
    {
        var first = blocks.FirstOrDefault(block => !IsBlank(block));
        var title =
            blocks.FirstOrDefault(titles.Contains)
            ?? first switch
            {
                HeadingBlock heading
                    when blocks.OfType<HeadingBlock>().Count(other => other.Level <= heading.Level) == 1 => heading,
                ParagraphBlock paragraph when IsBold(paragraph) && blocks.Length > 1 => paragraph,
                _ => null,
            };
        var text = title switch
        {
            HeadingBlock heading => Letters.TextOf(InlineCleaner.Clean(heading.Content, isHeading: true)),
            ParagraphBlock paragraph => Letters.TextOf(InlineCleaner.Clean(paragraph.Content, isHeading: true)),
            _ => "",
        };
        text = string.Join(' ', text.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length is 0 or > LongestTitle || text.Contains('\uE010')
            ? (null, blocks)
            : (text, blocks.Remove(title!));
    }

    private const int LongestTitle = 250;

    private static bool IsBlank(Block block) =>
        block is ParagraphBlock paragraph
        && string.IsNullOrWhiteSpace(TextCleaner.Clean(Letters.TextOf(paragraph.Content)));

    private static bool IsBold(ParagraphBlock paragraph) =>
        InlineCleaner.Clean(paragraph.Content, isHeading: false) is [SpanInline { Kind: SpanKind.Strong } span]
        && !Letters.TextOf(span.Content).Contains('\n');
}
