using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Checks and rewrites the <c>url(…)</c> links of style sheets to the published names of assets. Links stay relative,
/// so they work under any base URL.
/// </summary>
internal static partial class AssetLinks
{
    /// <summary>Reports every link to an asset that does not exist.</summary>
    public static void Check(AssetSource sheet, IReadOnlyDictionary<string, Asset> assets, DiagnosticBag diagnostics)
    {
        foreach (Match match in Links().Matches(sheet.Text))
        {
            var url = match.Groups["url"].Value;
            if (AssetPaths.IsRelative(url) && !assets.ContainsKey(AssetPaths.Resolve(sheet.Name, url)))
            {
                var target = AssetPaths.Resolve(sheet.Name, url);
                diagnostics.Report(
                    ThemeRules.BadAsset,
                    AssetPaths.Locate(sheet.Path, sheet.Text, match.Index),
                    $"there is no asset \"{target}\"{Suggestion.For(target, assets.Keys).En}"
                );
            }
        }
    }

    /// <summary>Replaces links to assets with their published names.</summary>
    /// <param name="css">The text of the file <paramref name="name"/>; links are relative to it.</param>
    /// <param name="published">The published style sheet that will contain the text.</param>
    public static string Rewrite(
        string css,
        string name,
        string published,
        IReadOnlyDictionary<string, Asset> assets
    ) =>
        Links()
            .Replace(
                css,
                match =>
                    AssetPaths.IsRelative(match.Groups["url"].Value)
                    && assets.TryGetValue(AssetPaths.Resolve(name, match.Groups["url"].Value), out var asset)
                        ? $"url({AssetPaths.Relative(published, asset.PublishedName)})"
                        : match.Value
            );

    // Also matches comments and imports, to skip links inside them; StyleSheetParser reads imports.
    [GeneratedRegex(
        """/\*.*?(?:\*/|\z)|@import\b[^;]*|url\(\s*(?<quote>["']?)(?<url>(?>[^"'()\s]+))\k<quote>\s*\)""",
        RegexOptions.Singleline
    )]
    private static partial Regex Links();
}
