using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>synonyms.yaml</c>: for each language, groups of names. The file may be absent.</summary>
internal static class SynonymLoader
{
    public const string Path = "content/synonyms.yaml";

    private const int LeastNames = 2;

    public static ImmutableArray<SynonymGroup> Load(
        SourceFolder folder,
        ImmutableArray<Language> languages,
        DiagnosticBag diagnostics
    )
    {
        var file = folder.FileExists(Path) ? SourceReader.Read(folder, Path, diagnostics) : null;
        var mapping = file is null ? null : YamlReader.ReadMapping(file, diagnostics);
        if (mapping is null)
        {
            return [];
        }

        // Reports languages that the site does not have.
        var fields = new MappingFields(mapping, FieldList.OfTexts(languages.Select(l => l.Code)), diagnostics);
        return
        [
            .. from language in languages
            let seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            from item in Items(fields.Node(language.Code), diagnostics)
            let names = ReadGroup(item, seen, diagnostics)
            where names.Length >= LeastNames
            select new SynonymGroup(language, names),
        ];
    }

    /// <summary>Reads a group and reports what is wrong with it.</summary>
    /// <param name="seen">The language's names so far.</param>
    private static ImmutableArray<string> ReadGroup(YamlNode group, HashSet<string> seen, DiagnosticBag diagnostics)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var items = Items(group, diagnostics);
        foreach (var item in items)
        {
            if (item is not YamlScalar scalar)
            {
                diagnostics.Report(YamlRules.WrongType, item.Location, YamlTypes.Text);
                continue;
            }

            var name = scalar.Value.Trim();
            if (!name.Any(char.IsLetterOrDigit))
            {
                diagnostics.Report(ConfigurationRules.NoName, item.Location);
            }
            else if (!seen.Add(name))
            {
                diagnostics.Report(ConfigurationRules.NameTwice, item.Location, name);
            }
            else
            {
                names.Add(name);
            }
        }

        if (group is YamlSequence && items.Length < LeastNames)
        {
            diagnostics.Report(ConfigurationRules.LonelyName, group.Location);
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<YamlNode> Items(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not null and not YamlSequence)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.List);
        }

        return (node as YamlSequence)?.Items ?? [];
    }
}
