using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// The <c>url(…)</c> of a style sheet that name another asset get that asset's published name. They stay relative, so
/// that they hold wherever the site lives.
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

    /// <param name="css">Written in the file <paramref name="name"/>, whose links are relative to it.</param>
    /// <param name="published">The style sheet that the text becomes a part of.</param>
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

    // Comments are matched to be passed over; so are imports, which StyleSheetParser reads.
    [GeneratedRegex(
        """/\*.*?\*/|@import\b[^;]*|url\(\s*(?<quote>["']?)(?<url>[^"')\s]+)\k<quote>\s*\)""",
        RegexOptions.Singleline
    )]
    private static partial Regex Links();
}
