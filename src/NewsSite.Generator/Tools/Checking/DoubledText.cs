using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds a block or sentence that stands in the article twice, as when a text was pasted twice, or a list was saved
/// both as items and as one paragraph. Cells of tables may repeat, two lists may have the same step, and a quotation may
/// repeat a sentence of the text.
/// </summary>
internal sealed class DoubledText
{
    /// <summary>Minimum number of letters. Shorter texts repeat by chance: «Подробнее — на сайте министерства».</summary>
    private const int FewestLetters = 41;
    private const int ShownCharacters = 40;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…;:");

    private readonly SeenParts sentences = new();
    private readonly SeenParts quotations = new();
    private readonly DiagnosticBag diagnostics;

    /// <summary>Number of the list that the next item belongs to: any other block ends one.</summary>
    private int lists;

    /// <summary>True while the parts of a doubled passage follow each other. It is reported once, at its beginning.</summary>
    private bool isInside;

    private DoubledText(DiagnosticBag diagnostics) => this.diagnostics = diagnostics;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        var doubled = new DoubledText(diagnostics);
        foreach (var block in version.Outline.Blocks)
        {
            if (block.Kind == BlockKind.Quote)
            {
                doubled.See(doubled.quotations, new TextPart(block.Text, 0, block.Text.Text.Length));
            }
            else if (block.Kind != BlockKind.Cell && block.Text.Text.Length >= FewestLetters)
            {
                doubled.SeeSentences(block.Text, block.Kind == BlockKind.ListItem ? doubled.lists : null);
            }

            doubled.lists += block.Kind == BlockKind.ListItem ? 0 : 1;
        }
    }

    /// <summary>Looks for each sentence, or for the whole block if its sentences are too short to tell.</summary>
    /// <param name="list">Number of the list that the text is an item of; null for another text.</param>
    private void SeeSentences(PlacedText text, int? list)
    {
        var hasLong = false;
        var written = text.Text;
        for (var (start, end) = (0, 0); start < written.Length; start = end)
        {
            end = written.AsSpan(start).IndexOfAny(SentenceEnds) is >= 0 and var mark
                ? start + mark + 1
                : written.Length;
            hasLong |= See(sentences, new TextPart(text, start, end, list));
        }

        if (!hasLong)
        {
            See(sentences, new TextPart(text, 0, written.Length, list));
        }
    }

    /// <summary>Returns false for a part too short to tell. Such parts neither begin nor end a passage.</summary>
    private bool See(SeenParts seen, TextPart part)
    {
        if (part.Length < FewestLetters || part.CountLetters() < FewestLetters)
        {
            return false;
        }

        var first = seen.FindOrAdd(part);
        if (first is not null && !isInside)
        {
            diagnostics.Report(
                WritingRules.DoubledText,
                part.Location,
                part.Beginning(ShownCharacters),
                first.Location
            );
        }

        isInside = first is not null;
        return true;
    }
}
