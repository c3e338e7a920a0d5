using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Import.Markup;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Makes blocks of other programs blocks of an article: the highest heading is of the second level, paragraphs that
/// begin with a bullet are list items, empty ones go.
/// </summary>
internal static partial class BlockCleaner
{
    private const int HighestHeading = 2;
    private const int DeepestHeading = 6;

    public static ImmutableArray<Block> Clean(ImmutableArray<Block> blocks)
    {
        var cleaned = CleanAll(blocks);
        var highest = HeadingsOf(cleaned).DefaultIfEmpty(HighestHeading).Min();
        return highest == HighestHeading ? cleaned : Shifted(cleaned, HighestHeading - highest);
    }

    private static ImmutableArray<Block> CleanAll(ImmutableArray<Block> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    AddParagraph(InlineCleaner.Clean(paragraph.Content, isHeading: false), result);
                    break;
                case HeadingBlock heading:
                    var content = InlineCleaner.Clean(heading.Content, isHeading: true);
                    if (!content.IsEmpty)
                    {
                        result.Add(heading with { Content = content });
                    }

                    break;
                case ListBlock list:
                    var items = list.Items.Select(CleanAll).Where(item => !item.IsEmpty).ToImmutableArray();
                    if (!items.IsEmpty)
                    {
                        result.Add(list with { Items = items });
                    }

                    break;
                case QuoteBlock quote:
                    var quoted = CleanAll(quote.Content);
                    if (!quoted.IsEmpty)
                    {
                        result.Add(new QuoteBlock(quoted));
                    }

                    break;
                case TableBlock table:
                    result.Add(
                        new TableBlock([
                            .. table.Rows.Select(row =>
                                row.Select(cell => InlineCleaner.Clean(cell, isHeading: false)).ToImmutableArray()
                            ),
                        ])
                    );
                    break;
                case CodeBlock code:
                    result.Add(new CodeBlock(TextCleaner.Clean(code.Text)));
                    break;
                default:
                    result.Add(block);
                    break;
            }
        }

        return result.ToImmutable();
    }

    private static void AddParagraph(ImmutableArray<Inline> content, ImmutableArray<Block>.Builder blocks)
    {
        if (content is [SpanInline { Kind: SpanKind.Picture } picture])
        {
            blocks.Add(new PictureBlock(picture.Target, Letters.TextOf(picture.Content), ""));
            return;
        }

        if (content is not [TextInline first, ..] || Bullet().Match(first.Text) is not { Success: true } bullet)
        {
            if (!content.IsEmpty)
            {
                blocks.Add(new ParagraphBlock(content));
            }

            return;
        }

        var text = content.SetItem(0, new TextInline(first.Text[bullet.Length..]));
        ImmutableArray<Block> item = [new ParagraphBlock(InlineCleaner.Clean(text, isHeading: false))];
        if (blocks.Count > 0 && blocks[^1] is ListBlock { Start: null } list)
        {
            blocks[^1] = list with { Items = list.Items.Add(item) };
        }
        else
        {
            blocks.Add(new ListBlock(null, [item]));
        }
    }

    private static IEnumerable<int> HeadingsOf(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                HeadingBlock heading => [heading.Level],
                QuoteBlock quote => HeadingsOf(quote.Content),
                ListBlock list => list.Items.SelectMany(HeadingsOf),
                _ => (IEnumerable<int>)[],
            }
        );

    private static ImmutableArray<Block> Shifted(ImmutableArray<Block> blocks, int levels) =>
        [
            .. blocks.Select(block =>
                block switch
                {
                    HeadingBlock heading => heading with
                    {
                        Level = Math.Clamp(heading.Level + levels, HighestHeading, DeepestHeading),
                    },
                    QuoteBlock quote => new QuoteBlock(Shifted(quote.Content, levels)),
                    ListBlock list => list with { Items = [.. list.Items.Select(item => Shifted(item, levels))] },
                    _ => block,
                }
            ),
        ];

    // A dash is no bullet here: it begins speech, too.
    [GeneratedRegex(@"^[•·▪◦‣●○■□∙]\s*(?=\S)")]
    private static partial Regex Bullet();
}
