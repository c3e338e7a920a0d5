using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Reads the outline of an article's Markdown.</summary>
internal sealed class OutlineReader
{
    private readonly SourceText source;
    private readonly ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly ImmutableArray<OutlineLink>.Builder links = ImmutableArray.CreateBuilder<OutlineLink>();
    private readonly ImmutableArray<SourceLocation>.Builder items = ImmutableArray.CreateBuilder<SourceLocation>();
    private readonly ImmutableArray<SourceLocation>.Builder quotes = ImmutableArray.CreateBuilder<SourceLocation>();
    private readonly ImmutableArray<SourceLocation>.Builder tables = ImmutableArray.CreateBuilder<SourceLocation>();

    private OutlineReader(SourceText source) => this.source = source;

    /// <summary>Returns an article's outline; empty if its Markdown is rejected.</summary>
    public static ArticleOutline Read(Article article, MarkdownTexts texts)
    {
        var reader = new OutlineReader(SourceText.Of(article, texts.Read(article)));
        try
        {
            var document = MarkdownSyntax.Parse(reader.source);
            BareLinks.Set(document, article.Language);
            reader.Read(document, BlockKind.Paragraph);
        }
        catch (MarkdownRefusedException)
        {
            // Reported by BodyRenderer.
        }

        return new ArticleOutline
        {
            Blocks = reader.blocks.DrainToImmutable(),
            Links = reader.links.DrainToImmutable(),
            ListItems = reader.items.DrainToImmutable(),
            Quotes = reader.quotes.DrainToImmutable(),
            TablesWithoutHeader = reader.tables.DrainToImmutable(),
        };
    }

    private void Read(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListItemBlock item:
                    items.Add(LocationOf(item));
                    Read(item, BlockKind.ListItem);
                    break;
                case QuoteBlock quote:
                    quotes.Add(LocationOf(quote));
                    Read(quote, BlockKind.Quote);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case Footnote footnote:
                    Read(footnote, BlockKind.Footnote);
                    break;
                case ContainerBlock inner:
                    Read(inner, kind);
                    break;
                case HeadingBlock { Inline: not null } heading:
                    Add(BlockKind.Heading, heading.Level, heading.Inline);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    Add(kind, 0, leaf.Inline);
                    break;
            }
        }
    }

    private void ReadTable(Table table)
    {
        var before = blocks.Count;
        var header = table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader);
        foreach (var row in table.OfType<TableRow>())
        {
            Read(row, BlockKind.Cell);
            if (row == header && blocks.Skip(before).All(cell => string.IsNullOrWhiteSpace(cell.Text.Text)))
            {
                header = null;
            }
        }

        if (header is null)
        {
            tables.Add(LocationOf(table));
        }
    }

    private void Add(BlockKind kind, int level, ContainerInline inline)
    {
        var text = new OutlineText(source);
        text.Read(inline, links);
        blocks.Add(new TextBlock(kind, level, text.ToPlaced(inline.Span.Start)));
    }

    private SourceLocation LocationOf(MarkdownObject part) => source.LocationOf(part.Span.Start);
}
