using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>The files of a written site as hosts send them to readers.</summary>
public static class HostedFiles
{
    private const string ContentType = "Content-Type";

    private static readonly ImmutableArray<(Regex Paths, HostHeader Header)> Rules =
    [
        .. HostHeaders.All.Select(header => (new Regex(UrlPattern.Of("", header.Paths)), header)),
    ];

    private static readonly ImmutableDictionary<string, string> TypeOfExtension = MediaTypes
        .All.SelectMany(pair => pair.Extensions.Select(extension => KeyValuePair.Create("." + extension, pair.Type)))
        .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Returns the paths of a site's files for readers, relative to its folder, in ordinal order. Empty if no build wrote
    /// the folder.
    /// </summary>
    /// <param name="folder">Absolute path of the output folder.</param>
    public static ImmutableArray<string> In(string folder) =>
        [
            .. (ManagedFileList.Read(OutputFolder.Resolve(folder)) ?? [])
                .Except(HiddenFiles.All, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Returns the headers of the answer for a path, the media type first.</summary>
    /// <param name="path">Path from the site's root, as in addresses.</param>
    public static ImmutableArray<(string Name, string Value)> HeadersOf(string path)
    {
        var rules = Rules.Where(rule => rule.Paths.IsMatch(path)).Select(rule => rule.Header).ToList();
        // A later rule replaces an earlier one.
        var set = rules.Where((rule, i) => rules.FindLastIndex(other => other.Name == rule.Name) == i).ToList();
        var type = set.Find(rule => rule.Name == ContentType)?.Value ?? TypeByExtension(path);
        return
        [
            (ContentType, MediaTypes.Sent(type)),
            .. set.Where(rule => rule.Name != ContentType).Select(rule => (rule.Name, rule.Value)),
        ];
    }

    /// <summary>Returns the media type as it is sent: that of a text with its character set.</summary>
    /// <param name="path">Path from the site's root, as in addresses.</param>
    public static string TypeOf(string path) => HeadersOf(path)[0].Value;

    /// <summary>True if the file at a path is a text, which shrinks when it is compressed.</summary>
    public static bool IsText(string path) => MediaTypes.IsCompressible(TypeByExtension(path));

    private static string TypeByExtension(string path) =>
        path.EndsWith('/')
            ? "text/html"
            : TypeOfExtension.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
