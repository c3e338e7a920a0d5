using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Parses footnotes and remembers them all: Markdig drops those that no reference leads to.</summary>
internal sealed class RememberingFootnoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <summary>Returns every footnote of a document with its start, in the order of the text.</summary>
    public static IReadOnlyList<(Footnote Note, int Start)> FootnotesOf(MarkdownDocument document) =>
        document.GetData(Key) as List<(Footnote, int)> ?? [];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var start = processor.Start;
        return Remember(processor, base.TryOpen(processor), start);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var start = processor.Start;
        return Remember(processor, base.TryContinue(processor, block), start);
    }

    private static BlockState Remember(BlockProcessor processor, BlockState state, int start)
    {
        if (processor.NewBlocks.Count > 0 && processor.NewBlocks.Peek() is Footnote footnote)
        {
            if (processor.Document.GetData(Key) is not List<(Footnote Note, int Start)> footnotes)
            {
                processor.Document.SetData(Key, footnotes = []);
            }

            if (footnotes.Count == 0 || footnotes[^1].Note != footnote)
            {
                footnotes.Add((footnote, start));
            }
        }

        return state;
    }
}
