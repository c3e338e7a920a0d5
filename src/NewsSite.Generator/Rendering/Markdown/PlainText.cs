using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Extracts the text of a document without markup, one block a line.</summary>
internal static class PlainText
{
    public static string Of(MarkdownObject? part) => Of(part, new StringBuilder());

    /// <inheritdoc cref="PlainText"/>
    /// <param name="text">An empty builder for temporary use; empty again on return.</param>
    public static string Of(MarkdownObject? part, StringBuilder text)
    {
        if (part is not null)
        {
            Append(part, text);
        }

        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var plain = text.ToString(0, end);
        text.Clear();
        return plain;
    }

    private static void Append(MarkdownObject part, StringBuilder text)
    {
        switch (part)
        {
            case ListItemBlock { Parent: ListBlock { IsOrdered: true } } item:
                text.Append(CultureInfo.InvariantCulture, $"{item.Order}. ");
                AppendBlocks(item, text);
                break;
            case ContainerBlock container:
                AppendBlocks(container, text);
                break;
            case ContainerInline container:
                Append(container, text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: not null } leaf:
                Append(leaf.Inline, text);
                text.Append('\n');
                break;
        }
    }

    private static void AppendBlocks(ContainerBlock container, StringBuilder text)
    {
        foreach (var block in container)
        {
            Append(block, text);
        }
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case BareAddress address:
                    text.Append(address.Address);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }
}
