using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Which style sheets and scripts take in which others. What another file imports is a part of that file, and not
/// published by itself. Imports of files that do not exist, or that lead back in a circle, are reported and left out.
/// </summary>
internal sealed class ImportGraph
{
    private readonly Dictionary<string, AssetSource> sources;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);

    public ImportGraph(IEnumerable<AssetSource> sources, DiagnosticBag diagnostics)
    {
        this.sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);

        // From the top folder downwards: of a circle, its entry is left and its part is blamed.
        var names = this.sources.Keys.OrderBy(name => name.Count('/')).ThenBy(name => name, StringComparer.Ordinal);
        foreach (var name in names.ToList())
        {
            Visit(name, [], diagnostics);
        }
    }

    public AssetSource this[string name] => sources[name];

    /// <summary>The files that are published.</summary>
    public IEnumerable<AssetSource> Entries => sources.Values.Where(source => !parts.Contains(source.Name));

    /// <summary>A file and all it imports, each once, behind those it imports itself.</summary>
    public IEnumerable<AssetSource> PartsOf(AssetSource entry)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return Walk(entry.Name);

        IEnumerable<AssetSource> Walk(string name) =>
            taken.Add(name) ? [.. sources[name].Imports.SelectMany(import => Walk(import.Target)), sources[name]] : [];
    }

    private void Visit(string name, List<string> way, DiagnosticBag diagnostics)
    {
        if (!visited.Add(name))
        {
            return;
        }

        way.Add(name);
        var source = sources[name];
        foreach (var import in source.Imports)
        {
            var problem =
                !sources.ContainsKey(import.Target)
                    ? $"there is no asset \"{import.Target}\"{Suggestion.For(import.Target, Others(name)).En}"
                : way.Contains(import.Target)
                    ? $"\"{import.Target}\" imports this file itself, in a circle; remove one of the imports"
                : null;
            if (problem is null)
            {
                parts.Add(import.Target);
                Visit(import.Target, way, diagnostics);
                continue;
            }

            var place = AssetPaths.Locate(source.Path, source.Text, import.Start);
            diagnostics.Report(ThemeRules.BadAsset, place, problem);
            sources[name] = sources[name] with { Imports = sources[name].Imports.Remove(import) };
        }

        way.RemoveAt(way.Count - 1);
    }

    private IEnumerable<string> Others(string name) =>
        sources.Keys.Where(other => other != name && Path.GetExtension(other) == Path.GetExtension(name));
}
