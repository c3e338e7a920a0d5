using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Checks that no old address is also a file of the site: hosts would serve the file, or hide it behind the redirect.
/// </summary>
internal static partial class RedirectChecker
{
    /// <summary>Reports redirects from addresses of the given files, of the search index and of hidden files.</summary>
    /// <param name="files">All files except the search index, whose names are known only when it is made.</param>
    public static void Check(Site site, IEnumerable<OutputFile> files, DiagnosticBag diagnostics)
    {
        if (site.Redirects.IsEmpty)
        {
            return;
        }

        var paths = files.Select(file => file.Path).Concat(RedirectFiles.HostFiles).ToHashSet(StringComparer.Ordinal);
        string[] searchFolders =
        [
            .. site.Configuration.Languages.Select(language =>
                OutputFile.PathOf(Permalinks.SearchFile(language, "x"))[..^1]
            ),
        ];
        // With a query, an address is never a file.
        foreach (var redirect in site.Redirects.Where(redirect => redirect.Parameters.IsEmpty))
        {
            var address = site.Configuration.Address;
            if (PathOnSite(redirect, address.BasePath) is { } path && IsTaken(path, paths, searchFolders))
            {
                diagnostics.Report(AddressRules.AliasIsFile, redirect.Location, redirect.From);
            }
        }
    }

    /// <summary>
    /// Returns the old path without the site's base path, as hosts compare it: decoded, without repeated or trailing
    /// slashes. Null if it is outside the site.
    /// </summary>
    private static string? PathOnSite(Redirect redirect, string basePath)
    {
        var decoded = RepeatedSlashes().Replace(Uri.UnescapeDataString(redirect.From), "/");
        return decoded.StartsWith(basePath + "/", StringComparison.Ordinal)
            ? decoded[(basePath.Length + 1)..].TrimEnd('/')
            : null;
    }

    /// <summary>
    /// True if a path is a file or the folder of a page, is below a file, or is where the search index or hidden files
    /// are.
    /// </summary>
    private static bool IsTaken(string path, HashSet<string> files, string[] searchFolders) =>
        RedirectPage.Parents(path).Append(path).Append($"{path}/index.html").Any(files.Contains)
        || searchFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        || path.Split('/').Any(name => name.StartsWith('.'));

    [GeneratedRegex("/{2,}")]
    private static partial Regex RepeatedSlashes();
}
