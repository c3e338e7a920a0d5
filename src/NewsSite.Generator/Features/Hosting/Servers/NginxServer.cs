using System.Text;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Writes a file of nginx's <c>http</c> block: the language of readers and the server.</summary>
internal static class NginxServer
{
    private const string Reload = "nginx -t && nginx -s reload";

    public static string Write(ServerSite site)
    {
        var configuration = site.Configuration;
        var text = new StringBuilder(site.Comment(ServerTexts.Head, "nginx", configuration.Address.Absolute("/")));
        text.Append(site.Comment(ServerTexts.Place, "/etc/nginx/conf.d/", Reload));
        text.Append('\n').Append(site.Comment(ServerTexts.Language));
        text.Append("map $http_accept_language $newssite_language {\n");
        text.Append($"    default {configuration.DefaultLanguage.Code};\n");
        foreach (var (pattern, language) in PreferredLanguage.Patterns(configuration))
        {
            text.Append($"    \"~*{pattern}\" {language};\n");
        }

        text.Append("}\n\n").Append(site.Comment(ServerTexts.Redirects, Reload));
        text.Append($"include {ServerText.Quote(site.FileOf(HostFileNames.NginxQueries))};\n\nserver {{\n");
        text.Append(ServerSite.Indent(ServerBlock(site), "    ")).Append("}\n");
        return text.ToString();
    }

    private static string ServerBlock(ServerSite site)
    {
        var text = new StringBuilder("listen 80;\nlisten [::]:80;\n");
        text.Append(site.Comment(ServerTexts.Tls));
        text.Append("# listen 443 ssl;\n# listen [::]:443 ssl;\n# http2 on;\n");
        text.Append($"# ssl_certificate /etc/ssl/{site.Host}.pem;\n# ssl_certificate_key /etc/ssl/{site.Host}.key;\n");
        text.Append($"server_name {site.Host};\nserver_tokens off;\nabsolute_redirect off;\n\n");
        text.Append(site.Comment(ServerTexts.Root));
        text.Append($"root {ServerText.Quote(site.Root)};\nindex index.html;\n");
        text.Append(NginxSettings.CharacterSet).Append("\n\n");
        text.Append(site.Comment(ServerTexts.Redirects, Reload));
        text.Append($"include {ServerText.Quote(site.FileOf(HostFileNames.NginxRedirects))};\n");
        text.Append("if ($newssite_old_address) { return 301 $newssite_old_address; }\n\n");
        text.Append(site.Comment(ServerTexts.Language));
        text.Append($"if ($uri = \"{site.BasePath}/\") {{ return 302 {site.BasePath}/$newssite_language/; }}\n\n");
        text.Append(Compression(site)).Append('\n');
        text.Append(site.Comment(ServerTexts.Headers));
        text.Append(NginxSettings.Body(site.Configuration));
        return text.ToString();
    }

    private static string Compression(ServerSite site) =>
        site.Configuration.Precompress
            ? site.Comment(ServerTexts.Compressed)
                + "gzip_static on;\ngzip_vary on;\n"
                + site.Comment(ServerTexts.Brotli)
                + "# brotli_static on;\n"
            : site.Comment(ServerTexts.Compressing)
                + "gzip on;\ngzip_vary on;\ngzip_proxied any;\n"
                // nginx compresses HTML anyway, and warns if it is named.
                + $"gzip_types {string.Join(' ', MediaTypes.Compressible.Where(type => type != "text/html"))};\n";
}
