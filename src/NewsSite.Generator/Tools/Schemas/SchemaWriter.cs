using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Schemas;

/// <summary>
/// Writes JSON Schemas (draft 7, which the YAML extension of VS Code reads). The reader reports everything a schema
/// rejects, and more: a schema does not know which files lie beside an article.
/// </summary>
internal sealed class SchemaWriter(ImmutableArray<Language> languages)
{
    /// <summary>Returns the schema of a file that is one map of these fields.</summary>
    public JsonObject Map(string title, FieldList fields) => Root(title, Map(fields));

    /// <summary>Returns the schema of <c>topics.yaml</c> or <c>regions.yaml</c>: a map with keys the authors choose.</summary>
    public JsonObject Topics(string title) =>
        Root(
            title,
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["patternProperties"] = new JsonObject { [TopicLoader.KeyPattern] = ByLanguage(TopicLoader.Fields) },
            }
        );

    /// <summary>Returns the schema of <c>synonyms.yaml</c>: for each language, groups of at least two names.</summary>
    public JsonObject Synonyms(string title) =>
        Root(
            title,
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(
                    languages.Select(language =>
                        KeyValuePair.Create<string, JsonNode?>(
                            language.Code,
                            new JsonObject
                            {
                                ["description"] = language.Name,
                                ["type"] = Array(["array", "null"]),
                                ["items"] = new JsonObject
                                {
                                    ["type"] = "array",
                                    ["minItems"] = 2,
                                    ["items"] = new JsonObject { ["type"] = TextTypes(), ["minLength"] = 1 },
                                },
                            }
                        )
                    )
                ),
            }
        );

    private static JsonObject Root(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "$comment", "Made by the command \"schema\" of the readers' own lists of fields.");
        schema.Insert(2, "title", title);
        return schema;
    }

    private JsonObject Map(FieldList fields) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Array(fields.Where(field => field.IsRequired).Select(field => field.Name)),
            ["properties"] = new JsonObject(
                fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, Property(field)))
            ),
        };

    private JsonObject Property(Field field)
    {
        var schema = Shape(field.Shape);
        switch (field)
        {
            case { IsRequired: true, Shape: FieldShape.TextShape }:
                schema["minLength"] = 1;
                break;
            case { IsRequired: true, Shape: FieldShape.ListShape }:
                schema["minItems"] = 1;
                break;
            case { IsRequired: false, MayBeEmpty: true }:
                // "summary:" without a value counts as a missing field.
                schema["type"] = Array([.. Types(schema), "null"]);
                (schema["enum"] as JsonArray)?.Add(null);
                break;
        }

        schema.Insert(0, "description", DescriptionOf(field));
        return schema;
    }

    private JsonObject Shape(FieldShape shape) =>
        shape switch
        {
            FieldShape.TextShape { Words: [_, ..] words } => new()
            {
                ["type"] = Array(["string"]),
                ["enum"] = Array(words),
            },
            FieldShape.TextShape text => Text(text.Pattern),
            // The reader also accepts a quoted number or word.
            FieldShape.BooleanShape => new()
            {
                ["type"] = Array(["boolean", "string"]),
                ["pattern"] = "^(true|false)$",
            },
            FieldShape.IntegerShape number => new()
            {
                ["type"] = Array(["integer", "string"]),
                ["pattern"] = "^[0-9]+$",
                ["minimum"] = number.Least,
                ["maximum"] = number.Most,
            },
            // One text without brackets is a list of one.
            FieldShape.ListShape { Items: FieldShape.TextShape } texts => new()
            {
                ["type"] = Array(["array", .. Types(Shape(texts.Items))]),
                ["items"] = Shape(texts.Items),
            },
            FieldShape.ListShape list => new() { ["type"] = "array", ["items"] = Shape(list.Items) },
            FieldShape.MapShape map => Map(map.Fields),
            FieldShape.ByLanguageShape => ByLanguage(new FieldList()),
            FieldShape.TextOrByLanguageShape => TextOrByLanguage(),
            _ => throw new InvalidOperationException($"no schema for {shape}"),
        };

    /// <param name="more">Further fields that the map may have.</param>
    private JsonObject ByLanguage(FieldList more) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Array(languages.Select(language => language.Code)),
            ["properties"] = new JsonObject(
                languages
                    .Select(language =>
                        KeyValuePair.Create<string, JsonNode?>(
                            language.Code,
                            new JsonObject
                            {
                                ["description"] = language.Name,
                                ["type"] = TextTypes(),
                                ["minLength"] = 1,
                            }
                        )
                    )
                    .Concat(more.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, Property(field))))
            ),
        };

    /// <summary>Returns the schema of a text or a map of texts, which needs not have every language.</summary>
    private JsonObject TextOrByLanguage()
    {
        var schema = ByLanguage(new FieldList());
        schema["type"] = Array([.. TextTypes().Select(type => (string)type!), "object"]);
        schema.Remove("required");
        return schema;
    }

    private static JsonObject Text(string? pattern) =>
        pattern is null ? new() { ["type"] = TextTypes() } : new() { ["type"] = TextTypes(), ["pattern"] = pattern };

    // Editors read an unquoted 2026 as a number; the reader takes it as text.
    private static JsonArray TextTypes() => Array(["string", "number"]);

    private static IEnumerable<string> Types(JsonObject schema) =>
        schema["type"] is JsonArray types ? types.Select(type => (string)type!) : [(string)schema["type"]!];

    /// <summary>Joins the descriptions in all three languages: a schema cannot choose one.</summary>
    internal static string DescriptionOf(Field field) =>
        string.Join(
            "\n\n",
            new[] { MessageLanguage.Kyrgyz, MessageLanguage.Russian, MessageLanguage.English }.Select(language =>
                field.Description.In(language)
            )
        );

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
