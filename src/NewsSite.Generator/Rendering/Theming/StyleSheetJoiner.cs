using System.Text;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Makes one published style sheet of an entry and its imports. Each import becomes a block in its place,
/// <c>@media screen{@layer components{…}}</c>, of the imported file as minified.
/// </summary>
/// <param name="assets">What <c>url(…)</c> can name.</param>
internal sealed class StyleSheetJoiner(
    ImportGraph graph,
    Minifier minifier,
    IReadOnlyDictionary<string, Asset> assets,
    DiagnosticBag diagnostics
)
{
    /// <summary>Each file as minified, without what it imports: a file imported twice is read once.</summary>
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

        // The order of layers is declared ahead of the imports; all other rules follow them.
        var rest = 0;
        for (var i = StyleSheetParser.LayersAhead(sheet); i > 0; i--)
        {
            rest = own.IndexOf(';', rest) + 1;
        }

        css.Append(own, 0, rest);
        foreach (var import in sheet.Imports)
        {
            var (media, layer) = (import.Media.Length > 0, import.Layer is not null);
            css.Append(media ? $"@media {import.Media}{{" : "");
            css.Append(layer ? $"@layer {import.Layer}".TrimEnd() + "{" : "");
            Append(css, graph[import.Target], published);
            css.Append(layer ? "}" : "").Append(media ? "}" : "");
        }

        css.Append(own, rest, own.Length - rest);
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
