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
    /// <param name="name">The style sheet's own name, below <c>assets/</c>.</param>
    /// <param name="path">Its path in the source folder, for what is reported.</param>
    /// <param name="others">The assets it can name.</param>
    public static string Rewrite(
        string css,
        string name,
        string path,
        Dictionary<string, Asset> others,
        DiagnosticBag diagnostics
    ) =>
        Links()
            .Replace(
                css,
                match =>
                {
                    var url = match.Groups["url"].Value;
                    if (url.Length == 0 || !IsAsset(url))
                    {
                        return match.Value;
                    }

                    var target = Resolve(name, url);
                    if (others.TryGetValue(target, out var asset))
                    {
                        var published = asset.Path[(asset.Path.LastIndexOf('/') + 1)..];
                        return $"url({url[..(url.LastIndexOf('/') + 1)]}{published})";
                    }

                    diagnostics.Report(
                        ThemeRules.BadAsset,
                        Locate(path, css, match.Index),
                        $"there is no asset \"{target}\"{Suggestion.For(target, others.Keys).En}"
                    );
                    return match.Value;
                }
            );

    /// <summary>Addresses with a scheme, from the root or of a part of the same page are no business of ours.</summary>
    private static bool IsAsset(string url) => url[0] is not ('#' or '/') && !url.Contains(':');

    private static string Resolve(string name, string url)
    {
        var path = new Uri(new Uri("https://assets/" + name), url).AbsolutePath;
        return Uri.UnescapeDataString(path).TrimStart('/');
    }

    private static SourceLocation Locate(string path, string text, int at)
    {
        var before = text.AsSpan(0, at);
        return new SourceLocation(path, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }

    // Comments are matched to be passed over.
    [GeneratedRegex("""/\*.*?\*/|url\(\s*(?<quote>["']?)(?<url>[^"')\s]+)\k<quote>\s*\)""", RegexOptions.Singleline)]
    private static partial Regex Links();
}
