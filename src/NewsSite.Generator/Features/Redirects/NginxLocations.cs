using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Writes a <c>location</c> of nginx for each spelling of an old path. nginx looks up exact locations in constant time;
/// it compares them with the decoded path.
/// </summary>
internal static class NginxLocations
{
    public static string Write(ImmutableArray<Redirect> redirects, SiteAddress address)
    {
        var withQuery = OldAddresses.WithQuery(redirects, address).Select(old => old.Path).ToHashSet();
        var plain = OldAddresses.Plain(redirects, address);
        var known = plain.Select(old => old.Path).ToHashSet(StringComparer.Ordinal);
        return "# Inside a server block: include /path/to/the/site/redirects.nginx.conf;\n"
            + string.Concat(
                plain.Select(old =>
                    $"location = {ServerText.Quote(old.Path)} {{ {(withQuery.Contains(old.Path) ? NginxQueryMap.Return : "")}"
                    + $"return 301 {old.Target}; }}\n"
                )
            )
            + string.Concat(
                withQuery
                    .Where(path => !known.Contains(path))
                    .Order(StringComparer.Ordinal)
                    .Select(path => $"location = {ServerText.Quote(path)} {{ {NginxQueryMap.Return}}}\n")
            );
    }
}
