using System.Collections.Frozen;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Gives HTML tags that say what Markdown can say their meaning: <c>&lt;b&gt;</c>, <c>&lt;br&gt;</c>. All others become
/// text, so that no HTML of an author reaches a page.
/// </summary>
internal static class InlineHtml
{
    /// <summary>The mark of underlined text, which Markdown has none for.</summary>
    public const char Underline = 'u';

    private static readonly FrozenDictionary<string, (char Mark, int Count)> Meanings = new Dictionary<
        string,
        (char, int)
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = ('*', 2),
        ["strong"] = ('*', 2),
        ["i"] = ('*', 1),
        ["em"] = ('*', 1),
        ["u"] = (Underline, 1),
        ["ins"] = (Underline, 1),
        ["s"] = ('~', 2),
        ["strike"] = ('~', 2),
        ["del"] = ('~', 2),
        ["sub"] = ('~', 1),
        ["sup"] = ('^', 1),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the HTML element of emphasized text, or null.</summary>
    public static string? ElementOf(EmphasisInline emphasis) =>
        (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('*' or '_', 2) => "strong",
            ('*' or '_', _) => "em",
            ('~', 2) => "del",
            ('~', _) => "sub",
            ('^', _) => "sup",
            (Underline, _) => "u",
            _ => null,
        };

    /// <summary>Replaces the HTML of a document.</summary>
    /// <param name="markdown">The text of the document.</param>
    public static void Apply(MarkdownDocument document, string markdown)
    {
        if (!markdown.Contains('<', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null)
            {
                Apply(block.Inline);
            }
        }
    }

    private static void Apply(ContainerInline container)
    {
        var open = new List<HtmlInline>();
        for (var inline = container.FirstChild; inline is not null; )
        {
            var next = inline.NextSibling;
            if (inline is ContainerInline inner)
            {
                Apply(inner);
            }
            else if (inline is HtmlInline html)
            {
                Apply(html, open);
            }

            inline = next;
        }

        open.ForEach(MakeText);
    }

    private static void Apply(HtmlInline html, List<HtmlInline> open)
    {
        var name = NameOf(html.Tag);
        if (name is "br" or "BR" or "Br")
        {
            html.ReplaceBy(new LineBreakInline { IsHard = true, Span = html.Span });
        }
        else if (!Meanings.ContainsKey(name) || html.Tag.EndsWith("/>", StringComparison.Ordinal))
        {
            MakeText(html);
        }
        else if (!html.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            open.Add(html);
        }
        else if (open.FindLastIndex(tag => IsNamed(tag, name)) is var index and >= 0)
        {
            open.Skip(index + 1).ToList().ForEach(MakeText);
            Emphasize(open[index], html, Meanings[name]);
            open.RemoveRange(index, open.Count - index);
        }
        else
        {
            MakeText(html);
        }
    }

    private static bool IsNamed(HtmlInline tag, string name) =>
        NameOf(tag.Tag).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void Emphasize(HtmlInline first, HtmlInline last, (char Mark, int Count) meaning)
    {
        var emphasis = new EmphasisInline
        {
            DelimiterChar = meaning.Mark,
            DelimiterCount = meaning.Count,
            Span = new SourceSpan(first.Span.Start, last.Span.End),
        };
        while (first.NextSibling is { } inner && inner != last)
        {
            inner.Remove();
            emphasis.AppendChild(inner);
        }

        last.Remove();
        if (emphasis.FirstChild is null)
        {
            first.Remove();
        }
        else
        {
            first.ReplaceBy(emphasis);
        }
    }

    private static void MakeText(HtmlInline html) =>
        html.ReplaceBy(new LiteralInline { Content = new StringSlice(html.Tag), Span = html.Span });

    private static string NameOf(string tag)
    {
        var name = tag.AsSpan(tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1);
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return name[..length].ToString();
    }
}
