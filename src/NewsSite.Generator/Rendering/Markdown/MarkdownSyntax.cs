using Markdig;
using Markdig.Syntax;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>The Markdown syntax of articles: CommonMark with tables, footnotes and task lists, without HTML.</summary>
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

    /// <summary>Parses an article's Markdown.</summary>
    /// <exception cref="MarkdownRefusedException">The text exceeds a limit of nesting or size.</exception>
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
            // Markdig throws this only for its nesting limit while parsing.
            throw new MarkdownRefusedException(LinkRules.TooDeep, 0);
        }
    }
}

/// <summary>Thrown for Markdown that is rejected as a whole.</summary>
/// <param name="line">The line where a limit is exceeded, from 0.</param>
internal sealed class MarkdownRefusedException(DiagnosticRule rule, int line) : Exception
{
    public DiagnosticRule Rule => rule;
    public int Line => line;
}
