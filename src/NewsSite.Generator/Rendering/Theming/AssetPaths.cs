using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Turns the relative addresses in style sheets and scripts into names of assets, and back.</summary>
internal static class AssetPaths
{
    /// <summary>False for addresses with a scheme, from the root of the host, or within the same page.</summary>
    public static bool IsRelative(string url) => url.Length > 0 && url[0] is not ('#' or '/') && !url.Contains(':');

    /// <summary>The name below <c>assets/</c> of what an asset's relative address leads to.</summary>
    public static string Resolve(string asset, string url)
    {
        var path = new Uri(new Uri("https://assets/" + asset), url).AbsolutePath;
        return Uri.UnescapeDataString(path).TrimStart('/');
    }

    /// <summary>The relative address from one asset to another.</summary>
    public static string Relative(string from, string to)
    {
        var (folder, target) = (from.Split('/')[..^1], to.Split('/'));
        var same = folder.Zip(target[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Concat(Enumerable.Repeat("../", folder.Length - same)) + string.Join('/', target[same..]);
    }

    /// <summary>The line and column of a character.</summary>
    public static SourceLocation Locate(string path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(path, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
