using System.Text;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>
/// Writes settings for a <c>server</c> block of nginx. They hold no location but those of feeds, so that they go with
/// any others.
/// </summary>
internal static class NginxSettings
{
    public static string Write(SiteConfiguration configuration) =>
        "# Inside a server block: include /path/to/the/site/*.nginx.conf;\n"
        + "# A location with an add_header of its own sends none of these.\n"
        + "# Beside it, unless the server block names a character set already:\n"
        + $"# {CharacterSet}\n\n"
        + Body(configuration);

    /// <summary>
    /// Directives that name the encoding of texts. nginx knows HTML by itself, and warns if it is named. It refuses to start
    /// where they stand twice, so they are no part of what is included.
    /// </summary>
    public static string CharacterSet
    {
        get
        {
            var texts = MediaTypes
                .All.Select(pair => pair.Type)
                .Where(type => MediaTypes.Sent(type) != type && type != "text/html");
            return $"charset utf-8; charset_types {string.Join(' ', texts)};";
        }
    }

    /// <summary>Returns the settings without the comment that says how to include them.</summary>
    public static string Body(SiteConfiguration configuration)
    {
        var basePath = configuration.Address.BasePath;
        var text = new StringBuilder("types {\n");
        foreach (var (type, extensions) in MediaTypes.All)
        {
            text.Append($"    {type} {string.Join(' ', extensions)};\n");
        }

        text.Append("}\n\n");
        var headers = HostHeaders.All.Where(header => header.Name != "Content-Type").GroupBy(header => header.Name);
        foreach (var header in headers)
        {
            AppendHeader(text, header.Key, [.. header], basePath);
        }

        var root = UrlPattern.Escape(basePath);
        text.Append($"\nset $newssite_not_found \"{basePath}/404.html\";\n");
        text.Append($"if ($uri ~ \"^{root}/({HostSettings.LanguageCodes(configuration)})/\") ");
        text.Append($"{{ set $newssite_not_found \"{basePath}/$1/404.html\"; }}\n");
        text.Append("error_page 404 $newssite_not_found;\n");
        text.Append($"if ($uri ~ \"{HiddenFiles.Pattern(basePath)}\") {{ return 404; }}\n\n");
        foreach (var (paths, _, type) in HostHeaders.All.Where(header => header.Name == "Content-Type"))
        {
            text.Append($"location ~ \"{UrlPattern.Of(basePath, paths)}\" {{ types {{}} default_type \"{type}\"; }}\n");
        }

        return text.ToString();
    }

    /// <summary>Appends a header whose value may depend on the path. nginx sends no header with an empty value.</summary>
    private static void AppendHeader(StringBuilder text, string name, HostHeader[] rules, string basePath)
    {
        if (rules is [{ Paths: "/*", Value: var value }])
        {
            text.Append($"add_header {name} \"{value}\" always;\n");
            return;
        }

        var variable = "$newssite_" + name.ToLowerInvariant().Replace('-', '_');
        var usual = rules.FirstOrDefault(rule => rule.Paths == "/*")?.Value ?? "";
        text.Append($"set {variable} \"{usual}\";\n");
        foreach (var rule in rules.Where(rule => rule.Paths != "/*"))
        {
            var paths = UrlPattern.Of(basePath, rule.Paths);
            text.Append($"if ($uri ~ \"{paths}\") {{ set {variable} \"{rule.Value}\"; }}\n");
        }

        // A page that is not there must not be cached as if it were.
        text.Append($"add_header {name} {variable}{(usual.Length > 0 ? " always" : "")};\n");
    }
}
