using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Finds authors, comments, files and scripts in PDFs.</summary>
internal static class PdfHoldings
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Annotations that people make; others are links, form fields and the like (ISO 32000, 12.5.6).</summary>
    private static readonly HashSet<string> Comments =
    [
        "Text",
        "FreeText",
        "Highlight",
        "Underline",
        "Squiggly",
        "StrikeOut",
        "Caret",
        "Ink",
        "Stamp",
    ];

    /// <summary>Actions that run something: a script, or a program of the reader's computer.</summary>
    private static readonly HashSet<string> Scripts = ["JavaScript", "Launch", "ImportData"];

    private const int MaxDepth = 20;

    /// <summary>
    /// Returns what is found. Of a damaged PDF, which viewers show all the same, it is what a new table of its objects
    /// leads to; if that does not help, or the PDF needs a password, <see cref="HeldKind.Unknown"/>.
    /// </summary>
    public static List<Holding> Of(byte[] bytes)
    {
        if (PdfTable.IsIntact(bytes))
        {
            return Read(bytes) ?? Read(PdfTable.Rebuild(bytes)) ?? Unknown();
        }

        if (!PdfTable.HasObjects(bytes))
        {
            return [];
        }

        // What is packed into streams has no place of its own in a new table.
        var found = Read(PdfTable.Rebuild(bytes));
        return found is null || PdfTable.HasPackedObjects(bytes) ? [.. found ?? [], .. Unknown()] : found;
    }

    private static List<Holding> Unknown() => [new Holding(HeldKind.Unknown, "")];

    /// <summary>Returns what a PDF holds, or null if the library cannot read it.</summary>
    private static List<Holding>? Read(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            return Of(document);
        }
#pragma warning disable CA1031 // The library throws exceptions of many kinds, down to NullReferenceException.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static List<Holding> Of(PdfDocument document)
    {
        var found = new List<Holding>();
        Holding.AddName(found, HeldKind.Author, document.Information.Author);
        if (document.TryGetXmpMetadata(out var metadata) && metadata is not null)
        {
            var creators = metadata.GetXDocument().Descendants(Dublin + "creator").SelectMany(Items);
            Holding.AddName(found, HeldKind.Author, string.Join(", ", creators));
        }

        var (comments, files, scripts) = (0, 0, 0);
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            foreach (var dictionary in DictionariesIn(ObjectOf(document, reference), MaxDepth))
            {
                comments +=
                    dictionary.ContainsKey(NameToken.Rect) && Comments.Contains(Name(dictionary, "Subtype")) ? 1 : 0;
                files += dictionary.ContainsKey(NameToken.Create("EF")) ? 1 : 0;
                scripts += Scripts.Contains(Name(dictionary, "S")) ? 1 : 0;
            }
        }

        Holding.AddCount(found, HeldKind.Comments, comments);
        Holding.AddCount(found, HeldKind.AttachedFiles, files);
        Holding.AddCount(found, HeldKind.Scripts, scripts);
        return found;
    }

    /// <summary>Returns the dictionaries of an object, also those inside others; references are objects of their own.</summary>
    private static IEnumerable<DictionaryToken> DictionariesIn(IToken? token, int depth)
    {
        var dictionary = token as DictionaryToken ?? (token as StreamToken)?.StreamDictionary;
        var inner = dictionary?.Data.Values ?? (token as ArrayToken)?.Data ?? [];
        var nested = depth > 0 ? inner.SelectMany(each => DictionariesIn(each, depth - 1)) : [];
        return dictionary is null ? nested : nested.Prepend(dictionary);
    }

    private static IToken? ObjectOf(PdfDocument document, IndirectReference reference)
    {
        try
        {
            return document.Structure.GetObject(reference)?.Data;
        }
#pragma warning disable CA1031 // As above; one damaged object hides no other.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static string Name(DictionaryToken dictionary, string key) =>
        dictionary.TryGet(NameToken.Create(key), out var value) && value is NameToken name ? name.Data : "";

    private static IEnumerable<string> Items(XElement list) =>
        list.Descendants().Where(item => item.Name.LocalName == "li").Select(item => item.Value.Trim());
}
