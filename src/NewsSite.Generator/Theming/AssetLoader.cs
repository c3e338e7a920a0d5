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
internal sealed class AssetLoader(SourceFolder source, string root, DiagnosticBag diagnostics)
{
    public FrozenDictionary<string, Asset> Load()
    {
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        if (source.FolderExists(root))
        {
            // Style sheets last: they name other assets by their published names.
            foreach (var name in Names("").OrderBy(IsStyleSheet))
            {
                assets[name] = Read(name, assets);
            }
        }

        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<string> Names(string folder) =>
        source
            .Entries($"{root}/{folder}")
            .SelectMany(entry => entry.IsFolder ? Names($"{folder}{entry.Name}/") : [folder + entry.Name]);

    private static bool IsStyleSheet(string name) => Path.GetExtension(name) == ".css";

    private Asset Read(string name, Dictionary<string, Asset> others)
    {
        var path = $"{root}/{name}";
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
