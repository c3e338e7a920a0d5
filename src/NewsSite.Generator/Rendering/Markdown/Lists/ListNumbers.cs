using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>
/// Keeps the numbers of ordered lists as their author wrote them: points 3, 7 and 12 of an order are not 3, 4 and 5.
/// </summary>
internal static class ListNumbers
{
    /// <summary>Gives every item the number that stands in the author's text.</summary>
    public static void Restore(MarkdownDocument document, SourceText source)
    {
        foreach (var list in OrderedLists(document))
        {
            foreach (var item in list.OfType<ListItemBlock>())
            {
                var written = source.WrittenFrom(item.Span.Start);
                var digits = written.IndexOfAnyExceptInRange('0', '9');
                if (digits > 0 && int.TryParse(written[..digits], CultureInfo.InvariantCulture, out var number))
                {
                    item.Order = number;
                }
            }

            list.OrderedStart = list is [ListItemBlock first, ..]
                ? first.Order.ToString(CultureInfo.InvariantCulture)
                : list.OrderedStart;
        }
    }

    /// <summary>Writes the numbers that a browser would not count by itself into the HTML.</summary>
    public static void Assign(MarkdownDocument document)
    {
        foreach (var list in OrderedLists(document))
        {
            var expected = list is [ListItemBlock first, ..] ? first.Order : 0;
            foreach (var item in list.OfType<ListItemBlock>())
            {
                if (item.Order != expected)
                {
                    var number = item.Order.ToString(CultureInfo.InvariantCulture);
                    item.GetAttributes().AddPropertyIfNotExist("value", number);
                }

                expected = item.Order + 1;
            }
        }
    }

    private static IEnumerable<ListBlock> OrderedLists(MarkdownDocument document) =>
        document.Descendants<ListBlock>().Where(list => list.IsOrdered);
}
