using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Converts between relative URLs in style sheets and scripts and names of assets.</summary>
internal static class AssetPaths
{
    /// <summary>True if a URL is relative to its file: no scheme, no leading slash, no bare fragment.</summary>
    public static bool IsRelative(string url) => url.Length > 0 && url[0] is not ('#' or '/') && !url.Contains(':');

    /// <summary>Resolves a relative URL in an asset to a name below <c>assets/</c>.</summary>
    public static string Resolve(string asset, string url)
    {
        var path = new Uri(new Uri("https://assets/" + asset), url).AbsolutePath;
        return Uri.UnescapeDataString(path).TrimStart('/');
    }

    /// <summary>Returns the relative URL from one asset to another.</summary>
    public static string Relative(string from, string to)
    {
        var (folder, target) = (from.Split('/')[..^1], to.Split('/'));
        var shared = folder.Zip(target[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Concat(Enumerable.Repeat("../", folder.Length - shared)) + string.Join('/', target[shared..]);
    }

    /// <summary>Returns the location (line and column) of a character.</summary>
    public static SourceLocation Locate(string path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(path, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
