using System.Text;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Joins an entry and its imports into one published style sheet. Each import is replaced by the minified file in a
/// block such as <c>@media screen{@layer components{…}}</c>.
/// </summary>
/// <param name="assets">The assets that <c>url(…)</c> can link to.</param>
internal sealed class StyleSheetJoiner(
    ImportGraph graph,
    Minifier minifier,
    IReadOnlyDictionary<string, Asset> assets,
    DiagnosticBag diagnostics
)
{
    /// <summary>Minified files by name, without their imports; a file imported twice is minified once.</summary>
    private readonly Dictionary<string, string> minified = new(StringComparer.Ordinal);

    public IEnumerable<Asset> All() => graph.Entries.Select(Join);

    private Asset Join(AssetSource entry)
    {
        var css = new StringBuilder();
        Append(css, entry, entry.Name);
        return Asset.Of(entry.Name, Encoding.UTF8.GetBytes(css.ToString()));
    }

    private void Append(StringBuilder css, AssetSource sheet, string published)
    {
        var own = AssetLinks.Rewrite(Minified(sheet), sheet.Name, published, assets);

        // Layer order is declared before the imports; all other rules follow them.
        var ownStart = 0;
        for (var i = StyleSheetParser.CountLayersBeforeImports(sheet); i > 0; i--)
        {
            ownStart = own.IndexOf(';', ownStart) + 1;
        }

        css.Append(own, 0, ownStart);
        foreach (var import in sheet.Imports)
        {
            var (media, layer) = (import.Media.Length > 0, import.Layer is not null);
            css.Append(media ? $"@media {import.Media}{{" : "");
            css.Append(layer ? $"@layer {import.Layer}".TrimEnd() + "{" : "");
            Append(css, graph[import.Target], published);
            css.Append(layer ? "}" : "").Append(media ? "}" : "");
        }

        css.Append(own, ownStart, own.Length - ownStart);
    }

    private string Minified(AssetSource sheet)
    {
        if (!minified.TryGetValue(sheet.Name, out var css))
        {
            AssetLinks.Check(sheet, assets, diagnostics);
            css = minifier.Minify(
                Minifier.StyleSheet,
                sheet.OwnText,
                (line, column) => new SourceLocation(sheet.Path, line, column)
            );
            minified[sheet.Name] = css;
        }

        return css;
    }
}
