using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Search;
using NUglify;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Reads a theme's assets; style sheets and scripts are minified, and every name gets a hash of its bytes.</summary>
/// <param name="folders">The themes' folders, the lowest first: a file of a higher one takes the place of a lower one's.</param>
internal sealed class AssetLoader(
    SourceFolder source,
    ImmutableArray<string> folders,
    AssetCache memory,
    DiagnosticBag diagnostics
)
{
    private const string StyleSheet = ".css";
    private const string Script = ".js";
    private const string SearchReaderName = "search-reader.js";

    /// <summary>The reader of the search index: it is not the theme's, it belongs to the format it reads.</summary>
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

        // Style sheets last: they name other assets by their published names.
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, path) in paths.OrderBy(pair => IsStyleSheet(pair.Key)))
        {
            assets[name] = Read(name, path, assets);
        }

        var reader = memory.Minified(Script, BrowserScript.Module, () => SearchReader.Value)!;
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

    private static bool IsStyleSheet(string name) => Path.GetExtension(name) == StyleSheet;

    private Asset Read(string name, string path, Dictionary<string, Asset> others)
    {
        var bytes = Path.GetExtension(name) switch
        {
            StyleSheet => Minify(
                path,
                text => AssetLinks.Rewrite(text, name, path, others, diagnostics),
                text => Uglify.Css(text)
            ),
            Script => Minify(path, text => text, text => Uglify.Js(text)),
            _ => File.ReadAllBytes(source.Absolute(path)),
        };
        return Asset.Of(name, bytes);
    }

    /// <param name="link">Gives other assets their published names.</param>
    private byte[] Minify(string path, Func<string, string> link, Func<string, UglifyResult> minify)
    {
        if (SourceReader.Read(source, path, diagnostics) is not { } file)
        {
            return [];
        }

        var text = link(file.Text);
        return memory.Minified(Path.GetExtension(path), text, Anew) ?? [];

        byte[]? Anew()
        {
            var result = minify(text);
            var errors = result.Errors.Where(error => error.IsError).ToList();
            foreach (var error in errors)
            {
                var location = new SourceLocation(path, error.StartLine, error.StartColumn);
                diagnostics.Report(ThemeRules.BadAsset, location, error.Message);
            }

            return errors.Count > 0 ? null : Encoding.UTF8.GetBytes(result.Code ?? "");
        }
    }
}
