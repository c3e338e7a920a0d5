using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Media;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>
/// The media type of every file of a site, by extension. A browser that is told not to guess needs the right one.
/// </summary>
internal static class MediaTypes
{
    private static readonly (string Type, string[] Extensions)[] OfSite =
    [
        ("text/html", ["html", "htm"]),
        ("text/css", ["css"]),
        ("text/javascript", ["js"]),
        ("text/xml", ["xml"]),
        ("application/manifest+json", ["webmanifest"]),
        ("application/octet-stream", ["bin"]),
        ("font/woff2", ["woff2"]),
        ("image/avif", ["avif"]),
        ("image/x-icon", ["ico"]),
    ];

    /// <summary>Types with their extensions without dot, in ordinal order of types.</summary>
    public static readonly ImmutableArray<(string Type, ImmutableArray<string> Extensions)> All =
    [
        .. OfSite
            .Select(pair => (pair.Type, Extensions: pair.Extensions.ToImmutableArray()))
            .Concat(
                DocumentKind.All.Select(kind =>
                    (Type: kind.MediaType, Extensions: kind.Extensions.Select(name => name[1..]).ToImmutableArray())
                )
            )
            .Concat(
                MediaKind.All.Select(kind =>
                    (Type: kind.MediaType, Extensions: ImmutableArray.Create(kind.Extension[1..]))
                )
            )
            .OrderBy(pair => pair.Type, StringComparer.Ordinal),
    ];

    /// <summary>The types whose files shrink when they are compressed.</summary>
    public static readonly ImmutableArray<string> Compressible =
    [
        .. All.Select(pair => pair.Type)
            .Concat(HostHeaders.All.Where(header => header.Name == "Content-Type").Select(header => header.Value))
            .Select(type => type.Split(';')[0])
            .Where(IsCompressible)
            .Distinct(),
    ];

    /// <summary>
    /// Returns the type as servers send it. Without a character set, browsers take Cyrillic documents in plain text for
    /// Windows-1251.
    /// </summary>
    public static string Sent(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;

    public static bool IsCompressible(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal)
        || type.EndsWith("json", StringComparison.Ordinal)
        // Only the search index has it.
        || type == "application/octet-stream";
}
