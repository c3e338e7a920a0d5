using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Resolves a theme and the themes it extends (<c>extends: ministry</c> in <c>theme.yaml</c>). Files and texts that a
/// theme lacks come from the theme it extends.
/// </summary>
internal static class ThemeChain
{
    private const string Folder = "themes";

    private static readonly FieldList Fields = FieldList.OfTexts(["extends"]);

    /// <summary>Returns the folders of the chain, base theme first; the last is the theme itself.</summary>
    public static ImmutableArray<string> FoldersOf(SourceFolder source, string theme, DiagnosticBag diagnostics)
    {
        var chain = new List<string>();
        for (var name = theme; name is not null; )
        {
            chain.Insert(0, $"{Folder}/{name}");
            name = BaseOf(source, name, chain, diagnostics);
        }

        return [.. chain];
    }

    private static string? BaseOf(SourceFolder source, string theme, List<string> chain, DiagnosticBag diagnostics)
    {
        var path = $"{Folder}/{theme}/theme.yaml";
        var file = source.FileExists(path) ? SourceReader.Read(source, path, diagnostics) : null;
        var mapping = file is null ? null : YamlReader.ReadMapping(file, diagnostics);
        if (mapping is null)
        {
            return null;
        }

        var extends = new MappingFields(mapping, Fields, diagnostics).Text("extends");
        if (extends is null)
        {
            return null;
        }

        var themes = source.Entries(Folder).Where(entry => entry.IsFolder).Select(entry => entry.Name).ToList();
        if (!themes.Contains(extends.Value))
        {
            var suggestion = Suggestion.For(extends.Value, themes);
            diagnostics.Report(ConfigurationRules.UnknownTheme, extends.Location, extends.Value, suggestion);
            return null;
        }

        if (chain.Contains($"{Folder}/{extends.Value}"))
        {
            diagnostics.Report(ThemeRules.ExtendsItself, extends.Location, theme);
            return null;
        }

        return extends.Value;
    }
}
