using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Headers that a store of objects keeps with each file, for it has no settings of its own.</summary>
internal static class ObjectHeaders
{
    private static readonly ImmutableArray<(Regex Paths, HostHeader Header)> Rules =
    [
        .. HostHeaders
            .All.Where(header => header.Name is "Cache-Control" or "Content-Type")
            .Select(header => (new Regex(UrlPattern.Of("", header.Paths), RegexOptions.CultureInvariant), header)),
    ];

    private static readonly Dictionary<string, string> TypeOfExtension = MediaTypes
        .All.SelectMany(pair => pair.Extensions.Select(extension => (extension, pair.Type)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns media type and time of caching of a file, as lines of HTTP.</summary>
    /// <param name="path">Path relative to the output folder.</param>
    public static ImmutableArray<string> Of(string path)
    {
        var headers = Rules
            .Where(rule => rule.Paths.IsMatch("/" + path))
            .GroupBy(rule => rule.Header.Name, rule => rule.Header.Value)
            .ToDictionary(rules => rules.Key, rules => rules.Last());
        if (
            !headers.ContainsKey("Content-Type")
            && TypeOfExtension.TryGetValue(Path.GetExtension(path).TrimStart('.'), out var type)
        )
        {
            headers["Content-Type"] = type.StartsWith("text/", StringComparison.Ordinal)
                ? type + "; charset=utf-8"
                : type;
        }

        return
        [
            .. headers
                .OrderBy(header => header.Key, StringComparer.Ordinal)
                .Select(header => $"{header.Key}: {header.Value}"),
        ];
    }
}
