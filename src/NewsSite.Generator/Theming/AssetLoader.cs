using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Sources;
using NUglify;

namespace NewsSite.Generator.Theming;

/// <summary>Reads a theme's assets; style sheets and scripts are minified, and every name gets a hash of its bytes.</summary>
/// <param name="folders">The themes' folders, the lowest first: a file of a higher one takes the place of a lower one's.</param>
internal sealed class AssetLoader(SourceFolder source, ImmutableArray<string> folders, DiagnosticBag diagnostics)
{
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

        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<string> Names(string root, string folder) =>
        source
            .Entries($"{root}/{folder}")
            .SelectMany(entry => entry.IsFolder ? Names(root, $"{folder}{entry.Name}/") : [folder + entry.Name]);

    private static bool IsStyleSheet(string name) => Path.GetExtension(name) == ".css";

    private Asset Read(string name, string path, Dictionary<string, Asset> others)
    {
        var bytes = Path.GetExtension(name) switch
        {
            ".css" => Minify(path, text => Uglify.Css(AssetLinks.Rewrite(text, name, path, others, diagnostics))),
            ".js" => Minify(path, text => Uglify.Js(text)),
            _ => File.ReadAllBytes(source.Absolute(path)),
        };
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var published = Path.ChangeExtension(name, null) + "." + hash + Path.GetExtension(name);
        return new Asset(name, $"/assets/{published}", ImmutableArray.Create(bytes));
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
