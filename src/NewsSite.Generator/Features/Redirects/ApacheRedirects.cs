using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>Writes rules of Apache's mod_rewrite from old addresses to new ones; those with a query come first.</summary>
internal static class ApacheRedirects
{
    public static string Write(ImmutableArray<Redirect> redirects, SiteAddress address)
    {
        var text = new StringBuilder(
            "# Inside a virtual host, after RewriteEngine On: Include /path/to/the/site/redirects.apache.conf\n"
        );
        foreach (var old in OldAddresses.WithQuery(redirects, address).Concat(OldAddresses.Plain(redirects, address)))
        {
            text.Append(old.Query.Length > 0 ? $"RewriteCond %{{QUERY_STRING}} {Exactly(old.Query)}\n" : "");
            text.Append($"RewriteRule {Exactly(old.Path)} \"{Literal(old.Target)}\" [R=301,L,NE,QSD]\n");
        }

        return text.ToString();
    }

    /// <summary>Returns an expression for a text. mod_rewrite knows no quotation mark within quotation marks.</summary>
    private static string Exactly(string text) =>
        $"\"^{Regex.Escape(text).Replace("\"", @"\x22", StringComparison.Ordinal)}$\"";

    /// <summary>Keeps Apache from taking <c>%D0</c> or <c>$1</c> of a target for what an expression found.</summary>
    private static string Literal(string target) =>
        target.Replace("%", "\\%", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
}
