using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Makes text of the brackets that begin no link: Markdig leaves them as containers of what follows.</summary>
internal static class OpenBrackets
{
    public static void MakeText(MarkdownDocument document, string markdown)
    {
        if (!markdown.Contains('[', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var bracket in document.Descendants<LinkDelimiterInline>().ToList())
        {
            bracket.ReplaceBy(
                new LiteralInline { Content = new StringSlice(bracket.ToLiteral()), Span = SpanOf(bracket) }
            );
        }
    }

    private static SourceSpan SpanOf(LinkDelimiterInline bracket) =>
        new(bracket.Span.Start, bracket.Span.Start + bracket.ToLiteral().Length - 1);
}
