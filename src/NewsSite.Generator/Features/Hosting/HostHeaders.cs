using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>A response header of all paths that match a pattern, in which <c>*</c> stands for anything.</summary>
internal sealed record HostHeader(string Paths, string Name, string Value);

/// <summary>
/// The headers that every host should send. The settings of all hosts are made from this table; a test compares it with
/// <c>netlify.toml</c>. Where several rules set a header for a path, the last one holds.
/// </summary>
internal static class HostHeaders
{
    private const string Everywhere = "/*";

    // Names with a hash of the content: what is there never changes.
    private const string Immutable = "public, max-age=31536000, immutable";

    public static readonly ImmutableArray<HostHeader> All =
    [
        new(Everywhere, "Content-Security-Policy", ContentPolicy.OfPages),
        new(Everywhere, "Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        new(Everywhere, "X-Content-Type-Options", "nosniff"),
        new(Everywhere, "Referrer-Policy", "strict-origin-when-cross-origin"),
        new(Everywhere, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        new(Everywhere, "Cross-Origin-Opener-Policy", "same-origin"),
        new("/news/*", "Content-Security-Policy", ContentPolicy.OfDocuments),
        new("/pages/*", "Content-Security-Policy", ContentPolicy.OfDocuments),
        new("/assets/*", "Cache-Control", Immutable),
        new("/images/*", "Cache-Control", Immutable),
        new("/cards/*", "Cache-Control", Immutable),
        new("/*/atom.xml", "Content-Type", "application/atom+xml; charset=utf-8"),
        new("/*/rss.xml", "Content-Type", "application/rss+xml; charset=utf-8"),
        new("/*/feed.json", "Content-Type", "application/feed+json; charset=utf-8"),
        new("/*/calendar.ics", "Content-Type", "text/calendar; charset=utf-8"),
        new("/*/dates.ics", "Content-Type", "text/calendar; charset=utf-8"),
        new("/site.webmanifest", "Content-Type", "application/manifest+json; charset=utf-8"),
    ];
}
