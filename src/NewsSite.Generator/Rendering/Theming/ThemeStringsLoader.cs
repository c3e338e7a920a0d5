using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Reads <c>strings.CODE.yaml</c> of a theme and of the themes it extends. Every language must have every key and all
/// its plural forms.
/// </summary>
/// <param name="folders">The folders of the theme chain, base theme first: later texts override earlier ones.</param>
internal sealed class ThemeStringsLoader(SourceFolder source, ImmutableArray<string> folders, DiagnosticBag diagnostics)
{
    private sealed record Entry(YamlNode Value, SourceLocation Location);

    public ByLanguage<ThemeStrings> Load(SiteConfiguration configuration)
    {
        var entries = configuration.Languages.ToDictionary(language => language, ReadEntries);
        ReportMissingKeys(entries);
        return new ByLanguage<ThemeStrings>(configuration.Languages, language => Parse(language, entries[language]));
    }

    private string FileOf(Language language) => $"{folders[^1]}/strings.{language.Code}.yaml";

    private Dictionary<string, Entry> ReadEntries(Language language)
    {
        var paths = folders
            .Select(folder => $"{folder}/strings.{language.Code}.yaml")
            .Where(source.FileExists)
            .ToList();
        if (paths.Count == 0)
        {
            diagnostics.Report(ThemeRules.NoFile, new SourceLocation(FileOf(language)));
        }

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var file = SourceReader.Read(source, path, diagnostics);
            var mapping = file is null ? null : YamlReader.ReadMapping(file, diagnostics);
            foreach (var (key, value) in mapping?.Entries ?? [])
            {
                entries[key.Value] = new Entry(value, key.Location);
            }
        }

        return entries;
    }

    private void ReportMissingKeys(Dictionary<Language, Dictionary<string, Entry>> entries)
    {
        foreach (var (language, own) in entries.Where(pair => pair.Value.Count > 0))
        {
            foreach (var (key, entry) in entries.Values.SelectMany(others => others).DistinctBy(pair => pair.Key))
            {
                if (!own.ContainsKey(key))
                {
                    var file = new SourceLocation(FileOf(language));
                    diagnostics.Report(ThemeRules.MissingString, file, key, entry.Location);
                }
            }
        }
    }

    private ThemeStrings Parse(Language language, Dictionary<string, Entry> entries)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var plurals = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (key, entry) in entries)
        {
            switch (entry.Value)
            {
                case YamlScalar { IsNull: false } scalar:
                    texts[key] = scalar.Value;
                    break;
                case YamlMapping mapping:
                    plurals[key] = ParsePlural(language, key, mapping);
                    break;
                default:
                    diagnostics.Report(YamlRules.WrongType, entry.Value.Location, YamlTypes.Text);
                    break;
            }
        }

        return new ThemeStrings(
            language,
            texts.ToFrozenDictionary(StringComparer.Ordinal),
            plurals.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    private FrozenDictionary<string, string> ParsePlural(Language language, string key, YamlMapping mapping)
    {
        var fields = new MappingFields(mapping, FieldList.OfTexts(language.Plurals.Categories), diagnostics);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var category in language.Plurals.Categories)
        {
            var form = fields.Text(category)?.Value;
            if (form is null)
            {
                diagnostics.Report(ThemeRules.MissingPluralForm, mapping.Location, category, key, language.Name);
            }

            forms[category] = form ?? "";
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
