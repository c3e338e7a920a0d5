using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>
/// Marks lists whose items begin with marks of their own, such as «а)»: they need no bullets, and HTML has no numbers
/// in Cyrillic letters.
/// </summary>
internal static partial class KeptMarks
{
    public static void Assign(ListBlock list)
    {
        if (!list.IsOrdered && list.All(HasOwnMark))
        {
            list.GetAttributes().AddClass("marked");
        }
    }

    private static bool HasOwnMark(Block item) =>
        item is ListItemBlock and [ParagraphBlock { Inline.FirstChild: LiteralInline text }, ..]
        && OwnMark().IsMatch(text.Content.AsSpan());

    [GeneratedRegex(@"^(?:\p{L}\)|[IVX]{1,6}[.)]|\d{1,3}(?:\.\d{1,3})+[.)])(?:\s|$)")]
    private static partial Regex OwnMark();
}
