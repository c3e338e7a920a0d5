using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads fields like <c>note: {ky: …, ru: …}</c> of the front matter.</summary>
internal static class TranslatedTextReader
{
    /// <summary>Returns the texts, or null after reporting that the field is missing or no map.</summary>
    public static TranslatedText? Read(MappingFields fields, string key, DiagnosticBag diagnostics)
    {
        var node = fields.Node(key);
        if (node is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, key);
            return null;
        }

        return Read(node, diagnostics);
    }

    /// <summary>Returns the texts of a map, or null for a value that is none, which is reported.</summary>
    public static TranslatedText? Read(YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping map)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map);
            return null;
        }

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (code, value) in map.Entries)
        {
            if (value is not YamlScalar text)
            {
                diagnostics.Report(YamlRules.WrongType, value.Location, YamlTypes.Text);
            }
            else
            {
                FreeText.Check(text, map.Source, diagnostics);
                if (
                    !text.IsNull
                    && ShownText.Read(text.Value, text.Location, diagnostics).Trim() is { Length: > 0 } shown
                )
                {
                    texts[code.Value] = shown;
                }
            }
        }

        return new TranslatedText(
            node.Location,
            [.. texts.ToImmutable().Select(text => new Translation(text.Key, text.Value))]
        );
    }
}
