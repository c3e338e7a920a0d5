using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Schemas;

/// <summary>
/// Files that let editors complete and check the fields authors write, generated from the readers' own field lists:
/// JSON Schemas in <c>content/.schema/</c>, and snippets for front matter, which editors cannot check by schema inside
/// Markdown.
/// </summary>
public static class EditorFiles
{
    // No page embeds this JSON, so quotation marks need no escaping.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Returns each file's path, relative to the source folder, and its text.</summary>
    public static ImmutableArray<(string Path, string Text)> Make(ImmutableArray<Language> languages)
    {
        var schemas = new SchemaWriter(languages);
        return
        [
            ("content/.schema/site.json", Text(schemas.Map("content/site.yaml", SiteFields.All))),
            ("content/.schema/topics.json", Text(schemas.Topics("content/topics.yaml"))),
            ("content/.schema/synonyms.json", Text(schemas.Synonyms("content/synonyms.yaml"))),
            ("content/.schema/notice.json", Text(schemas.Map(NoticeLoader.Path, NoticeLoader.Fields))),
            ("content/.schema/regions.json", Text(schemas.Topics("content/regions.yaml"))),
            ("content/.schema/front-matter.json", Text(schemas.Map("index.ky.md, index.ru.md", ArticleFields.All))),
            (".vscode/front-matter.code-snippets", Text(Snippets.Of(ArticleFields.All))),
        ];
    }

    private static string Text(JsonNode json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
