using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>Styles of a document, applied to its paragraphs and words.</summary>
internal sealed partial class WordStyles
{
    /// <summary>Limit of styles that each build on the next.</summary>
    private const int LongestChain = 20;

    private const int DeepestHeading = 6;

    private readonly Dictionary<string, Style> byId = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                byId.TryAdd(id, style);
                if (style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true)
                {
                    defaultParagraph ??= id;
                }
            }
        }
    }

    /// <summary>Returns the level of a heading, from 1; null for other paragraphs.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.OutlineLevel?.Val?.Value is { } direct)
        {
            return LevelOf(direct);
        }

        foreach (var style in ChainOf(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline)
            {
                return LevelOf(outline);
            }

            if (HeadingName().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } named)
            {
                return Math.Min(named.Groups["level"].Value[0] - '0', DeepestHeading);
            }
        }

        return null;
    }

    /// <summary>True for a paragraph with the style of a document's title.</summary>
    public bool IsTitle(Paragraph paragraph) =>
        ChainOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Any(style => TitleName().IsMatch(style.StyleName?.Val?.Value ?? ""));

    /// <summary>True for a line of a table of contents, which a page makes itself.</summary>
    public bool IsContents(Paragraph paragraph) =>
        ChainOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Any(style => ContentsName().IsMatch(style.StyleName?.Val?.Value ?? ""));

    /// <summary>True for a paragraph with the style of a quotation.</summary>
    public bool IsQuote(Paragraph paragraph) =>
        ChainOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Any(style => QuoteName().IsMatch(style.StyleName?.Val?.Value ?? ""));

    /// <summary>Returns the numbering that a paragraph's style gives, or null.</summary>
    public NumberingProperties? NumberingOf(Paragraph paragraph) =>
        ChainOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => style.StyleParagraphProperties?.NumberingProperties)
            .FirstOrDefault(numbering => numbering?.NumberingId is not null);

    /// <summary>Returns what the word itself, its style, or its paragraph's style says; false if none does.</summary>
    public bool Has<T>(Run run, Paragraph? paragraph)
        where T : OnOffType
    {
        if (run.RunProperties?.GetFirstChild<T>() is { } direct)
        {
            return IsOn(direct);
        }

        var ofWord = ChainOf(run.RunProperties?.RunStyle?.Val?.Value);
        var ofParagraph = ChainOf(paragraph?.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? defaultParagraph);
        return ofWord
                .Concat(ofParagraph)
                .Select(style => style.StyleRunProperties?.GetFirstChild<T>())
                .FirstOrDefault(found => found is not null)
                is { } inStyle
            && IsOn(inStyle);
    }

    private static bool IsOn(OnOffType property) => property.Val is null || property.Val.Value;

    private static int? LevelOf(int outline) => outline is >= 0 and < 9 ? Math.Min(outline + 1, DeepestHeading) : null;

    private IEnumerable<Style> ChainOf(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    // Word names its own styles in English in every language; LibreOffice, Google and copied styles do not.
    [GeneratedRegex(
        @"^(?:heading|заголовок|рубрика|баш\s*сөз|аталыш|başlık|überschrift|titre|título|titolo|nagłówek|标题|sarlavha|тақырып)\s*(?<level>[1-9])\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HeadingName();

    [GeneratedRegex(
        @"^(?:title|название|заголовок|аталышы?|наименование|konu başlığı|titel)\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TitleName();

    [GeneratedRegex(@"^(?:toc|оглавление|мазмуну?)\s*\d|^toc heading\z", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();

    [GeneratedRegex(
        @"^(?:intense\s+)?(?:quote|quotations?|цитата|цитаты|выделенная цитата|цитата\s*\d*|үзүндү)\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex QuoteName();
}
