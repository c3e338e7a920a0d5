using System.Text;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Writes settings for a site block of Caddy.</summary>
internal static class CaddySettings
{
    public static string Write(SiteConfiguration configuration) =>
        "# Inside a site block: import /path/to/the/site/headers.caddy\n" + Body(configuration);

    /// <summary>Returns the settings without the comment that says how to include them.</summary>
    public static string Body(SiteConfiguration configuration)
    {
        var basePath = configuration.Address.BasePath;
        var language = $"`^{UrlPattern.Escape(basePath)}/({HostSettings.LanguageCodes(configuration)})/`";
        var text = new StringBuilder();
        AppendHeader(text, "", [.. HostHeaders.All.Where(IsEverywhere)]);
        var rules = HostHeaders.All.Where(header => !IsEverywhere(header)).ToList();
        for (var i = 0; i < rules.Count; i++)
        {
            text.Append($"@newssite_{i} path_regexp `{UrlPattern.Of(basePath, rules[i].Paths)}`\n");
            AppendHeader(text, $"@newssite_{i} ", rules[i]);
        }

        foreach (var (type, extensions) in MediaTypes.All)
        {
            var name = "@newssite_" + extensions[0];
            text.Append($"{name} path {string.Join(' ', extensions.Select(extension => "*." + extension))}\n");
            text.Append($"header {name} Content-Type \"{MediaTypes.Sent(type)}\"\n");
        }

        text.Append($"@newssite_hidden path_regexp `{HiddenFiles.Pattern(basePath)}`\n");
        text.Append("error @newssite_hidden 404\nhandle_errors {\n");
        AppendHeader(text, "", [.. HostHeaders.All.Where(IsEverywhere)]);
        text.Append("header -Cache-Control\n");
        text.Append($"@newssite_language path_regexp language {language}\n");
        text.Append($"rewrite @newssite_language {basePath}/{{re.language.1}}/404.html\n");
        text.Append($"@newssite_other not path_regexp {language}\n");
        text.Append($"rewrite @newssite_other {basePath}/404.html\n");
        text.Append("file_server\n}\n");
        return text.ToString();
    }

    private static bool IsEverywhere(HostHeader header) => header.Paths == "/*";

    private static void AppendHeader(StringBuilder text, string matcher, params ReadOnlySpan<HostHeader> headers)
    {
        // After the file server has set its own.
        text.Append($"header {matcher}{{\n\tdefer\n");
        foreach (var header in headers)
        {
            text.Append($"\t{header.Name} \"{header.Value}\"\n");
        }

        text.Append("}\n");
    }
}
