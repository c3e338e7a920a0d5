namespace NewsSite.Generator.Output;

/// <summary>Names of the files in the output folder that hosts read as settings. None is for readers.</summary>
internal static class HostFileNames
{
    public const string NginxHeaders = "headers.nginx.conf";
    public const string NginxRedirects = "redirects.nginx.conf";

    /// <summary>For nginx's <c>http</c> block: another ending keeps it out of <c>include *.nginx.conf</c>.</summary>
    public const string NginxQueries = "query-redirects.nginx-http.conf";
    public const string CaddyRedirects = "redirects.caddy";
    public const string ApacheRedirects = "redirects.apache.conf";
    public const string Apache = ".htaccess";
    public const string Caddy = "headers.caddy";
    public const string NetlifyRedirects = "_redirects";

    /// <summary>Headers for Cloudflare and hosts like it, in the site's root.</summary>
    public const string Headers = "_headers";

    /// <summary>The files that Cloudflare's program for publishing is to leave out.</summary>
    public const string CloudflareIgnored = ".assetsignore";
}
