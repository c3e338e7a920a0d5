using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>
/// Writes the settings of web servers: headers, media types, pages for wrong addresses, and what is not for readers.
/// </summary>
internal static class HostSettings
{
    public static IEnumerable<OutputFile> Write(Site site)
    {
        var configuration = site.Configuration;
        yield return OutputFile.FromText(HostFileNames.NginxHeaders, () => NginxSettings.Write(configuration));
        yield return OutputFile.FromText(HostFileNames.Apache, () => ApacheSettings.Write(configuration));
        yield return OutputFile.FromText(HostFileNames.Caddy, () => CaddySettings.Write(configuration));
        yield return OutputFile.FromText(HostFileNames.Headers, () => CloudflareSettings.WriteHeaders(configuration));
        yield return OutputFile.FromText(HostFileNames.CloudflareIgnored, CloudflareSettings.WriteIgnored);
    }

    /// <summary>The codes of languages as alternatives of a regular expression: <c>ky|ru</c>.</summary>
    public static string LanguageCodes(SiteConfiguration configuration) =>
        string.Join('|', configuration.Languages.Select(language => language.Code));
}
