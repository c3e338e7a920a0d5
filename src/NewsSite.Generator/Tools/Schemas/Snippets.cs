using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Tools.Schemas;

/// <summary>
/// Snippets for VS Code, one a field. Typing a field's name in front matter completes it and steps through its parts.
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
                        // VS Code sees YAML in front matter, and Markdown in the rest of the file.
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
