using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsSite.Editor.Conversion;

/// <summary>Turns what programs say by styles into elements, so that a reader of elements understands it.</summary>
internal static partial class ClipboardCleaner
{
    private const string Bold = "b, strong";
    private const string Italic = "i, em";

    /// <summary>Limit of elements in each other: no program makes so many on purpose.</summary>
    private const int MostNested = 400;

    public static void Clean(IElement body)
    {
        Flatten(body);
        foreach (var text in body.Descendants<IText>().Where(text => text.Data.Any(NoteMarks.IsMark)).ToList())
        {
            text.Data = NoteMarks.Remove(text.Data);
        }

        foreach (var element in body.QuerySelectorAll("*").Where(element => element.LocalName.Contains(':')).ToList())
        {
            // Word's o:p, st1:place and the like.
            Unwrap(element);
        }

        foreach (var element in body.QuerySelectorAll("[style]").ToList())
        {
            ReadStyle(element);
        }

        foreach (var cell in body.QuerySelectorAll("td, th").ToList())
        {
            FlattenLists(cell);
        }
    }

    /// <summary>Removes pictures, but for those of emoji, which become text. Returns how many.</summary>
    public static int RemovePictures(IElement body)
    {
        var count = 0;
        foreach (var picture in body.QuerySelectorAll("img").ToList())
        {
            var alt = picture.GetAttribute("alt") ?? "";
            if (alt.Length is > 0 and <= 16 && !alt.Any(char.IsAscii) && !alt.Any(char.IsLetterOrDigit))
            {
                picture.Parent!.ReplaceChild(picture.Owner!.CreateTextNode(alt), picture);
                continue;
            }

            count++;
            picture.Remove();
        }

        return count;
    }

    /// <summary>Moves what is nested too deeply for any program up, so that nothing of it is lost.</summary>
    private static void Flatten(IElement body)
    {
        var pending = new Stack<(IElement Element, int Depth)>();
        pending.Push((body, 0));
        while (pending.TryPop(out var next))
        {
            foreach (var child in next.Element.Children.ToList())
            {
                if (next.Depth < MostNested)
                {
                    pending.Push((child, next.Depth + 1));
                }
                else if (!IsUnseen(child))
                {
                    next.Element.ReplaceChild(next.Element.Owner!.CreateTextNode(child.TextContent), child);
                }
            }
        }
    }

    private static bool IsUnseen(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "noscript";

    private static void ReadStyle(IElement element)
    {
        var style = element.GetAttribute("style")!;
        if (PreservesLines().IsMatch(style) && element.LocalName is not "pre")
        {
            BreakLines(element);
        }

        var weight = FontWeight().Match(style).Groups["weight"].Value.ToLowerInvariant();
        var isNormal = weight is "normal" or "400" or "300" or "lighter";
        var isItalic = ItalicStyle().IsMatch(style);
        if ((element.Matches(Bold) && isNormal) || (element.Matches(Italic) && UprightStyle().IsMatch(style)))
        {
            // Google Docs wraps everything in <b style="font-weight:normal">.
            Unwrap(element);
            return;
        }

        if (element.LocalName is not ("span" or "font" or "a"))
        {
            return;
        }

        if (isItalic && element.Closest(Italic) is null)
        {
            WrapContent(element, "i");
        }

        if (
            weight is "bold" or "bolder" or "600" or "700" or "800" or "900"
            && element.Closest("b, strong, th, h1, h2, h3, h4, h5, h6") is null
        )
        {
            WrapContent(element, "b");
        }

        if (Struck().IsMatch(style) && element.Closest("s, del, strike") is null)
        {
            WrapContent(element, "s");
        }

        if (Raised().Match(style) is { Success: true } raised)
        {
            var isAbove = raised.Groups["how"].Value.Equals("super", StringComparison.OrdinalIgnoreCase);
            var name = isAbove ? "sup" : "sub";
            if (element.Closest(name) is null)
            {
                WrapContent(element, name);
            }
        }
    }

    private static void BreakLines(IElement element)
    {
        foreach (var text in element.Descendants<IText>().Where(text => text.Data.Contains('\n')).ToList())
        {
            var parts = text.Data.Split('\n');
            var nodes = parts.SelectMany(
                (part, i) =>
                    i == 0
                        ? (IEnumerable<INode>)[element.Owner!.CreateTextNode(part)]
                        : [element.Owner!.CreateElement("br"), element.Owner!.CreateTextNode(part)]
            );
            foreach (var node in nodes)
            {
                text.Parent!.InsertBefore(node, text);
            }

            text.Parent!.RemoveChild(text);
        }
    }

    private static void WrapContent(IElement element, string name)
    {
        // A block cannot stand in a mark of a line; its own lines are marked then.
        if (element.QuerySelector("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote") is not null)
        {
            return;
        }

        var wrapper = element.Owner!.CreateElement(name);
        while (element.FirstChild is { } child)
        {
            wrapper.AppendChild(child);
        }

        element.AppendChild(wrapper);
    }

    /// <summary>Replaces an element by its content.</summary>
    public static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
        {
            element.Parent!.InsertBefore(child, element);
        }

        element.Remove();
    }

    /// <summary>Turns lists in a cell into lines with a bullet: Markdown has no lists in tables.</summary>
    private static void FlattenLists(IElement cell)
    {
        foreach (var item in cell.QuerySelectorAll("li").ToList())
        {
            var line = item.Owner!.CreateElement("p");
            line.AppendChild(item.Owner!.CreateTextNode("• "));
            while (item.FirstChild is { } child)
            {
                line.AppendChild(child);
            }

            item.Parent!.ReplaceChild(line, item);
        }

        foreach (var list in cell.QuerySelectorAll("ul, ol, h1, h2, h3, h4, h5, h6, figure").ToList())
        {
            var line = list.Owner!.CreateElement("div");
            while (list.FirstChild is { } child)
            {
                line.AppendChild(child);
            }

            list.Parent!.ReplaceChild(line, list);
        }
    }

    [GeneratedRegex(@"white-space:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PreservesLines();

    [GeneratedRegex(@"font-weight:\s*(?<weight>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex FontWeight();

    [GeneratedRegex(@"font-style:\s*(?:italic|oblique)", RegexOptions.IgnoreCase)]
    private static partial Regex ItalicStyle();

    [GeneratedRegex(@"font-style:\s*normal", RegexOptions.IgnoreCase)]
    private static partial Regex UprightStyle();

    [GeneratedRegex(@"text-decoration(?:-line)?:[^;]*line-through", RegexOptions.IgnoreCase)]
    private static partial Regex Struck();

    [GeneratedRegex(@"vertical-align:\s*(?<how>super|sub)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();
}
