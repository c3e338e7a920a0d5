using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Writes values of fields as YAML: maps and lists of maps by lines, lists of texts in brackets.</summary>
/// <param name="lineEnd">Line ending of the file.</param>
internal sealed partial class FieldWriter(string lineEnd)
{
    /// <summary>Spaces by which what is inside stands further right.</summary>
    public const int Step = 2;

    /// <summary>Returns what stands after a key's colon: a space and the value, or lines of their own.</summary>
    /// <param name="column">Number of spaces before the key.</param>
    public string AfterColon(JsonNode value, FieldShape? shape, int column) =>
        value switch
        {
            JsonObject { Count: > 0 } map => lineEnd + Lines(map, shape, column + Step, column + Step),
            JsonArray { Count: > 0 } list when list.All(item => item is JsonObject) => string.Concat(
                list.Select(item => lineEnd + Item(item!, FieldValues.Items(shape), column + Step))
            ),
            _ => " " + InBrackets(value, shape, isInside: false),
        };

    /// <summary>Returns one item of a list by lines, with its dash.</summary>
    /// <param name="column">Number of spaces before the dash.</param>
    public string Item(JsonNode item, FieldShape? shape, int column) =>
        Spaces(column)
        + "- "
        + (
            item is JsonObject { Count: > 0 } map
                ? Lines(map, shape, 0, column + Step)
                : InBrackets(item, shape, isInside: false)
        );

    /// <summary>Returns a key with its value, by lines.</summary>
    public string Entry(string key, JsonNode value, FieldShape? shape, int column) =>
        $"{Key(key)}:{AfterColon(value, shape, column)}";

    /// <summary>Returns a key with its value, for between braces.</summary>
    public static string EntryInBraces(string key, JsonNode value, FieldShape? shape) =>
        $"{Key(key)}: {InBrackets(value, shape, isInside: true)}";

    /// <summary>Returns a value on one line.</summary>
    /// <param name="isInside">True between brackets or braces, where a comma ends a text without quotation marks.</param>
    public static string InBrackets(JsonNode value, FieldShape? shape, bool isInside) =>
        value switch
        {
            JsonObject map =>
                $"{{{string.Join(", ", InOrder(map, shape).Select(entry => EntryInBraces(entry.Key, entry.Value!, FieldValues.Inside(shape, entry.Key))))}}}",
            JsonArray list =>
                $"[{string.Join(", ", list.Select(item => InBrackets(item!, FieldValues.Items(shape), isInside: true)))}]",
            _ => value.GetValueKind() == JsonValueKind.String
                ? Scalar(value.GetValue<string>(), shape, isInside, isQuoted: false)
                : value.ToJsonString(),
        };

    /// <summary>Returns a text that reads back as it is.</summary>
    /// <param name="isQuoted">True if quotation marks are wanted in any case.</param>
    public static string Scalar(string text, FieldShape? shape, bool isInside, bool isQuoted)
    {
        if (NeedsEscapes().IsMatch(text))
        {
            return Escaped(text);
        }

        if (isQuoted || (isInside && text.AsSpan().ContainsAny(",[]{}")))
        {
            return YamlText.Quoted(text);
        }

        var isPlain = shape is FieldShape.TextShape { Pattern: not null }
            ? Moment().IsMatch(text)
            : Path().IsMatch(text);
        return isPlain ? text : YamlText.Scalar(text);
    }

    private static string Key(string key) => YamlText.Scalar(key);

    private string Lines(JsonObject map, FieldShape? shape, int firstColumn, int column) =>
        string.Join(
            lineEnd,
            InOrder(map, shape)
                .Select(
                    (entry, i) =>
                        Spaces(i == 0 ? firstColumn : column)
                        + Entry(entry.Key, entry.Value!, FieldValues.Inside(shape, entry.Key), column)
                )
        );

    private static IEnumerable<KeyValuePair<string, JsonNode?>> InOrder(JsonObject map, FieldShape? shape)
    {
        var names = shape is FieldShape.MapShape declared ? declared.Fields.Names.ToList() : [];
        return map.OrderBy(entry => names.IndexOf(entry.Key) is var place and >= 0 ? place : names.Count);
    }

    private static string Spaces(int count) => new(' ', count);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var character in text)
        {
            escaped.Append(
                character switch
                {
                    '\n' => "\\n",
                    '\t' => "\\t",
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    _ when NeedsEscapes().IsMatch([character]) => "\\u"
                        + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
                    _ => character.ToString(),
                }
            );
        }

        return escaped.Append('"').ToString();
    }

    // What YAML takes for a line break, folds, refuses or does not show. A surrogate pair is written as it is.
    [GeneratedRegex(@"[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|^\s|\s\z|\s\s")]
    private static partial Regex NeedsEscapes();

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9:+.-]*[A-Za-z0-9+.-])?\z")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^/[A-Za-z0-9/._-]+\z|^[A-Za-z][A-Za-z0-9-]*_[A-Za-z0-9_-]*\.[a-z0-9]+\z")]
    private static partial Regex Path();
}
