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
/// its plural forms. Texts about languages that the site does not use are left out: no language needs them.
/// </summary>
/// <param name="folders">The folders of the theme chain, base theme first: later texts override earlier ones.</param>
internal sealed class ThemeStringsLoader(SourceFolder source, ImmutableArray<string> folders, DiagnosticBag diagnostics)
{
    private sealed record Entry(YamlNode Value, SourceLocation Location, YamlSource? Source);

    /// <summary>Languages with a file that cannot be read, which was reported.</summary>
    private readonly HashSet<Language> unreadable = [];

    public ByLanguage<ThemeStrings> Load(SiteConfiguration configuration)
    {
        var used = configuration.Languages.Select(language => language.Code);
        string[] unused = [.. SiteLanguages.Codes(source).Except(used).Select(code => $".{code}")];
        var entries = configuration.Languages.ToDictionary(
            language => language,
            language => ReadEntries(language, unused)
        );
        ReportMissingKeys(entries);
        var strings = entries.ToDictionary(pair => pair.Key, pair => Parse(pair.Key, pair.Value));
        // Texts of another language stand in for those that cannot be read: templates would report each as missing.
        var whole = configuration.Languages.FirstOrDefault(language => !unreadable.Contains(language));
        return new ByLanguage<ThemeStrings>(
            configuration.Languages,
            language => strings[unreadable.Contains(language) && whole is not null ? whole : language]
        );
    }

    private string FileOf(Language language) => $"{folders[^1]}/strings.{language.Code}.yaml";

    /// <param name="unused">Ends of keys that name languages the site does not use: <c>.en</c>.</param>
    private Dictionary<string, Entry> ReadEntries(Language language, string[] unused)
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
            if (mapping is null)
            {
                unreadable.Add(language);
            }

            foreach (var (key, value) in mapping?.Entries ?? [])
            {
                if (Array.Exists(unused, end => key.Value.EndsWith(end, StringComparison.Ordinal)))
                {
                    continue;
                }

                entries[key.Value] = new Entry(value, key.Location, mapping!.Source);
            }
        }

        return entries;
    }

    private void ReportMissingKeys(Dictionary<Language, Dictionary<string, Entry>> entries)
    {
        foreach (var (language, own) in entries.Where(pair => pair.Value.Count > 0 && !unreadable.Contains(pair.Key)))
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
                    FreeText.Check(scalar, entry.Source, diagnostics);
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
