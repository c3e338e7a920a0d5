using System.Globalization;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Tests.Schemas;

/// <summary>YAML as an editor's validator sees it: by the core schema of YAML 1.2.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Of(YamlNode node) =>
        node switch
        {
            YamlMapping map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))
            ),
            YamlSequence list => new JsonArray([.. list.Items.Select(Of)]),
            YamlScalar { IsNull: true } => null,
            YamlScalar { IsPlain: true } scalar => Plain(scalar.Value),
            YamlScalar scalar => JsonValue.Create(scalar.Value),
            _ => throw new InvalidOperationException($"{node}"),
        };

    private static JsonValue Plain(string value) =>
        value switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when long.TryParse(value, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when double.TryParse(value, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(value),
        };
}
