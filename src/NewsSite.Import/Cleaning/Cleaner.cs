using System.Collections.Immutable;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Cleaning;

/// <summary>Runs the steps of cleaning, each of which says what it took out.</summary>
internal static class Cleaner
{
    /// <param name="title">The title; a first block that only repeats it is taken out.</param>
    public static Cleaned Clean(ImmutableArray<Block> blocks, string title)
    {
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        foreach (
            var step in new Func<ImmutableArray<Block>, Cleaned>[]
            {
                GalleryCounters.Remove,
                rest => RemoveTitle(rest, title),
                Repeats.Remove,
                GluedParagraphs.Part,
            }
        )
        {
            var cleaned = step(blocks);
            blocks = cleaned.Blocks;
            log.AddRange(cleaned.Log);
        }

        return new Cleaned(blocks, log.ToImmutable());
    }

    private static Cleaned RemoveTitle(ImmutableArray<Block> blocks, string title)
    {
        var letters = Letters.Of(title);
        return blocks is [HeadingBlock or ParagraphBlock, ..] && letters.Length > 0 && Letters.Of(blocks[0]) == letters
            ? new Cleaned(blocks.RemoveAt(0), [new LogEntry(Change.Title, title, letters)])
            : new Cleaned(blocks, []);
    }
}
