using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Writes a <c>map</c> of nginx from old addresses with a query, like <c>/index.php?id=5</c>, to new ones. A location
/// cannot see the query.
/// </summary>
internal static class NginxQueryMap
{
    /// <summary>Directive that redirects inside a <c>location</c> if the map knows the address.</summary>
    public const string Return = "if ($newssite_old_address) { return 301 $newssite_old_address; } ";

    /// <summary>
    /// Longest key, in bytes, of nginx's hash table as it is set by default. Longer ones become regular expressions, so
    /// that no setting of the server has to be changed.
    /// </summary>
    private const int MaxKeyLength = 40;

    public static string Write(ImmutableArray<Redirect> redirects, SiteAddress address)
    {
        var keys = OldAddresses
            .WithQuery(redirects, address)
            .Select(old => (Key: $"{old.Path}?{old.Query}", old.Target))
            .ToList();

        // nginx ignores case when it compares strings of a map, but not in regular expressions.
        var ambiguous = keys.GroupBy(pair => pair.Key.ToLowerInvariant())
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return "# Before the server block: include /path/to/the/site/query-redirects.nginx-http.conf;\n"
            + "map \"$uri?$args\" $newssite_old_address {\n"
            + string.Concat(keys.Select(pair => $"  {Source(pair.Key)} {pair.Target};\n"))
            + "}\n";

        string Source(string key) =>
            System.Text.Encoding.UTF8.GetByteCount(key) <= MaxKeyLength && !ambiguous.Contains(key.ToLowerInvariant())
                ? ServerText.Quote(key)
                : ServerText.Quote($"~^{Regex.Escape(key).Replace("\\", "\\\\", StringComparison.Ordinal)}$");
    }
}
