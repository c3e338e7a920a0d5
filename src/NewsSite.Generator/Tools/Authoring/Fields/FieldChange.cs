using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>
/// Changes the text of a front matter so that a field has another value. Only what differs is written anew: of a list of
/// photos with another caption the caption, of photos in another order the order. The caller verifies the result.
/// </summary>
internal sealed class FieldChange(string yaml, string lineEnd)
{
    private readonly FieldWriter writer = new(lineEnd);
    private readonly SourceLines lines = new(yaml);

    /// <summary>Returns the text with the value of a map's key changed; null if it cannot be done.</summary>
    /// <param name="isWhole">True to write the whole value anew.</param>
    public string? Apply(SpannedMap root, string key, JsonNode? wanted, bool isWhole)
    {
        var edits = new List<TextEdit>();
        var isDone = ChangeEntry(root, FieldValues.All, key, wanted, isWhole, edits);
        return isDone ? Applied(edits) : null;
    }

    private string? Applied(List<TextEdit> edits)
    {
        var sorted = edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length).ToList();
        var overlap = sorted.Zip(sorted.Skip(1)).Any(two => two.First.Start + two.First.Length > two.Second.Start);
        return overlap ? null : EditedText.Of(yaml).With(sorted).Text;
    }

    private bool ChangeEntry(
        SpannedMap map,
        FieldShape? shape,
        string key,
        JsonNode? wanted,
        bool isWhole,
        List<TextEdit> edits
    )
    {
        var entry = map.Find(key);
        var inner = FieldValues.Inside(shape, key);
        return (entry, wanted) switch
        {
            (null, null) => true,
            (null, _) => Insert(map, shape, key, wanted!, edits),
            (_, null) => Remove(map, entry, edits),
            _ => Change(entry, inner, wanted!, map.IsFlow, isWhole, edits),
        };
    }

    private bool Change(
        SpannedEntry entry,
        FieldShape? shape,
        JsonNode wanted,
        bool isInside,
        bool isWhole,
        List<TextEdit> edits
    )
    {
        var mark = edits.Count;
        if (!isWhole && ChangeValue(entry.Value, shape, wanted, isInside, edits))
        {
            return true;
        }

        edits.RemoveRange(mark, edits.Count - mark);
        return Rewrite(entry, shape, wanted, isInside, edits);
    }

    /// <summary>Changes a value where it stands. Returns false if it must be written anew.</summary>
    private bool ChangeValue(
        SpannedValue value,
        FieldShape? shape,
        JsonNode wanted,
        bool isInside,
        List<TextEdit> edits
    )
    {
        if (JsonNode.DeepEquals(FieldValues.Of(value, shape), wanted))
        {
            return true;
        }

        switch (value, wanted)
        {
            case (SpannedScalar { IsNull: false } scalar, JsonValue):
                edits.Add(Replace(scalar, shape, wanted, isInside));
                return true;
            case (SpannedScalar { IsNull: false } scalar, JsonArray { Count: 1 } one)
                when FieldValues.Items(shape) is FieldShape.TextShape && one[0] is JsonValue text:
                edits.Add(Replace(scalar, FieldValues.Items(shape), text, isInside));
                return true;
            case (SpannedMap { Entries.Length: > 0 } map, JsonObject { Count: > 0 } entries):
                return ChangeMap(map, shape, entries, edits);
            case (SpannedList { Items.Length: > 0 } list, JsonArray { Count: > 0 } items):
                return ChangeList(list, FieldValues.Items(shape), items, edits);
            default:
                return false;
        }
    }

    private bool ChangeMap(SpannedMap map, FieldShape? shape, JsonObject wanted, List<TextEdit> edits)
    {
        var old = map.Entries.Select(entry => entry.Key.Value).ToList();
        var isOneKept = old.Any(wanted.ContainsKey);
        return isOneKept
            && old.Union(wanted.Select(entry => entry.Key))
                .ToList()
                .TrueForAll(key =>
                    ChangeEntry(map, shape, key, wanted[key], isWhole: false, edits) || IsEmpty(map, key)
                );

        // A key without a value that nobody wants stays.
        static bool IsEmpty(SpannedMap map, string key) => map.Find(key)?.Value is SpannedScalar { IsNull: true };
    }

    private TextEdit Replace(SpannedScalar scalar, FieldShape? shape, JsonNode wanted, bool isInside)
    {
        var comment = lines.CommentAfter(scalar.End);
        var isFree = shape is null or FieldShape.TextShape { IsFree: true };
        var isText = wanted.GetValueKind() == JsonValueKind.String;
        var written = isText
            ? FieldWriter.Scalar(
                wanted.GetValue<string>(),
                shape,
                isInside,
                isQuoted: scalar.IsQuoted || (comment && isFree)
            )
            : wanted.ToJsonString();
        return new TextEdit(scalar.Start, scalar.End - scalar.Start, written + lines.CommentOfBlock(scalar));
    }

    /// <summary>Writes a value anew, after its key's colon. A comment on the key's line stays.</summary>
    private bool Rewrite(SpannedEntry entry, FieldShape? shape, JsonNode wanted, bool isInside, List<TextEdit> edits)
    {
        var colon = SpannedYamlReader.ColonAfter(yaml, entry.Key);
        var start = colon < 0 ? entry.Key.End : colon + 1;
        if (isInside)
        {
            var separator = colon < 0 ? ": " : " ";
            edits.Add(
                new TextEdit(
                    start,
                    entry.End - start,
                    separator + FieldWriter.InBrackets(wanted, shape, isInside: true)
                )
            );
            return true;
        }

        if (colon < 0)
        {
            return false;
        }

        var written = writer.AfterColon(wanted, shape, entry.Key.Start - lines.StartOf(entry.Key.Start));
        var comment = lines.CommentBetween(start, entry.Value.Start);
        var isByLines = written.StartsWith(lineEnd, StringComparison.Ordinal);
        var isEmpty = entry.Value.End == start;
        if (isByLines && isEmpty)
        {
            // The comment of the key's line stays before the new lines.
            var rest = lines.TextEnd(start);
            edits.Add(new TextEdit(rest, 0, written));
            return true;
        }

        edits.Add(new TextEdit(start, entry.End - start, isByLines ? comment + written : written + comment));
        return true;
    }

    private bool Insert(SpannedMap map, FieldShape? shape, string key, JsonNode wanted, List<TextEdit> edits)
    {
        var inner = FieldValues.Inside(shape, key);
        var before = LastBefore(map, shape, key);
        if (map.IsFlow)
        {
            var entry = FieldWriter.EntryInBraces(key, wanted, inner);
            edits.Add(
                before is not null ? new TextEdit(before.End, 0, ", " + entry)
                : map.Entries.IsEmpty ? new TextEdit(map.Start + 1, 0, entry)
                : new TextEdit(map.Entries[0].Key.Start, 0, entry + ", ")
            );
            return true;
        }

        if (map.Entries.IsEmpty)
        {
            edits.Add(new TextEdit(yaml.Length, 0, writer.Entry(key, wanted, inner, 0) + lineEnd));
            return true;
        }

        var first = map.Entries[0].Key.Start;
        var column = first - lines.StartOf(first);
        var written = writer.Entry(key, wanted, inner, column);
        edits.Add(
            before is null
                ? new TextEdit(first, 0, written + lineEnd + new string(' ', column))
                : new TextEdit(lines.NextAfter(before.End), 0, new string(' ', column) + written + lineEnd)
        );
        return true;
    }

    /// <summary>Returns the last entry that belongs before a new one, in the declared order; null if none does.</summary>
    private static SpannedEntry? LastBefore(SpannedMap map, FieldShape? shape, string key)
    {
        if (shape is not FieldShape.MapShape declared)
        {
            return map.Entries.LastOrDefault();
        }

        var names = declared.Fields.Names.TakeWhile(name => name != key).Reverse();
        return names.Select(map.Find).FirstOrDefault(entry => entry is not null);
    }

    private bool Remove(SpannedMap map, SpannedEntry entry, List<TextEdit> edits)
    {
        var index = map.Entries.IndexOf(entry);
        if (map.IsFlow)
        {
            edits.Add(
                index + 1 < map.Entries.Length ? Between(entry.Key.Start, map.Entries[index + 1].Key.Start)
                : index > 0 ? Between(map.Entries[index - 1].End, entry.End)
                : Between(entry.Key.Start, entry.End)
            );
            return true;
        }

        if (lines.IsFirstOnLine(entry.Key.Start))
        {
            edits.Add(Between(lines.StartOf(entry.Key.Start), lines.NextAfter(entry.End)));
            return true;
        }

        // After a dash the next key takes its place.
        if (index == 0 && map.Entries.Length > 1)
        {
            edits.Add(Between(entry.Key.Start, map.Entries[1].Key.Start));
            return true;
        }

        return false;
    }

    private bool ChangeList(SpannedList list, FieldShape? shape, JsonArray wanted, List<TextEdit> edits)
    {
        var partners = ListPartners.Of([.. list.Items.Select(item => FieldValues.Of(item, shape))], wanted);
        var isInPlace = partners.Length == list.Items.Length && partners.Select((old, i) => old == i).All(same => same);
        if (isInPlace)
        {
            return list.Items.Zip(wanted).All(two => ChangeItem(two.First, shape, two.Second!, list.IsFlow, edits));
        }

        if (list.Items.Any(item => item is SpannedScalar { IsNull: true }))
        {
            return false;
        }

        return list.IsFlow
            ? RearrangeFlow(list, shape, wanted, partners, edits)
            : RearrangeLines(list, shape, wanted, partners, edits);
    }

    private bool ChangeItem(SpannedValue item, FieldShape? shape, JsonNode wanted, bool isInside, List<TextEdit> edits)
    {
        if (ChangeValue(item, shape, wanted, isInside, edits))
        {
            return true;
        }

        if (!isInside || item is SpannedScalar { IsNull: true })
        {
            return false;
        }

        edits.Add(Between(item.Start, item.End) with { Replacement = FieldWriter.InBrackets(wanted, shape, true) });
        return true;
    }

    private bool RearrangeFlow(
        SpannedList list,
        FieldShape? shape,
        JsonArray wanted,
        int?[] partners,
        List<TextEdit> edits
    )
    {
        var texts = new List<string>();
        foreach (var (item, partner) in wanted.Zip(partners))
        {
            var text = partner is { } old
                ? Piece(list.Items[old], shape, item!, true, list.Items[old].Start, list.Items[old].End)
                : FieldWriter.InBrackets(item!, shape, isInside: true);
            if (text is null)
            {
                return false;
            }

            texts.Add(text);
        }

        var separator = list.Items.Length > 1 ? yaml[list.Items[0].End..list.Items[1].Start] : ", ";
        separator = separator.Contains('#', StringComparison.Ordinal) ? ", " : separator;
        edits.Add(
            Between(list.Items[0].Start, list.Items[^1].End) with
            {
                Replacement = string.Join(separator, texts),
            }
        );
        return true;
    }

    private bool RearrangeLines(
        SpannedList list,
        FieldShape? shape,
        JsonArray wanted,
        int?[] partners,
        List<TextEdit> edits
    )
    {
        var starts = list.Items.Select(item => lines.DashLineOf(item.Start)).ToArray();
        if (starts.Any(start => start is null))
        {
            return false;
        }

        var column = yaml.IndexOf('-', starts[0]!.Value) - starts[0]!.Value;
        var ends = list.Items.Select(item => lines.NextAfter(item.End)).ToArray();
        // Lines between items belong to the item after them; those of an item that goes, to the next one.
        var gaps = starts.Select((start, i) => i == 0 ? "" : yaml[ends[i - 1]..start!.Value]).ToArray();
        for (var i = 0; i < gaps.Length - 1; i++)
        {
            if (!partners.Contains(i))
            {
                (gaps[i], gaps[i + 1]) = ("", gaps[i] + gaps[i + 1]);
            }
        }

        var text = "";
        foreach (var (item, partner) in wanted.Zip(partners))
        {
            if (partner is not { } old)
            {
                text += writer.Item(item!, shape, column) + lineEnd;
            }
            else if (Piece(list.Items[old], shape, item!, false, starts[old]!.Value, ends[old]) is { } piece)
            {
                text += gaps[old] + piece;
            }
            else
            {
                return false;
            }
        }

        text += partners.Contains(gaps.Length - 1) ? "" : gaps[^1];
        edits.Add(Between(starts[0]!.Value, ends[^1]) with { Replacement = text });
        return true;
    }

    /// <summary>Returns a piece of the text around an item, with the item changed; null if that cannot be done.</summary>
    private string? Piece(SpannedValue item, FieldShape? shape, JsonNode wanted, bool isInside, int start, int end)
    {
        var edits = new List<TextEdit>();
        if (!ChangeItem(item, shape, wanted, isInside, edits))
        {
            return null;
        }

        if (edits.Exists(edit => edit.Start < start || edit.Start + edit.Length > end))
        {
            return null;
        }

        var moved = edits.Select(edit => edit with { Start = edit.Start - start }).OrderBy(edit => edit.Start).ToList();
        return EditedText.Of(yaml[start..end]).With(moved).Text;
    }

    private static TextEdit Between(int start, int end) => new(start, end - start, "");
}
