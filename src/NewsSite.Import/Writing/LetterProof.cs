using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>
/// Proves that nothing was lost: the letters and digits of the source, read without the importer's own readers, are those of
/// the rendered article and those that the log names.
/// </summary>
internal static class LetterProof
{
    /// <summary>Returns the characters that are missing or too many, or null if none are.</summary>
    /// <param name="markdown">The body as written.</param>
    public static string? Difference(ImportItem item, Cleaned cleaned, string markdown)
    {
        if (MarkdownText.Of(markdown) is not { } rendered)
        {
            return "?";
        }

        var counts = new Dictionary<Rune, int>();
        Count(counts, Letters.Of(SourceText(item)), 1);
        Count(counts, Letters.Of(rendered), -1);
        Count(counts, string.Concat(NumbersOf(cleaned.Blocks)), 1);
        foreach (var entry in cleaned.Log)
        {
            Count(counts, entry.Letters, -1);
            Count(counts, entry.Added, 1);
        }

        var missing = new StringBuilder();
        foreach (var (rune, count) in counts.OrderBy(pair => pair.Key.Value))
        {
            if (count != 0)
            {
                missing.Append(count > 0 ? '-' : '+').Append(rune.ToString()).Append(' ');
            }
        }

        return missing.Length == 0 ? null : missing.ToString().TrimEnd();
    }

    /// <summary>Returns the numbers of list items: readers see them, but in HTML they are no text.</summary>
    private static IEnumerable<string> NumbersOf(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock { Start: { } start } list)
            {
                foreach (var number in Enumerable.Range(start, list.Items.Length))
                {
                    yield return number.ToString(CultureInfo.InvariantCulture);
                }
            }

            var inner = block switch
            {
                ListBlock { Items: var items } => items.SelectMany(item => item),
                QuoteBlock { Content: var content } => content,
                _ => Enumerable.Empty<Block>(),
            };
            foreach (var number in NumbersOf(inner))
            {
                yield return number;
            }
        }
    }

    private static void Count(Dictionary<Rune, int> counts, string letters, int step)
    {
        foreach (var rune in letters.EnumerateRunes())
        {
            counts[rune] = counts.GetValueOrDefault(rune) + step;
        }
    }

    private static string SourceText(ImportItem item)
    {
        if (item.Html is null)
        {
            return item.Text ?? "";
        }

        var body = new HtmlParser().ParseDocument(item.Html).Body!;
        foreach (
            var unseen in body.QuerySelectorAll("script, style, template, noscript, title, svg, math, canvas, object")
                .ToList()
        )
        {
            unseen.Remove();
        }

        var alternatives = body.QuerySelectorAll("img")
            .Cast<IHtmlImageElement>()
            .Select(picture => picture.GetAttribute("alt"));
        return body.TextContent + string.Concat(alternatives);
    }
}
