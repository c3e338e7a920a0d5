using System.Collections.Immutable;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>The web servers whose whole configuration can be written.</summary>
public static class WebServers
{
    private static readonly ImmutableDictionary<string, Func<ServerSite, string>> Writers =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create<string, Func<ServerSite, string>>("nginx", NginxServer.Write),
                KeyValuePair.Create<string, Func<ServerSite, string>>("caddy", CaddyServer.Write),
                KeyValuePair.Create<string, Func<ServerSite, string>>("apache", ApacheServer.Write),
            ]
        );

    public static readonly ImmutableArray<string> Names = ["nginx", "caddy", "apache"];

    /// <summary>Writes the configuration of one of the servers.</summary>
    public static string Write(string name, ServerSite site) => Writers[name](site);
}
