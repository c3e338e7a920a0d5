using System.Text;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Writes a virtual host for Apache.</summary>
internal static class ApacheServer
{
    private const string Reload = "apachectl configtest && apachectl graceful";
    private const string Modules = "dir mime headers setenvif alias rewrite deflate";

    public static string Write(ServerSite site)
    {
        var text = new StringBuilder(
            site.Comment(ServerTexts.Head, "apache", site.Configuration.Address.Absolute("/"))
        );
        text.Append(site.Comment(ServerTexts.Place, "/etc/apache2/sites-enabled/", Reload));
        text.Append(site.Comment(ServerTexts.ApacheModules, $"a2enmod {Modules}"));
        text.Append("\n<VirtualHost *:80>\n").Append(ServerSite.Indent(HostBlock(site), "    "));
        text.Append("</VirtualHost>\n");
        return text.ToString();
    }

    private static string HostBlock(ServerSite site)
    {
        var (configuration, basePath) = (site.Configuration, site.BasePath);
        var text = new StringBuilder($"ServerName {site.Host}\n");
        text.Append(site.Comment(ServerTexts.Tls));
        text.Append("# <VirtualHost *:443>\n# SSLEngine on\n");
        text.Append(
            $"# SSLCertificateFile /etc/ssl/{site.Host}.pem\n# SSLCertificateKeyFile /etc/ssl/{site.Host}.key\n\n"
        );
        text.Append(site.Comment(ServerTexts.Root));
        text.Append($"DocumentRoot {ServerText.Quote(site.Root)}\n<Directory {ServerText.Quote(site.Root)}>\n");
        text.Append(
            "    AllowOverride None\n    Options None\n    Require all granted\n    DirectoryIndex index.html\n"
        );
        text.Append("</Directory>\n\nRewriteEngine On\n");
        // Else a rule would send on what the settings below answer with 404.
        text.Append($"RewriteRule {ServerText.Quote(HiddenFiles.Pattern(basePath))} - [R=404,L]\n\n");
        text.Append(site.Comment(ServerTexts.Redirects, Reload));
        text.Append($"IncludeOptional {ServerText.Quote(site.FileOf(HostFileNames.ApacheRedirects))}\n\n");
        text.Append(site.Comment(ServerTexts.Language));
        foreach (var (pattern, language) in PreferredLanguage.Patterns(configuration))
        {
            text.Append($"RewriteCond %{{HTTP:Accept-Language}} {ServerText.Quote(pattern)} [NC]\n");
            text.Append(Start(language));
        }

        text.Append(Start(configuration.DefaultLanguage.Code)).Append('\n');
        text.Append(configuration.Precompress ? Compressed(site) : Compressing(site)).Append('\n');
        text.Append(site.Comment(ServerTexts.Headers));
        text.Append(ApacheSettings.Body(configuration));
        foreach (var language in configuration.Languages)
        {
            var folder = $"{basePath}/{language.Code}";
            text.Append($"<LocationMatch {ServerText.Quote($"^{UrlPattern.Escape(folder)}/")}>\n");
            text.Append($"    ErrorDocument 404 {folder}/404.html\n</LocationMatch>\n");
        }

        return text.ToString();

        string Start(string language) =>
            $"RewriteRule {ServerText.Quote($"^{UrlPattern.Escape(basePath)}/$")} {basePath}/{language}/ [R=302,L]\n";
    }

    /// <summary>
    /// Lets the file with the ending of a compression stand in for a text, whose media type it has. Else Apache would take
    /// that of the last ending where it knows one, as with Debian's settings: an archive's.
    /// </summary>
    private static string Compressed(ServerSite site)
    {
        var text = new StringBuilder(site.Comment(ServerTexts.Compressed));
        text.Append("AddEncoding br .br\nAddEncoding gzip .gz\n");
        foreach (var (type, extensions) in MediaTypes.All.Where(pair => MediaTypes.IsCompressible(pair.Type)))
        {
            var files = $@"\.({string.Join('|', extensions)})\.(br|gz)$";
            text.Append(
                $"<FilesMatch {ServerText.Quote(files)}>\n    ForceType \"{MediaTypes.Sent(type)}\"\n</FilesMatch>\n"
            );
        }

        text.Append("Header append Vary Accept-Encoding\n");
        foreach (var (encoding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            foreach (var (path, index) in new[] { ("^(.*)/$", "/index.html"), ("^(.*[^/])$", "") })
            {
                text.Append(
                    $"RewriteCond %{{HTTP:Accept-Encoding}} {ServerText.Quote($@"(^|,)\s*{encoding}\s*(,|;\s*q=(1|0\.[0-9]*[1-9])|;?$)")}\n"
                );
                text.Append($"RewriteCond %{{DOCUMENT_ROOT}}$1{index}{ending} -f\n");
                text.Append($"RewriteRule {ServerText.Quote(path)} $1{index}{ending} [L]\n");
            }
        }

        return text.ToString();
    }

    private static string Compressing(ServerSite site) =>
        site.Comment(ServerTexts.Compressing)
        + $"AddOutputFilterByType DEFLATE {string.Join(' ', MediaTypes.Compressible)}\n";
}
