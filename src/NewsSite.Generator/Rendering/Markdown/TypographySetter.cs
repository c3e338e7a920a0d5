using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Sets the typography of every text in a document, except code.</summary>
internal static class TypographySetter
{
    public static void Set(MarkdownDocument document, Language language)
    {
        var typographer = new Typographer(language);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null)
            {
                continue;
            }

            typographer.StartBlock();
            Set(block.Inline, typographer);
            if (block is ParagraphBlock paragraph && FigureRenderer.Captioned(paragraph) is { } picture)
            {
                picture.Title = Typographer.Set(language, picture.Title!);
            }
        }
    }

    private static void Set(ContainerInline container, Typographer typographer)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal when typographer.Next(literal.Content.AsSpan()) is { } text:
                    literal.Content = new Markdig.Helpers.StringSlice(text);
                    break;
                case LiteralInline:
                    break;
                case BareLink { IsText: false }:
                    typographer.Skip('x');
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
