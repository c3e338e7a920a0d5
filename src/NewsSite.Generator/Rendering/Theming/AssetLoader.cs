using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Search;
using NUglify;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Reads a theme's assets. Joins style sheets and scripts with their imports, minifies them, and adds a hash of the
/// published bytes to every name.
/// </summary>
/// <param name="folders">The folders of the theme chain, base theme first: later folders override earlier ones.</param>
internal sealed class AssetLoader(
    SourceFolder source,
    ImmutableArray<string> folders,
    AssetCache cache,
    DiagnosticBag diagnostics
)
{
    private const string SearchReaderName = "search-reader.js";

    /// <summary>The script that reads the search index. It belongs to the index format, not to the theme.</summary>
    private static readonly Lazy<byte[]> SearchReader = new(() =>
        Encoding.UTF8.GetBytes(Uglify.Js(BrowserScript.Module).Code)
    );

    public FrozenDictionary<string, Asset> Load()
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in folders.Select(folder => $"{folder}/assets").Where(source.FolderExists))
        {
            foreach (var name in Names(root, ""))
            {
                paths[name] = $"{root}/{name}";
            }
        }

        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, path) in paths.Where(pair => !IsJoined(pair.Key)))
        {
            assets[name] = Asset.Of(name, SourceReader.ReadBytes(source, path, diagnostics) ?? []);
        }

        var minifier = new Minifier(cache, diagnostics);
        var scripts = new ScriptJoiner(Sources(paths, Minifier.Script, ScriptParser.Parse), minifier, diagnostics);
        foreach (var script in scripts.All())
        {
            assets[script.Name] = script;
        }

        // Style sheets come last: they link to other assets by their published names.
        var sheets = Sources(paths, Minifier.StyleSheet, StyleSheetParser.Parse);
        foreach (var sheet in new StyleSheetJoiner(sheets, minifier, assets.ToFrozenDictionary(), diagnostics).All())
        {
            assets[sheet.Name] = sheet;
        }

        var reader = cache.Minified(Minifier.Script, BrowserScript.Module, () => SearchReader.Value)!;
        assets[SearchReaderName] = Asset.Of(SearchReaderName, reader);
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<string> Names(string root, string folder) =>
        source
            .Entries($"{root}/{folder}")
            .SelectMany(entry =>
                entry switch
                {
                    { IsFolder: false } => [folder + entry.Name],
                    { IsLink: true } => [],
                    _ => Names(root, $"{folder}{entry.Name}/"),
                }
            );

    private static bool IsJoined(string name) => Path.GetExtension(name) is Minifier.StyleSheet or Minifier.Script;

    private ImportGraph Sources(
        Dictionary<string, string> paths,
        string extension,
        Func<AssetSource, DiagnosticBag, AssetSource> parse
    )
    {
        var sources = paths
            .Where(pair => Path.GetExtension(pair.Key) == extension)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair =>
            {
                var file = SourceReader.Read(source, pair.Value, diagnostics);
                return new AssetSource(pair.Key, pair.Value, file?.Text ?? "") { IsUnreadable = file is null };
            });
        return new ImportGraph(sources.Select(sheet => parse(sheet, diagnostics)), diagnostics);
    }
}
