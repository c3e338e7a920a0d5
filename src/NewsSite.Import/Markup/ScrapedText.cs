using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Markup;

/// <summary>
/// Reads plain text as it was scraped from a page: each line is a paragraph, lines that begin with a mark or a number are
/// list items.
/// </summary>
internal static partial class ScrapedText
{
    /// <summary>Reads a text as blocks, without empty ones.</summary>
    public static ImmutableArray<Block> Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var line in text.Replace("\r\n", "\n").Split('\n', '\r', '\f', '\v', '\u2028', '\u2029'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }

            if (Marked().Match(trimmed) is { Success: true } marked)
            {
                AddItem(blocks, null, trimmed[marked.Length..]);
            }
            else
            {
                blocks.Add(new ParagraphBlock([new TextInline(trimmed)]));
            }
        }

        return blocks.ToImmutable();
    }

    private static void AddItem(ImmutableArray<Block>.Builder blocks, int? start, string text)
    {
        ImmutableArray<Block> item = [new ParagraphBlock([new TextInline(text)])];
        if (blocks.Count > 0 && blocks[^1] is ListBlock list && list.Start is null == start is null)
        {
            blocks[^1] = list with { Items = list.Items.Add(item) };
        }
        else
        {
            blocks.Add(new ListBlock(start, [item]));
        }
    }

    // A dash begins speech too, but then a line of another shape stands around it; the import joins no paragraphs.
    [GeneratedRegex(@"^(?:[-*•·▪◦‣●○■□]|[–—](?=\s*\p{Ll}))\s+")]
    private static partial Regex Marked();
}
