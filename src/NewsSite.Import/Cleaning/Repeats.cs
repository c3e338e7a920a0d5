using System.Collections.Immutable;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Cleaning;

/// <summary>
/// Takes out blocks that stand in a text twice: whole, or as a run of other blocks whose letters and digits, joined, are
/// exactly theirs. Nothing that differs in one letter or digit is touched.
/// </summary>
internal static class Repeats
{
    /// <summary>Shorter blocks may repeat with reason: a refrain, «Да.», a table's cell.</summary>
    private const int FewestLetters = 25;

    /// <summary>Returns the blocks without repetitions. List items count as blocks.</summary>
    public static Cleaned Remove(ImmutableArray<Block> blocks)
    {
        var parts = blocks.SelectMany(PartsOf).ToList();
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Part>();
        foreach (var part in parts)
        {
            if (part.Letters.Length < FewestLetters || seen.Add(part.Letters))
            {
                kept.Add(part);
            }
            else
            {
                log.Add(new LogEntry(Change.Repeated, part.Text, part.Letters));
            }
        }

        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Letters.Length >= FewestLetters && IsJoinedOfOthers(kept, i))
            {
                log.Add(new LogEntry(Change.Repeated, kept[i].Text, kept[i].Letters));
                kept.RemoveAt(i--);
            }
        }

        return new Cleaned(log.Count == 0 ? blocks : Joined(kept), log.ToImmutable());
    }

    /// <summary>A block, or one item of a list.</summary>
    /// <param name="List">The list that the item was in, or null.</param>
    private sealed record Part(Block? Whole, ImmutableArray<Block> Item, ListBlock? List, string Letters, string Text);

    private static IEnumerable<Part> PartsOf(Block block) =>
        block is ListBlock list
            ? list.Items.Select(item => new Part(null, item, list, Letters.Of(item), Shown(item)))
            : [new Part(block, [], null, block is PictureBlock ? "" : Letters.Of(block), Shown([block]))];

    private static string Shown(ImmutableArray<Block> blocks) => MarkdownWriter.Write(blocks, target => target).Trim();

    private static bool IsJoinedOfOthers(List<Part> parts, int one)
    {
        for (var first = 0; first < parts.Count; first++)
        {
            if (first == one)
            {
                continue;
            }

            var at = 0;
            var count = 0;
            for (var next = first; next < parts.Count && next != one && at < parts[one].Letters.Length; next++)
            {
                if (!parts[one].Letters.AsSpan(at).StartsWith(parts[next].Letters, StringComparison.Ordinal))
                {
                    break;
                }

                at += parts[next].Letters.Length;
                count += parts[next].Letters.Length > 0 ? 1 : 0;
            }

            if (at == parts[one].Letters.Length && count > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the items that are left into their lists again.</summary>
    private static ImmutableArray<Block> Joined(List<Part> parts)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ListBlock? current = null;
        foreach (var part in parts)
        {
            if (part.Whole is not null)
            {
                blocks.Add(part.Whole);
                current = null;
            }
            else if (ReferenceEquals(current, part.List) && blocks[^1] is ListBlock list)
            {
                blocks[^1] = list with { Items = list.Items.Add(part.Item) };
            }
            else
            {
                current = part.List;
                blocks.Add(part.List! with { Items = [part.Item] });
            }
        }

        return blocks.ToImmutable();
    }
}
