using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Joins an entry and the modules it imports into one published script. Modules are concatenated, each after its
/// imports, and share one scope, so no two of them may declare the same name.
/// </summary>
internal sealed class ScriptJoiner(ImportGraph graph, Minifier minifier, DiagnosticBag diagnostics)
{
    private int faults;

    public IEnumerable<Asset> All() => graph.Entries.Select(Join);

    private Asset Join(AssetSource entry)
    {
        var parts = graph.PartsOf(entry).ToList();
        var earlier = faults;
        CheckNames(parts);
        var text = new StringBuilder();
        var starts = new List<(int Line, string Path)>();
        var line = 1;
        foreach (var part in parts)
        {
            starts.Add((line, part.Path));
            var own = part.Name == entry.Name ? part.OwnText : ScriptParser.WithoutExports(part.OwnText) + '\n';
            text.Append(own);
            line += own.Count('\n');
        }

        // The minifier would tell the same faults again, in the joined script.
        var script = faults > earlier ? "" : minifier.Minify(Minifier.Script, text.ToString(), Locate);
        return Asset.Of(entry.Name, Encoding.UTF8.GetBytes(script));

        SourceLocation Locate(int joinedLine, int column)
        {
            var (firstLine, path) = starts.Last(start => start.Line <= joinedLine);
            return new SourceLocation(path, joinedLine - firstLine + 1, column);
        }
    }

    private void CheckNames(List<AssetSource> parts)
    {
        foreach (var part in parts)
        {
            foreach (var import in part.Imports.Where(import => !graph[import.Target].IsUnreadable))
            {
                var exported = ScriptParser
                    .Declarations(graph[import.Target].Text)
                    .Where(declaration => declaration.IsExported)
                    .Select(declaration => declaration.Name)
                    .ToHashSet(StringComparer.Ordinal);
                foreach (var name in import.Names.Where(name => !exported.Contains(name)))
                {
                    var problem = $"\"{import.Target}\" exports no \"{name}\"{Suggestion.For(name, exported).En}";
                    Report(part, import.Start, problem);
                }
            }
        }

        foreach (var part in parts)
        {
            var index = part == parts[^1] ? ScriptParser.EmptyExport(part.Text) : ScriptParser.OtherExport(part.Text);
            if (index is { } exportIndex)
            {
                Report(part, exportIndex, "export declarations only: export function name, export const name");
            }
        }

        var declared = new Dictionary<string, AssetSource>(StringComparer.Ordinal);
        foreach (var part in parts.Count > 1 ? parts : [])
        {
            foreach (var (name, _, index) in ScriptParser.Declarations(part.Text))
            {
                if (!declared.TryAdd(name, part) && declared[name] != part)
                {
                    Report(part, index, $"\"{declared[name].Name}\" declares \"{name}\" too; rename one of them");
                }
            }
        }
    }

    private void Report(AssetSource part, int index, string problem)
    {
        faults++;
        diagnostics.Report(ThemeRules.BadAsset, AssetPaths.Locate(part.Path, part.Text, index), problem);
    }
}
