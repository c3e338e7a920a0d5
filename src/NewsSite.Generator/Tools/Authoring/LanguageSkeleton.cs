using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>
/// The files of a language that a site is to have, still to be filled in: its data in <c>content/languages/CODE/</c> and
/// the theme's texts. What is left empty is reported as soon as <c>site.yaml</c> names the language.
/// </summary>
public static class LanguageSkeleton
{
    /// <summary>Returns each file's path, relative to the source folder, and its text.</summary>
    public static ImmutableArray<(string Path, string Text)> FilesOf(
        string code,
        SourceFolder source,
        SiteConfiguration configuration
    )
    {
        var folder = $"{SiteLanguages.Root}/{code}";
        var data = Language.Find(code) is null
            ? new[]
            {
                ($"{folder}/{LanguageFolder.LanguageFile}", Data.Replace("CODE", code, StringComparison.Ordinal)),
                ($"{folder}/numbers.json", Numbers),
                ($"{folder}/proofreading.json", Proofreading.Replace("CODE", code, StringComparison.Ordinal)),
                ($"{folder}/search.json", Search),
            }
            : [];
        return
        [
            .. data,
            ($"{SourceFolder.Themes}/{configuration.Theme}/strings.{code}.yaml", Strings(code, source, configuration)),
        ];
    }

    /// <summary>
    /// Returns the keys of the default language's texts without texts of their own, and that language's as comments.
    /// Keys about a language of the site have one about the new one beside them.
    /// </summary>
    private static string Strings(string code, SourceFolder source, SiteConfiguration configuration)
    {
        var model = configuration.DefaultLanguage.Code;
        var unused = SiteLanguages
            .Codes(source)
            .Except(configuration.Languages.Select(language => language.Code))
            .Append(code)
            .ToList();
        var text = new StringBuilder();
        text.Append($"# strings.{model}.yaml: {configuration.DefaultLanguage.Name}\n");
        foreach (var (key, value) in ModelStrings(source, configuration, model))
        {
            if (unused.Exists(other => key.EndsWith($".{other}", StringComparison.Ordinal)))
            {
                continue;
            }

            Append(text, key, value);
            if (key.EndsWith($".{model}", StringComparison.Ordinal))
            {
                Append(text, $"{key[..^model.Length]}{code}", value);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the texts of the theme chain in the order of its files.</summary>
    private static IEnumerable<(string Key, YamlNode Value)> ModelStrings(
        SourceFolder source,
        SiteConfiguration configuration,
        string model
    )
    {
        var ignored = new DiagnosticBag();
        return ThemeChain
            .FoldersOf(source, configuration.Theme!, ignored)
            .Select(folder => $"{folder}/strings.{model}.yaml")
            .Where(source.FileExists)
            .Select(path => SourceReader.Read(source, path, ignored))
            .OfType<SourceFile>()
            .SelectMany(file => YamlReader.ReadMapping(file, ignored)?.Entries ?? [])
            .Select(entry => (entry.Key.Value, entry.Value))
            .DistinctBy(entry => entry.Item1);
    }

    private static void Append(StringBuilder text, string key, YamlNode value)
    {
        var shown = value switch
        {
            YamlScalar scalar => scalar.Value,
            YamlMapping { Entries: [.., var last] } => (last.Value as YamlScalar)?.Value ?? "",
            _ => "",
        };
        text.Append(value is YamlMapping ? $"{key}:\n  other: # {shown}\n" : $"{key}: # {shown}\n");
    }

    private const string Data = """
        {
          "code": "CODE",
          "name": "",
          "openGraphLocale": "",
          "months": ["", "", "", "", "", "", "", "", "", "", "", ""],
          "monthsInDates": ["", "", "", "", "", "", "", "", "", "", "", ""],
          "weekdays": ["", "", "", "", "", "", ""],
          "dates": {
            "long": "{day} {monthInDates} {year}",
            "medium": "{day} {monthInDates} {year}",
            "short": "{dd}.{mm}.{year}",
            "dayAndMonth": "{day} {monthInDates}",
            "monthAndYear": "{Month} {year}",
            "monthInYear": "{month} {year}",
            "time": "{HH}:{MM}"
          },
          "plurals": { "one": "" },
          "numbers": {
            "decimal": "",
            "group": "\u00a0",
            "percent": "{0}%",
            "oneOf": [{ "text": "{0}", "when": "n % 1 = 0" }]
          },
          "quotes": { "outer": ["", ""], "inner": ["", ""] },
          "lists": { "last": "", "middle": "{0}, {1}" },
          "reading": { "footnote": "", "backToText": "", "table": "" },
          "shortNumbers": { "after": [""], "before": [], "between": [] },
          "alphabet": "",
          "transliteration": {},
          "noBreak": { "after": ["№"], "afterNumber": ["%"] }
        }

        """;

    private const string Numbers = """
        {
          "percent": "",
          "scales": {},
          "scaleLetters": {},
          "words": {},
          "wordEndings": "",
          "notNumbers": "",
          "joiners": "",
          "fractions": {},
          "months": ["", "", "", "", "", "", "", "", "", "", "", ""],
          "monthFillers": "",
          "years": "",
          "hours": "",
          "minutes": "",
          "beforeNoon": "",
          "afterNoon": "",
          "lists": "",
          "ranges": "",
          "days": {},
          "otherYears": {}
        }

        """;

    private const string Proofreading = """
        {
          "typicalWords": "",
          "lookAlikeWords": "",
          "typicalEndings": "",
          "addressCodes": "CODE",
          "abbreviations": "",
          "dottedNames": "",
          "galleryWords": "",
          "fillers": [],
          "instructions": [],
          "slots": "",
          "countedNouns": "",
          "vagueLinks": []
        }

        """;

    private const string Search = """
        {
          "folding": {},
          "distinctive": "",
          "homoglyphs": { "letters": "", "meant": "" },
          "letters": "",
          "stopWords": "",
          "layout": { "keys": "", "letters": "" },
          "latin": {},
          "stemming": {
            "vowels": "",
            "harmony": {},
            "assimilation": {},
            "regions": { "vc": "VC" },
            "whole": "",
            "roots": "",
            "steps": [],
            "further": [],
            "finish": [],
            "irregular": {}
          }
        }

        """;
}
