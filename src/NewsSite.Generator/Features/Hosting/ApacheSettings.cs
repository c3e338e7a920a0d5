using System.Text;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>
/// Writes settings for Apache, which reads them where <c>AllowOverride</c> includes <c>FileInfo</c>. They use nothing
/// that this does not allow: one such line would turn every page into an error.
/// </summary>
internal static class ApacheSettings
{
    public static string Write(SiteConfiguration configuration) =>
        "# Apache reads this file where AllowOverride includes FileInfo.\n" + Body(configuration);

    /// <summary>Returns the settings without the comment that says where Apache reads them.</summary>
    public static string Body(SiteConfiguration configuration)
    {
        var basePath = configuration.Address.BasePath;
        var text = new StringBuilder($"ErrorDocument 404 {basePath}/404.html\n\n<IfModule mod_mime.c>\n");
        foreach (var (type, extensions) in MediaTypes.All)
        {
            text.Append($"    AddType \"{MediaTypes.Sent(type)}\" {string.Join(' ', extensions)}\n");
        }

        text.Append("</IfModule>\n\n<IfModule mod_setenvif.c>\n<IfModule mod_headers.c>\n");
        for (var i = 0; i < HostHeaders.All.Length; i++)
        {
            var (paths, name, value) = HostHeaders.All[i];
            if (paths == "/*")
            {
                text.Append($"    Header always set {name} \"{value}\"\n");
                continue;
            }

            text.Append($"    SetEnvIf Request_URI \"{UrlPattern.Of(basePath, paths)}\" newssite_{i}\n");
            // Only "always" replaces what "always" set; what may be cached is set for successful answers only.
            var condition = name == "Cache-Control" ? "" : "always ";
            text.Append($"    Header {condition}set {name} \"{value}\" env=newssite_{i}\n");
        }

        text.Append("</IfModule>\n</IfModule>\n\n<IfModule mod_alias.c>\n");
        text.Append($"    RedirectMatch 404 \"{HiddenFiles.Pattern(basePath)}\"\n</IfModule>\n");
        return text.ToString();
    }
}
