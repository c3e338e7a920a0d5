using System.Collections.Immutable;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Kind of channel that <c>site.yaml</c> may name.</summary>
/// <param name="Key">Key under <c>channels:</c>.</param>
/// <param name="Name">Name for readers; null for the host of the address.</param>
/// <param name="Hosts">Hosts that have such channels; empty if any may.</param>
/// <param name="Path">Beginning of the path of a channel.</param>
internal sealed record ChannelKind(string Key, string? Name, ImmutableArray<string> Hosts, string Path, string Example)
{
    private const string Www = "www.";

    /// <summary>All kinds in the order that readers see.</summary>
    public static readonly ImmutableArray<ChannelKind> All =
    [
        new("telegram", "Telegram", ["t.me", "telegram.me"], "/", "https://t.me/edugovkg"),
        new("instagram", "Instagram", ["instagram.com"], "/", "https://www.instagram.com/edugovkg/"),
        new("facebook", "Facebook", ["facebook.com", "fb.com"], "/", "https://www.facebook.com/edugovkg"),
        new("youtube", "YouTube", ["youtube.com"], "/", "https://www.youtube.com/@edugovkg"),
        new("whatsapp", "WhatsApp", ["whatsapp.com"], "/channel/", "https://whatsapp.com/channel/0029VaAbCdEfGhIjKl"),
        new("website", null, [], "", "https://edu.example/"),
    ];

    /// <summary>Returns the channel at an address, or null if it is not the address of such a channel.</summary>
    public Channel? Of(string written)
    {
        var address = WebAddress.Parse(written);
        if (
            address is not { Scheme: "https", UserInfo: "", IsDefaultPort: true }
            || !(Hosts.IsEmpty || Hosts.Contains(HostOf(address)))
            || !address.AbsolutePath.StartsWith(Path, StringComparison.Ordinal)
            || address.AbsolutePath.Length <= Path.Length && Path.Length > 0
        )
        {
            return null;
        }

        return new Channel(Name ?? HostOf(address), address.AbsoluteUri);
    }

    /// <summary>Returns the address that a text most likely means: without https, or a name alone; or null.</summary>
    public string? Meant(string written)
    {
        var text = written.Trim();
        var whole =
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https" + text[4..]
            : text.StartsWith('@') && Hosts is [var host, ..] ? $"https://{host}/{text[(Key == "youtube" ? 0 : 1)..]}"
            : WebAddress.Meant(text);
        return whole is not null && Of(whole) is not null ? whole : null;
    }

    private static string HostOf(Uri address)
    {
        var host = address.Host.ToLowerInvariant();
        return host.StartsWith(Www, StringComparison.Ordinal) ? host[Www.Length..] : host;
    }
}
