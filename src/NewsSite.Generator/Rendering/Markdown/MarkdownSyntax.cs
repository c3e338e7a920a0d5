using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown.Links;
using NewsSite.Generator.Rendering.Markdown.Lists;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// The Markdown syntax of articles: CommonMark with tables, footnotes and task lists. Of HTML it knows the tags that
/// mean what Markdown can say.
/// </summary>
internal static class MarkdownSyntax
{
    public static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>Parses one line of text, in which no lists, headings or other blocks can stand.</summary>
    private static readonly MarkdownPipeline LinePipeline = CreateLinePipeline();

    /// <summary>Parses an article's Markdown.</summary>
    /// <exception cref="MarkdownRefusedException">The text exceeds a limit of nesting or size.</exception>
    public static MarkdownDocument Parse(SourceText source)
    {
        var document = Parse(source.Text);
        ListNumbers.Restore(document, source);
        return document;
    }

    /// <inheritdoc cref="Parse(SourceText)"/>
    public static MarkdownDocument Parse(string markdown)
    {
        if (MarkdownLimits.Exceeded(markdown) is var (rule, line))
        {
            throw new MarkdownRefusedException(rule, line);
        }

        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            OpenBrackets.MakeText(document, markdown);
            InlineHtml.Apply(document, markdown);
            ReadLists(document);
            CellCode.Unescape(document, markdown);
            return document;
        }
        catch (ArgumentException)
        {
            // Markdig throws this only for its nesting limit while parsing.
            throw new MarkdownRefusedException(LinkRules.TooDeep, 0);
        }
    }

    /// <summary>Parses the value of a field, which is shown as it is, to find marks in it.</summary>
    public static MarkdownDocument ParseLine(string line) => Markdig.Markdown.Parse(line, LinePipeline);

    private static void ReadLists(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<Block>())
        {
            switch (block)
            {
                case ListBlock list:
                    KeptMarks.Assign(list);
                    break;
                case ParagraphBlock paragraph:
                    SpokenLines.Part(paragraph);
                    break;
            }
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        AddInlines(builder);
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.Insert(0, new RememberingFootnoteParser());
        return builder.UsePipeTables().UseFootnotes().UseTaskLists().UsePreciseSourceLocation().Build();
    }

    private static MarkdownPipeline CreateLinePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        AddInlines(builder);
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.UsePreciseSourceLocation().Build();
    }

    private static void AddInlines(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
    }
}

/// <summary>Thrown for Markdown that is rejected as a whole.</summary>
/// <param name="line">The line where a limit is exceeded, from 0.</param>
internal sealed class MarkdownRefusedException(DiagnosticRule rule, int line) : Exception
{
    public DiagnosticRule Rule => rule;
    public int Line => line;
}
