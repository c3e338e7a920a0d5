using System.Collections.Immutable;
using System.Text.Json;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>Writes the files that hosts, crawlers and browsers expect at fixed names.</summary>
internal static class HostFiles
{
    private const string Icon = "icon.svg";

    /// <param name="icons">Paths of the site's icons as PNG, and their sizes in pixels.</param>
    public static IEnumerable<OutputFile> Write(Site site, Theme theme, ImmutableArray<(string Path, int Size)> icons)
    {
        yield return OutputFile.FromText("robots.txt", () => Robots(site.Configuration.Address));
        yield return OutputFile.FromText("site.webmanifest", () => WebManifest(site.Configuration, theme, icons));
    }

    private static string Robots(SiteAddress address) =>
        $"User-agent: *\nAllow: /\n\nSitemap: {address.Absolute("/sitemap.xml")}\n";

    private static string WebManifest(
        SiteConfiguration configuration,
        Theme theme,
        ImmutableArray<(string Path, int Size)> icons
    )
    {
        var language = configuration.DefaultLanguage;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFiles.Options))
        {
            json.WriteStartObject();
            json.WriteString("name", configuration.Title[language]);
            json.WriteString("lang", language.Code);
            json.WriteString("start_url", configuration.Address.Link(Permalinks.Root));
            json.WriteString("scope", configuration.Address.Link(Permalinks.Root));
            json.WriteString("display", "browser");
            if (theme.Assets.TryGetValue(Icon, out var icon))
            {
                json.WriteStartArray("icons");
                WriteIcon(json, configuration.Address.Link(icon.Path), "image/svg+xml", "any");
                foreach (var (path, size) in icons)
                {
                    WriteIcon(json, configuration.Address.Link("/" + path), "image/png", $"{size}x{size}");
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteIcon(Utf8JsonWriter json, string address, string type, string sizes)
    {
        json.WriteStartObject();
        json.WriteString("src", address);
        json.WriteString("type", type);
        json.WriteString("sizes", sizes);
        json.WriteEndObject();
    }
}
