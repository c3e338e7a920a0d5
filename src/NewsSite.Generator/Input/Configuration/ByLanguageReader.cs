using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Core.Yaml.Repairs;
using NewsSite.Generator.Input.Texts;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads maps like <c>{ky: …, ru: …}</c> that must contain every language of the site.</summary>
internal sealed class ByLanguageReader(ImmutableArray<Language> languages, DiagnosticBag diagnostics)
{
    private readonly List<Located<string>> read = [];
    private readonly FieldList keys = FieldList.OfTexts(languages.Select(language => language.Code));

    /// <summary>The texts read so far.</summary>
    public ImmutableArray<Located<string>> TextsRead => [.. read];

    /// <summary>Returns the keys of a document that is a map of such maps with more fields.</summary>
    public DeclaredKeys KeysWith(FieldList more) => DeclaredKeys.OfEntries(new FieldList([.. keys, .. more]));

    /// <summary>
    /// Reads a required field. Reports the problem and returns null if a language or the field is missing.
    /// </summary>
    public ByLanguage<string>? Required(MappingFields fields, string key)
    {
        var node = fields.Node(key);
        if (node is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, key);
            return null;
        }

        return Read(node);
    }

    /// <summary>Reads a map. Reports missing languages and then returns null.</summary>
    public ByLanguage<string>? Read(YamlNode node)
    {
        var texts = Texts(node, MappingFields.Of(node, keys, diagnostics));
        return texts is null || texts.ContainsValue(null)
            ? null
            : new ByLanguage<string>(languages, language => texts[language]!);
    }

    /// <summary>
    /// Returns the fields of a map that has more than the languages, or null if it is none. A value left out is no
    /// map, but is not reported.
    /// </summary>
    public MappingFields? FieldsOf(YamlNode node, FieldList more) =>
        node is YamlScalar { IsNull: true }
            ? null
            : MappingFields.Of(node, new FieldList([.. keys, .. more]), diagnostics);

    /// <summary>Reads the languages among the fields of a map. Reports missing ones and returns a placeholder.</summary>
    /// <param name="fields">Fields of the map; null if it is none.</param>
    public ByLanguage<string> Read(YamlNode node, MappingFields? fields, string placeholder)
    {
        var texts = Texts(node, fields);
        return new ByLanguage<string>(languages, language => texts?[language] ?? placeholder);
    }

    /// <summary>Returns the texts of a map, null for missing ones, or null for a value that was reported.</summary>
    private Dictionary<Language, string?>? Texts(YamlNode node, MappingFields? fields)
    {
        if (fields is null && node is not YamlScalar { IsNull: true })
        {
            return null;
        }

        var texts = new Dictionary<Language, string?>();
        foreach (var language in languages)
        {
            var written = ShownText.Read(fields?.Text(language.Code), diagnostics);
            var text = written is { Value.Length: > 0 } ? written : null;
            texts[language] = text?.Value;
            if (text is not null)
            {
                read.Add(text);
            }
        }

        foreach (var language in languages.Where(language => texts[language] is null))
        {
            diagnostics.Report(ConfigurationRules.MissingLanguage, node.Location, language.Code, language.Name);
        }

        return texts;
    }
}
