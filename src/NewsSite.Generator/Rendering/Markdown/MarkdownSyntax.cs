using Markdig;
using Markdig.Syntax;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>The Markdown articles are written in: CommonMark with tables, footnotes and task lists, without HTML.</summary>
internal static class MarkdownSyntax
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .UsePreciseSourceLocation()
        .Build();

    /// <exception cref="MarkdownRefusedException">It is nested deeper, or more, than we take.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        if (MarkdownLimits.Exceeded(markdown) is var (rule, line))
        {
            throw new MarkdownRefusedException(rule, line);
        }

        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only one while parsing is its limit on nesting.
            throw new MarkdownRefusedException(LinkRules.TooDeep, 0);
        }
    }
}

/// <summary>Markdown that is refused as a whole.</summary>
/// <param name="line">Where it is too much, counted from 0.</param>
internal sealed class MarkdownRefusedException(DiagnosticRule rule, int line) : Exception
{
    public DiagnosticRule Rule => rule;
    public int Line => line;
}
