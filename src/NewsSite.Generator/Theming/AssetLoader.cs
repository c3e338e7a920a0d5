using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Sources;
using NewsSite.Search;
using NUglify;

namespace NewsSite.Generator.Theming;

/// <summary>Reads a theme's assets; style sheets and scripts are minified, and every name gets a hash of its bytes.</summary>
/// <param name="folders">The themes' folders, the lowest first: a file of a higher one takes the place of a lower one's.</param>
internal sealed class AssetLoader(SourceFolder source, ImmutableArray<string> folders, DiagnosticBag diagnostics)
{
    /// <summary>The reader of the search index: it is not the theme's, it belongs to the format it reads.</summary>
    private static readonly Lazy<Asset> SearchReader = new(() =>
        Asset.Of("search-reader.js", Encoding.UTF8.GetBytes(Uglify.Js(BrowserScript.Module).Code))
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

        assets[SearchReader.Value.Name] = SearchReader.Value;
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

    private static bool IsStyleSheet(string name) => Path.GetExtension(name) == ".css";

    private Asset Read(string name, string path, Dictionary<string, Asset> others)
    {
        var bytes = Path.GetExtension(name) switch
        {
            ".css" => Minify(path, text => Uglify.Css(AssetLinks.Rewrite(text, name, path, others, diagnostics))),
            ".js" => Minify(path, text => Uglify.Js(text)),
            _ => File.ReadAllBytes(source.Absolute(path)),
        };
        return Asset.Of(name, bytes);
    }

    private byte[] Minify(string path, Func<string, UglifyResult> minify)
    {
        var file = SourceReader.Read(source, path, diagnostics);
        if (file is null)
        {
            return [];
        }

        var result = minify(file.Text);
        foreach (var error in result.Errors.Where(error => error.IsError))
        {
            var location = new SourceLocation(path, error.StartLine, error.StartColumn);
            diagnostics.Report(ThemeRules.BadAsset, location, error.Message);
        }

        return Encoding.UTF8.GetBytes(result.Code ?? "");
    }
}
