using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>
/// Values of fields as JSON of their declared shape, as the content stage understands them: trimmed, composed letters,
/// one text where a list may stand as a list of one. Empty values are left out. A value of another shape is given as it
/// is written.
/// </summary>
internal static class FieldValues
{
    /// <summary>Returns the declared shape of the value of a key inside another shape; null if there is none.</summary>
    public static FieldShape? Inside(FieldShape? shape, string key) =>
        shape switch
        {
            FieldShape.MapShape map => map.Fields.FirstOrDefault(field => field.Name == key)?.Shape,
            FieldShape.ByLanguageShape or FieldShape.TextOrByLanguageShape => FieldShape.Text,
            _ => null,
        };

    public static FieldShape? Items(FieldShape? shape) => (shape as FieldShape.ListShape)?.Items;

    public static FieldShape All { get; } = FieldShape.Map(ArticleFields.All);

    public static JsonNode? Of(SpannedValue value, FieldShape? shape) =>
        value switch
        {
            SpannedScalar scalar => OfScalar(scalar.Value, scalar.IsNull, shape),
            SpannedList list => OfItems(list.Items.Select(item => Of(item, Items(shape)))),
            SpannedMap map => OfEntries(
                map.Entries.Select(entry => (entry.Key.Value, Of(entry.Value, Inside(shape, entry.Key.Value))))
            ),
            _ => null,
        };

    public static JsonNode? Of(YamlNode value, FieldShape? shape) =>
        value switch
        {
            YamlScalar scalar => OfScalar(scalar.Value, scalar.IsNull, shape),
            YamlSequence list => OfItems(list.Items.Select(item => Of(item, Items(shape)))),
            YamlMapping map => OfEntries(
                map.Entries.Select(entry => (entry.Key.Value, Of(entry.Value, Inside(shape, entry.Key.Value))))
            ),
            _ => null,
        };

    /// <summary>Returns a value that somebody wants, in the same form: so that both can be compared.</summary>
    public static JsonNode? Normal(JsonNode? wanted, FieldShape? shape) =>
        wanted switch
        {
            JsonObject map => OfEntries(
                map.Select(entry => (entry.Key, Normal(entry.Value, Inside(shape, entry.Key))))
            ),
            JsonArray list => OfItems(list.Select(item => Normal(item, Items(shape)))),
            null => null,
            _ => OfScalar(
                wanted.GetValueKind() == JsonValueKind.String ? wanted.GetValue<string>() : wanted.ToJsonString(),
                false,
                shape
            ),
        };

    private static JsonNode? OfScalar(string text, bool isNull, FieldShape? shape)
    {
        if (isNull)
        {
            return null;
        }

        text = Composed(LineEnds.WithLineFeeds(text).Trim());
        return shape switch
        {
            FieldShape.BooleanShape when text is "true" or "false" => JsonValue.Create(text == "true"),
            FieldShape.ListShape { Items: FieldShape.TextShape } => new JsonArray(text),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>Composes letters; a text that is none (with half of a surrogate pair) stays.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static JsonArray OfItems(IEnumerable<JsonNode?> items) => [.. items.Where(item => item is not null)];

    private static JsonObject OfEntries(IEnumerable<(string Key, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                map[key] = value;
            }
        }

        return map;
    }
}
