using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Languages;

namespace NewsSite.Generator.Markdown;

/// <summary>Sets the typography of every text in a document; code stays as it is.</summary>
internal static class TypographySetter
{
    public static void Set(MarkdownDocument document, Language language)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null)
            {
                Set(block.Inline, new Typographer(language));
            }
        }
    }

    private static void Set(ContainerInline container, Typographer typographer)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    literal.Content = new Markdig.Helpers.StringSlice(typographer.Next(literal.Content.ToString()));
                    break;
                case ContainerInline inner:
                    Set(inner, typographer);
                    break;
                case LineBreakInline:
                    typographer.Skip(' ');
                    break;
                default:
                    typographer.Skip('x');
                    break;
            }
        }
    }
}
