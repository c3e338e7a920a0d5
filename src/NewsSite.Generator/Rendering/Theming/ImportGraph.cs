using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// The import graph of style sheets or scripts. An imported file becomes part of its importer and is not published by
/// itself. Imports of missing files and circular imports are reported and ignored.
/// </summary>
internal sealed class ImportGraph
{
    private readonly Dictionary<string, AssetSource> sources;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);

    public ImportGraph(IEnumerable<AssetSource> sources, DiagnosticBag diagnostics)
    {
        this.sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);

        // Top folder first: in a cycle, the entry keeps its import and the deeper file is reported.
        var names = this.sources.Keys.OrderBy(name => name.Count('/')).ThenBy(name => name, StringComparer.Ordinal);
        foreach (var name in names.ToList())
        {
            Visit(name, [], diagnostics);
        }
    }

    public AssetSource this[string name] => sources[name];

    /// <summary>The files that no other imports: these are published.</summary>
    public IEnumerable<AssetSource> Entries => sources.Values.Where(source => !parts.Contains(source.Name));

    /// <summary>Returns a file and all its imports, without duplicates, each after its own imports.</summary>
    public IEnumerable<AssetSource> PartsOf(AssetSource entry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Walk(entry.Name);

        IEnumerable<AssetSource> Walk(string name) =>
            seen.Add(name) ? [.. sources[name].Imports.SelectMany(import => Walk(import.Target)), sources[name]] : [];
    }

    private void Visit(string name, List<string> path, DiagnosticBag diagnostics)
    {
        if (!visited.Add(name))
        {
            return;
        }

        path.Add(name);
        var source = sources[name];
        foreach (var import in source.Imports)
        {
            var problem =
                !sources.ContainsKey(import.Target)
                    ? $"there is no asset \"{import.Target}\"{Suggestion.For(import.Target, Others(name)).En}"
                : path.Contains(import.Target)
                    ? $"\"{import.Target}\" imports this file itself, in a circle; remove one of the imports"
                : null;
            if (problem is null)
            {
                parts.Add(import.Target);
                Visit(import.Target, path, diagnostics);
                continue;
            }

            var location = AssetPaths.Locate(source.Path, source.Text, import.Start);
            diagnostics.Report(ThemeRules.BadAsset, location, problem);
            sources[name] = sources[name] with { Imports = sources[name].Imports.Remove(import) };
        }

        path.RemoveAt(path.Count - 1);
    }

    private IEnumerable<string> Others(string name) =>
        sources.Keys.Where(other => other != name && Path.GetExtension(other) == Path.GetExtension(name));
}
