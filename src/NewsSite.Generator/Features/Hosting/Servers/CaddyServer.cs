using System.Text;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Writes a site block for Caddy.</summary>
internal static class CaddyServer
{
    private const string Reload = "systemctl reload caddy";

    public static string Write(ServerSite site)
    {
        var text = new StringBuilder(site.Comment(ServerTexts.Head, "caddy", site.Configuration.Address.Absolute("/")));
        text.Append(site.Comment(ServerTexts.Place, "/etc/caddy/Caddyfile", Reload));
        text.Append('\n').Append(site.Comment(ServerTexts.CaddyTls));
        text.Append($"{site.Host} {{\n").Append(ServerSite.Indent(SiteBlock(site), "\t")).Append("}\n");
        return text.ToString();
    }

    private static string SiteBlock(ServerSite site)
    {
        var configuration = site.Configuration;
        var text = new StringBuilder(site.Comment(ServerTexts.Root));
        text.Append($"root * {ServerText.QuoteForCaddy(site.Root)}\n\n");
        // Outside a route Caddy would sort them, and ask for the language before old addresses like /?p=12.
        text.Append("route {\n").Append(ServerSite.Indent(Route(site), "\t")).Append("}\n\n");
        if (!configuration.Precompress)
        {
            text.Append(site.Comment(ServerTexts.Compressing)).Append("encode gzip\n\n");
        }

        text.Append(site.Comment(ServerTexts.Headers));
        text.Append(CaddySettings.Body(configuration));
        text.Append('\n').Append(configuration.Precompress ? site.Comment(ServerTexts.Compressed) : "");
        text.Append(configuration.Precompress ? "file_server {\n\tprecompressed br gzip\n}\n" : "file_server\n");
        return text.ToString();
    }

    private static string Route(ServerSite site)
    {
        var (configuration, basePath) = (site.Configuration, site.BasePath);
        var text = new StringBuilder(site.Comment(ServerTexts.Redirects, Reload));
        text.Append($"import {ServerText.QuoteForCaddy(site.FileOf(HostFileNames.CaddyRedirects))}\n\n");
        text.Append(site.Comment(ServerTexts.Language));
        text.Append("map {header.Accept-Language} {newssite_language} {\n");
        foreach (var (pattern, language) in PreferredLanguage.Patterns(configuration))
        {
            text.Append($"\t`~(?i){pattern}` {language}\n");
        }

        text.Append($"\tdefault {configuration.DefaultLanguage.Code}\n}}\n");
        text.Append($"@newssite_start path {basePath}/\n");
        text.Append($"redir @newssite_start {basePath}/{{newssite_language}}/ 302\n");
        return text.ToString();
    }
}
