using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Tools.Schemas;

/// <summary>
/// Snippets of VS Code, one a field: its name typed in front matter completes to the field and leads through its parts.
/// </summary>
internal static class Snippets
{
    public static JsonObject Of(FieldList fields) =>
        new(
            fields.Select(field =>
                KeyValuePair.Create<string, JsonNode?>(
                    field.Name,
                    new JsonObject
                    {
                        // In front matter VS Code sees YAML, elsewhere in the file Markdown.
                        ["scope"] = "markdown,yaml",
                        ["prefix"] = field.Name,
                        ["description"] = SchemaWriter.DescriptionOf(field),
                        ["body"] = new JsonArray([.. Lines(field).Select(line => JsonValue.Create(line))]),
                    }
                )
            )
        );

    private static IEnumerable<string> Lines(Field field) =>
        field.Shape switch
        {
            FieldShape.BooleanShape => [$"{field.Name}: true"],
            FieldShape.ListShape { Items: FieldShape.MapShape map } =>
            [
                $"{field.Name}:",
                .. map.Fields.Select((part, i) => $"  {(i == 0 ? "- " : "  ")}{part.Name}: ${i + 1}"),
            ],
            FieldShape.MapShape map =>
            [
                $"{field.Name}:",
                .. map.Fields.Select((part, i) => $"  {part.Name}: ${i + 1}"),
            ],
            FieldShape.ListShape => [$"{field.Name}: [$1]"],
            _ => [$"{field.Name}: $1"],
        };
}
