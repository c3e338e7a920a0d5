using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Reads what only Word puts into the clipboard: paragraphs that are list items by their style, and footnotes.
/// </summary>
internal static partial class WordClipboard
{
    public static void Clean(IElement body)
    {
        ReadNotes(body);
        foreach (var group in Groups(body))
        {
            MakeList(group);
        }
    }

    /// <summary>Returns runs of neighbouring paragraphs that are list items.</summary>
    private static List<List<IElement>> Groups(IElement body)
    {
        var groups = new List<List<IElement>>();
        foreach (var paragraph in body.QuerySelectorAll("p[style*='mso-list'], div[style*='mso-list']"))
        {
            if (
                !Level().IsMatch(paragraph.GetAttribute("style")!)
                || paragraph.QuerySelector("p, div, table") is not null
            )
            {
                continue;
            }

            if (groups.Count > 0 && groups[^1][^1].NextElementSibling == paragraph)
            {
                groups[^1].Add(paragraph);
            }
            else
            {
                groups.Add([paragraph]);
            }
        }

        return groups;
    }

    private static void MakeList(List<IElement> paragraphs)
    {
        var owner = paragraphs[0].Owner!;
        var open = new Stack<(int Depth, IElement List)>();
        foreach (var paragraph in paragraphs)
        {
            var depth = int.Parse(
                Level().Match(paragraph.GetAttribute("style")!).Groups["level"].Value,
                CultureInfo.InvariantCulture
            );
            var marker = TakeMarker(paragraph);
            while (
                open.TryPeek(out var deeper)
                && (deeper.Depth > depth || (marker.Text.Length > 0 && deeper.Depth == depth))
            )
            {
                open.Pop();
            }

            if (marker.Text.Length > 0)
            {
                // Markdown has no list with letters: the mark stands before the text.
                paragraph.InsertBefore(owner.CreateTextNode(marker.Text + " "), paragraph.FirstChild);
                paragraph.RemoveAttribute("style");
                if (open.TryPeek(out var outer))
                {
                    outer.List.LastElementChild!.AppendChild(paragraph);
                }

                continue;
            }

            var name = marker.Number is null ? "ul" : "ol";
            if (open.TryPeek(out var same) && same.Depth == depth && same.List.LocalName != name)
            {
                open.Pop();
            }

            if (!open.TryPeek(out var level) || level.Depth < depth)
            {
                var list = owner.CreateElement(name);
                if (marker.Number is { } start)
                {
                    list.SetAttribute("start", start.ToString(CultureInfo.InvariantCulture));
                }

                if (open.TryPeek(out var outer))
                {
                    outer.List.LastElementChild!.AppendChild(list);
                }
                else
                {
                    paragraph.Parent!.InsertBefore(list, paragraph);
                }

                open.Push(level = (depth, list));
            }

            var item = owner.CreateElement("li");
            while (paragraph.FirstChild is { } child)
            {
                item.AppendChild(child);
            }

            level.List.AppendChild(item);
            paragraph.Remove();
        }
    }

    /// <summary>Takes the mark out of a list item: Word writes it into the text, in a span of its own.</summary>
    private static ListMarker TakeMarker(IElement paragraph)
    {
        var marks = paragraph
            .QuerySelectorAll("span[style]")
            .Where(span => IgnoredMark().IsMatch(span.GetAttribute("style")!))
            .ToList();
        var written = string.Concat(marks.Select(mark => mark.TextContent));
        marks.ForEach(mark => mark.Remove());
        return ListMarker.Of(written);
    }

    /// <summary>Turns Word's links to footnotes, and the footnotes below the text, into marks.</summary>
    private static void ReadNotes(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            if (
                NoteLink().Match(link.GetAttribute("href")!) is not { Success: true } match
                || link.TextContent.Length > 12
            )
            {
                continue;
            }

            var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
            var isBack = match.Groups["back"].Success;
            var target = body.QuerySelector($"[id='{match.Groups["kind"].Value}{number}']");
            if (target is null)
            {
                continue;
            }

            var mark = isBack ? NoteMarks.Definition(number) : NoteMarks.Reference(number);
            if (isBack && target.QuerySelectorAll("p").ToList() is [var first, .. var others])
            {
                // A footnote is one paragraph.
                foreach (var other in others)
                {
                    first.AppendChild(first.Owner!.CreateTextNode(" "));
                    while (other.FirstChild is { } child)
                    {
                        first.AppendChild(child);
                    }

                    other.Remove();
                }
            }

            var wrapper = body.Owner!.CreateElement("span");
            wrapper.TextContent = mark;
            link.Parent!.ReplaceChild(wrapper, link);
        }
    }

    [GeneratedRegex(@"mso-list:\s*l\d+\s+level(?<level>[1-9])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"mso-list:\s*Ignore", RegexOptions.IgnoreCase)]
    private static partial Regex IgnoredMark();

    [GeneratedRegex(@"^#_(?<kind>ftn|edn)(?<back>ref)?(?<number>[0-9]{1,4})\z")]
    private static partial Regex NoteLink();
}
