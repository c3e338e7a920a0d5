using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsSite.Import.Markup;
using Draw = DocumentFormat.OpenXml.Drawing;
using Math = DocumentFormat.OpenXml.Math;
using Vml = DocumentFormat.OpenXml.Vml;
using Wordprocessing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>A paragraph's text, and what it anchors.</summary>
/// <param name="Pictures">Indexes of pictures.</param>
/// <param name="TextBoxes">Text that stands beside the paragraph.</param>
internal sealed record WordLines(
    ImmutableArray<Inline> Content,
    ImmutableArray<int> Pictures,
    ImmutableArray<OpenXmlElement> TextBoxes
);

/// <summary>Reads the words of a paragraph, with their marks, links, footnotes, pictures and boxes.</summary>
/// <param name="part">The part that the paragraph's relationships are in.</param>
/// <param name="addNote">Returns the number of a footnote; null if it is not there.</param>
internal sealed partial class WordLineReader(
    OpenXmlPart part,
    WordStyles styles,
    WordPictures pictures,
    Func<OpenXmlElement, int?> addNote
)
{
    private readonly ImmutableArray<int>.Builder found = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<OpenXmlElement>.Builder boxes = ImmutableArray.CreateBuilder<OpenXmlElement>();

    /// <summary>Fields that are open: what they are to do, and what they show.</summary>
    private readonly Stack<Field> fields = new();
    private readonly List<Inline> line = [];

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();
        public bool IsResult { get; set; }
        public List<Inline> Result { get; } = [];
    }

    public WordLines Read(OpenXmlElement paragraph)
    {
        Read(paragraph, paragraph as Paragraph);
        while (fields.Count > 0)
        {
            // A field that goes on in the next paragraph: what it shows here stays.
            EndField();
        }

        return new WordLines([.. line], found.ToImmutable(), boxes.ToImmutable());
    }

    private List<Inline> Target => fields.TryPeek(out var open) ? open.Result : line;

    private bool IsInstruction => fields.TryPeek(out var open) && !open.IsResult;

    private void Read(OpenXmlElement parent, Paragraph? paragraph)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Run run:
                    ReadRun(run, paragraph);
                    break;
                case Hyperlink link:
                    ReadInside(link, paragraph, AddressOf(link));
                    break;
                case SimpleField field:
                    ReadInside(field, paragraph, LinkOf(field.Instruction?.Value ?? ""));
                    break;
                case Math.OfficeMath or Math.Paragraph:
                    Add(new TextInline(string.Concat(element.Descendants<Math.Text>().Select(text => text.Text))));
                    break;
                case Ruby ruby:
                    Read((OpenXmlElement?)ruby.GetFirstChild<RubyBase>() ?? ruby, paragraph);
                    break;
                case AlternateContent alternative when WordReader.ChoiceOf(alternative) is { } choice:
                    Read(choice, paragraph);
                    break;
                case ParagraphProperties or SdtProperties or SdtEndCharProperties or BookmarkStart or BookmarkEnd:
                    break;
                default:
                    // Content controls, smart tags and what else stands around words.
                    Read(element, paragraph);
                    break;
            }
        }
    }

    /// <summary>Reads words, as a link if there is an address.</summary>
    private void ReadInside(OpenXmlElement parent, Paragraph? paragraph, string? address)
    {
        var start = Target.Count;
        var target = Target;
        Read(parent, paragraph);
        if (address is not null && ReferenceEquals(target, Target))
        {
            ImmutableArray<Inline> content = [.. target[start..]];
            target.RemoveRange(start, target.Count - start);
            target.Add(new SpanInline(SpanKind.Link, content, address));
        }
    }

    private void ReadRun(Run run, Paragraph? paragraph)
    {
        if (styles.Has<Vanish>(run, paragraph))
        {
            return;
        }

        foreach (var element in run.ChildElements)
        {
            ReadPiece(element, run, paragraph);
        }
    }

    private void ReadPiece(OpenXmlElement element, Run run, Paragraph? paragraph)
    {
        switch (element)
        {
            case Text text:
                AddText(text.Text, run, paragraph);
                break;
            case TabChar or PositionalTab:
                AddText(" ", run, paragraph);
                break;
            case NoBreakHyphen:
                AddText("-", run, paragraph);
                break;
            case CarriageReturn:
                Add(new BreakInline());
                break;
            case Break lineBreak:
                var isLine = lineBreak.Type is null || lineBreak.Type.Value == BreakValues.TextWrapping;
                Add(isLine ? new BreakInline() : new TextInline(" "));
                break;
            case SymbolChar symbol:
                AddText(SymbolOf(symbol), run, paragraph);
                break;
            case FieldChar mark:
                ReadFieldMark(mark);
                break;
            case FieldCode code:
                if (fields.TryPeek(out var field))
                {
                    field.Instruction.Append(code.Text);
                }

                break;
            case FootnoteReference or EndnoteReference:
                if (addNote(element) is { } number)
                {
                    Add(new TextInline(NoteMarks.Reference(number)));
                }

                break;
            case Drawing drawing:
                ReadDrawing(drawing);
                break;
            case Picture or EmbeddedObject:
                ReadVml(element);
                break;
            case AlternateContent alternative when WordReader.ChoiceOf(alternative) is { } choice:
                foreach (var inner in choice.ChildElements)
                {
                    ReadPiece(inner, run, paragraph);
                }

                break;
            case Ruby ruby:
                Read((OpenXmlElement?)ruby.GetFirstChild<RubyBase>() ?? ruby, paragraph);
                break;
        }
    }

    private void ReadFieldMark(FieldChar mark)
    {
        var type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.Begin)
        {
            fields.Push(new Field());
        }
        else if (type == FieldCharValues.Separate && fields.TryPeek(out var field))
        {
            field.IsResult = true;
        }
        else if (type == FieldCharValues.End && fields.Count > 0)
        {
            EndField();
        }
    }

    private void EndField()
    {
        var field = fields.Pop();
        if (LinkOf(field.Instruction.ToString()) is { } address)
        {
            Target.Add(new SpanInline(SpanKind.Link, [.. field.Result], address));
        }
        else
        {
            Target.AddRange(field.Result);
        }
    }

    private void AddText(string text, Run run, Paragraph? paragraph)
    {
        if (text.Length == 0)
        {
            return;
        }

        Inline inline = new TextInline(NoteMarks.Remove(text));
        var position = run.RunProperties?.VerticalTextAlignment?.Val?.Value;
        if (position == VerticalPositionValues.Superscript)
        {
            inline = new SpanInline(SpanKind.Superscript, [inline]);
        }
        else if (position == VerticalPositionValues.Subscript)
        {
            inline = new SpanInline(SpanKind.Subscript, [inline]);
        }

        if (styles.Has<Strike>(run, paragraph) || styles.Has<DoubleStrike>(run, paragraph))
        {
            inline = new SpanInline(SpanKind.Struck, [inline]);
        }

        if (styles.Has<Italic>(run, paragraph))
        {
            inline = new SpanInline(SpanKind.Emphasis, [inline]);
        }

        if (styles.Has<Bold>(run, paragraph))
        {
            inline = new SpanInline(SpanKind.Strong, [inline]);
        }

        Add(inline);
    }

    private void Add(Inline inline)
    {
        if (!IsInstruction)
        {
            Target.Add(inline);
        }
    }

    private string? AddressOf(Hyperlink link)
    {
        var relationship = link.Id?.Value is { } id
            ? part.HyperlinkRelationships.FirstOrDefault(one => one.Id == id)
            : null;
        var address = relationship?.Uri.OriginalString;
        return address is null ? null
            : link.Anchor?.Value is { Length: > 0 } anchor && !address.Contains('#') ? $"{address}#{anchor}"
            : address;
    }

    private static string? LinkOf(string instruction) =>
        HyperlinkField().Match(instruction) is { Success: true } match
            ? match.Groups["address"].Value
                + (match.Groups["anchor"].Value is { Length: > 0 } anchor ? "#" + anchor : "")
            : null;

    /// <summary>Returns a sign of a font of signs: some that texts use; others are left out.</summary>
    private static string SymbolOf(SymbolChar symbol) =>
        (symbol.Char?.Value?.ToUpperInvariant() ?? "") switch
        {
            "F0B7" or "F09F" => "•",
            "F0A7" => "▪",
            "F0FC" => "✓",
            "F0E0" or "F0AE" => "→",
            "F0B0" => "°",
            "F0B1" => "±",
            "F0B4" => "×",
            "F0A3" => "≤",
            "F0B3" => "≥",
            _ => "",
        };

    private void ReadDrawing(Drawing drawing)
    {
        var isRead = false;
        var alt = drawing.Descendants<Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value ?? "";
        foreach (var element in drawing.Descendants().ToList())
        {
            switch (element)
            {
                case Draw.Blip blip when !IsInBox(element, drawing):
                    AddPicture(blip.Embed?.Value, alt);
                    isRead = true;
                    break;
                case TextBoxContent box when !IsInBox(element, drawing):
                    boxes.Add(box);
                    isRead = true;
                    break;
            }
        }

        if (!isRead)
        {
            pictures.AddDrawing();
        }
    }

    private void ReadVml(OpenXmlElement picture)
    {
        foreach (var element in picture.Descendants().ToList())
        {
            switch (element)
            {
                case Vml.ImageData image when !IsInBox(element, picture):
                    AddPicture(image.RelationshipId?.Value, (image.Parent as Vml.Shape)?.Alternate?.Value ?? "");
                    break;
                case TextBoxContent box when !IsInBox(element, picture):
                    boxes.Add(box);
                    break;
            }
        }
    }

    private void AddPicture(string? id, string alt)
    {
        if (pictures.Add(part, id, alt) is { } index && !found.Contains(index))
        {
            found.Add(index);
        }
    }

    /// <summary>True for what stands in a box of text: it is read with the box.</summary>
    private static bool IsInBox(OpenXmlElement element, OpenXmlElement root) =>
        element
            .Ancestors()
            .TakeWhile(ancestor => ancestor != root)
            .Any(ancestor => ancestor is TextBoxContent or AlternateContentFallback);

    [GeneratedRegex(
        """^\s*HYPERLINK\s+(?:"(?<address>[^"]*)"|(?<address>[^\s"\\]\S*))(?:.*?\\l\s+"(?<anchor>[^"]*)")?""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HyperlinkField();
}
