using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Cleaning;

/// <summary>
/// Takes out the counters that galleries leave in scraped texts: «1 из 3», «2 / 5», also over several lines.
/// </summary>
internal static partial class GalleryCounters
{
    private const int MostLines = 3;

    public static Cleaned Remove(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>();
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        for (var i = 0; i < blocks.Length; i++)
        {
            var lines = CounterAt(blocks, i);
            if (lines == 0)
            {
                kept.Add(blocks[i]);
                continue;
            }

            var text = string.Join(' ', blocks.Skip(i).Take(lines).Select(LineOf));
            log.Add(new LogEntry(Change.GalleryCounter, text, Letters.Of(text)));
            i += lines - 1;
        }

        return new Cleaned(kept.ToImmutable(), log.ToImmutable());
    }

    /// <summary>Returns how many paragraphs from this one make a counter, or 0.</summary>
    private static int CounterAt(ImmutableArray<Block> blocks, int first)
    {
        var text = "";
        for (var count = 1; count <= MostLines && first + count <= blocks.Length; count++)
        {
            if (LineOf(blocks[first + count - 1]) is not { Length: < 16 } line)
            {
                return 0;
            }

            text = $"{text} {line}".Trim();
            if (Counter().Match(text) is { Success: true } counter)
            {
                return int.Parse(counter.Groups[1].Value) <= int.Parse(counter.Groups[2].Value) ? count : 0;
            }
        }

        return 0;
    }

    private static string? LineOf(Block block) =>
        block is ParagraphBlock paragraph ? Letters.TextOf(paragraph.Content).Trim() : null;

    [GeneratedRegex(@"^([0-9]{1,3})\s*(?:из|of|ичинен|/)\s*([0-9]{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();
}
