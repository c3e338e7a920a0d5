using System.Collections.Concurrent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Tests.Harness;
using NJsonSchema;

namespace NewsSite.Tests.Schemas;

/// <summary>A committed schema, and the results of an independent validator.</summary>
internal static class EditorSchema
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<JsonSchema>>> Read = [];

    /// <summary>
    /// Validates a YAML text with the schema of this name. Returns the errors, empty if there are none.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(string schema, string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(yaml, "a.yaml", 0, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        var file = Repository.PathOf("content", ".schema", $"{schema}.json");
        var read = await Read.GetOrAdd(schema, _ => new(() => JsonSchema.FromFileAsync(file))).Value;
        return [.. read.Validate(YamlAsJson.Of(mapping!)!.ToJsonString()).Select(error => error.ToString())];
    }

    /// <summary>Returns the text between the two lines <c>---</c> of an article.</summary>
    public static string FrontMatterOf(string file) => File.ReadAllText(file).Split("---\n")[1];
}
