using System.Collections.Immutable;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Headers that a store of objects keeps with each file, for it has no settings of its own.</summary>
internal static class ObjectHeaders
{
    /// <summary>Returns media type and time of caching of a file, as lines of HTTP.</summary>
    /// <param name="path">Path relative to the output folder.</param>
    public static ImmutableArray<string> Of(string path) =>
        [
            .. HostedFiles
                .HeadersOf("/" + path)
                .Where(header => header.Name is "Cache-Control" or "Content-Type")
                .OrderBy(header => header.Name, StringComparer.Ordinal)
                .Select(header => $"{header.Name}: {header.Value}"),
        ];
}
