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
    public IEnumerable<Asset> Load() => source.FolderExists(root) ? Names("").Select(Read) : [];

    private IEnumerable<string> Names(string folder) =>
        source
            .Entries($"{root}/{folder}")
            .SelectMany(entry => entry.IsFolder ? Names($"{folder}{entry.Name}/") : [folder + entry.Name]);

    private Asset Read(string name)
    {
        var path = $"{root}/{name}";
        var bytes = Path.GetExtension(name) switch
        {
            ".css" => Minify(path, text => Uglify.Css(text)),
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
