using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads maps like <c>{ky: …, ru: …}</c> that must contain every language of the site.</summary>
internal sealed class ByLanguageReader(ImmutableArray<Language> languages, DiagnosticBag diagnostics)
{
    private readonly FieldList keys = FieldList.OfTexts(languages.Select(language => language.Code));

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
        var fields = MappingFields.Of(node, keys, diagnostics);
        if (fields is null)
        {
            return null;
        }

        var texts = languages.ToDictionary(language => language, language => fields.Text(language.Code)?.Value);
        var missing = languages.Where(language => string.IsNullOrEmpty(texts[language])).ToList();
        foreach (var language in missing)
        {
            diagnostics.Report(ConfigurationRules.MissingLanguage, node.Location, language.Code, language.Name);
        }

        return missing.Count > 0 ? null : new ByLanguage<string>(languages, language => texts[language]!);
    }
}
