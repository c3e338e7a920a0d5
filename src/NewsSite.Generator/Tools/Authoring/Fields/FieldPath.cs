using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Place of a value in the fields: <c>title</c>, <c>contact.role.ky</c>, <c>photos[1].alt</c>.</summary>
/// <param name="Field">The field of the front matter.</param>
/// <param name="Parts">Keys and indexes inside it.</param>
internal sealed partial record FieldPath(string Field, ImmutableArray<object> Parts)
{
    /// <summary>Returns the path, or null if it is written wrongly.</summary>
    public static FieldPath? Parse(string text)
    {
        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var parts = Part()
            .Matches(text)
            .Select(part =>
                part.Groups["index"] is { Success: true, Value: var index }
                    ? (object)int.Parse(index, CultureInfo.InvariantCulture)
                    : part.Groups["key"].Value
            )
            .ToImmutableArray();
        return new FieldPath((string)parts[0], parts[1..]);
    }

    /// <summary>
    /// Returns a field's value with the value at this place replaced, or removed if it is null. An index may be that
    /// after the last item. Returns false if the place does not exist and cannot be made.
    /// </summary>
    /// <param name="field">The field's value, which is not changed.</param>
    public bool TryReplace(JsonNode? field, JsonNode? value, out JsonNode? replaced)
    {
        (replaced, var isDone) = Replace(field?.DeepClone(), value?.DeepClone(), Parts);
        return isDone;
    }

    private static (JsonNode? Value, bool IsDone) Replace(JsonNode? node, JsonNode? value, ImmutableArray<object> parts)
    {
        if (parts.IsEmpty)
        {
            return (value, true);
        }

        switch (parts[0], node)
        {
            case (int index, JsonArray list) when index <= list.Count:
            {
                var old = index < list.Count ? list[index] : null;
                var (item, isDone) = Replace(old?.DeepClone(), value, parts[1..]);
                ReplaceItem(list, index, item);
                return (list, isDone);
            }
            case (int index, null) when index == 0 && value is not null:
            {
                var (item, isDone) = Replace(null, value, parts[1..]);
                return (new JsonArray(item), isDone);
            }
            case (string key, JsonObject or null) when node is not null || value is not null:
            {
                var map = (JsonObject?)node ?? [];
                var (inner, isDone) = Replace(map[key]?.DeepClone(), value, parts[1..]);
                if (inner is null)
                {
                    map.Remove(key);
                }
                else
                {
                    map[key] = inner;
                }

                return (map, isDone);
            }
            default:
                // What is not there need not be removed.
                return (node, value is null && node is null);
        }
    }

    private static void ReplaceItem(JsonArray list, int index, JsonNode? item)
    {
        if (index < list.Count)
        {
            list.RemoveAt(index);
        }

        if (item is not null)
        {
            list.Insert(index, item);
        }
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d{1,5}\])*\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<key>[^.\[\]]+)")]
    private static partial Regex Part();
}
