using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>Writes maps of Caddy from old addresses to new ones; that of addresses with a query is asked first.</summary>
internal static class CaddyRedirects
{
    public static string Write(ImmutableArray<Redirect> redirects, SiteAddress address)
    {
        var text = new StringBuilder("# Inside a route block: import /path/to/the/site/redirects.caddy\n");
        Append(
            text,
            "{path}?{query}",
            "newssite_old_query",
            OldAddresses.WithQuery(redirects, address).Select(old => ($"{old.Path}?{old.Query}", old.Target))
        );
        Append(
            text,
            "{path}",
            "newssite_old_path",
            OldAddresses.Plain(redirects, address).Select(old => (old.Path, old.Target))
        );
        return text.ToString();
    }

    private static void Append(
        StringBuilder text,
        string source,
        string name,
        IEnumerable<(string Old, string New)> pairs
    )
    {
        text.Append($"map \"{source}\" {{{name}}} {{\n");
        foreach (var (old, target) in pairs)
        {
            text.Append($"\t{ServerText.QuoteForCaddy(old)} {ServerText.QuoteForCaddy(target)}\n");
        }

        text.Append($"\tdefault \"\"\n}}\n@{name} expression {{{name}}} != \"\"\nredir @{name} {{{name}}} 301\n");
    }
}
