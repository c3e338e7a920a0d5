using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>hostPairs:</c> of <c>site.yaml</c>: <c>[{ky: bilim.example, ru: obrazovanie.example}]</c>.</summary>
internal static class HostPairReader
{
    private const string Www = "www.";

    /// <summary>Returns the hosts in other languages, each with the host in the site's first language.</summary>
    public static ImmutableDictionary<string, string> Read(
        ImmutableArray<YamlNode> pairs,
        ByLanguageReader byLanguage,
        ImmutableArray<Language> languages,
        DiagnosticBag diagnostics
    )
    {
        var same = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var node in pairs)
        {
            if (byLanguage.Read(node) is not { } pair)
            {
                continue;
            }

            foreach (var language in languages)
            {
                if (Host(pair[language]) is null)
                {
                    diagnostics.Report(ConfigurationRules.BadHost, node.Location, pair[language]);
                }
                else if (Host(pair[languages[0]]) is { } first)
                {
                    same[Host(pair[language])!] = first;
                }
            }
        }

        return same.ToImmutable();
    }

    private static string? Host(string written)
    {
        var address = WebAddress.Parse($"https://{written}");
        var isHost = address is { PathAndQuery: "/", Fragment: "", IsDefaultPort: true, UserInfo: "" };
        var host = address?.Host.ToLowerInvariant();
        return !isHost || written.EndsWith('/') ? null
            : host!.StartsWith(Www, StringComparison.Ordinal) ? host[Www.Length..]
            : host;
    }
}
