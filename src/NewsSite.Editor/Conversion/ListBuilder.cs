using System.Collections.Immutable;
using NewsSite.Import.Markup;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Builds lists from paragraphs that each know their level, as Word has them. Items whose mark is a letter or several
/// numbers stay paragraphs with that mark: Markdown has no list for them.
/// </summary>
internal sealed class ListBuilder
{
    private sealed class Level(int depth, bool isNumbered, int start)
    {
        public int Depth => depth;
        public bool IsNumbered => isNumbered;
        public int Start => start;
        public List<ImmutableArray<Block>> Items { get; } = [];

        public ListBlock ToBlock() => new(isNumbered ? start : null, [.. Items]);
    }

    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly Stack<Level> open = new();

    /// <summary>Adds a block that is no list item, after the lists before it.</summary>
    public void Add(Block block)
    {
        Close(-1);
        blocks.Add(block);
    }

    /// <summary>Adds a list item.</summary>
    /// <param name="depth">0 for the outermost level.</param>
    public void AddItem(int depth, ListMarker marker, ImmutableArray<Inline> content)
    {
        if (marker.Text.Length > 0)
        {
            var paragraph = new ParagraphBlock([new TextInline(marker.Text + " "), .. content]);
            Close(depth - 1);
            AddHere(paragraph);
            return;
        }

        Close(depth);
        if (open.TryPeek(out var level) && level.Depth == depth && level.IsNumbered != marker.Number is not null)
        {
            Close(depth - 1);
        }

        if (!open.TryPeek(out level) || level.Depth < depth)
        {
            open.Push(level = new Level(depth, marker.Number is not null, marker.Number ?? 1));
        }

        level.Items.Add([new ParagraphBlock(content)]);
    }

    public ImmutableArray<Block> ToBlocks()
    {
        Close(-1);
        return blocks.ToImmutable();
    }

    /// <summary>Ends the lists deeper than a level: each belongs to the item before it.</summary>
    private void Close(int depth)
    {
        while (open.TryPeek(out var level) && level.Depth > depth)
        {
            open.Pop();
            AddHere(level.ToBlock());
        }
    }

    private void AddHere(Block block)
    {
        if (open.TryPeek(out var outer))
        {
            outer.Items[^1] = outer.Items[^1].Add(block);
        }
        else
        {
            blocks.Add(block);
        }
    }
}
