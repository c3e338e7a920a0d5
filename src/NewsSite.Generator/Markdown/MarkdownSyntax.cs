using Markdig;
using Markdig.Syntax;

namespace NewsSite.Generator.Markdown;

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

    /// <exception cref="ArgumentException">Lists or quotations are nested deeper than Markdig takes.</exception>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);
}
