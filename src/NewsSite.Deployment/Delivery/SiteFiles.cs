using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Delivery;

/// <summary>The files of a built site.</summary>
internal static class SiteFiles
{
    /// <summary>Folders whose files carry a hash of their content in their names, but for those of search.</summary>
    private static readonly string[] HashedFolders = ["assets/", "images/", "cards/", "search/"];

    /// <summary>The one file of search that has a fixed name.</summary>
    private const string SearchManifest = "/manifest.json";

    private static readonly string[] Compressed = [".br", ".gz"];

    /// <summary>Extensions of files that name others. They are sent after those.</summary>
    private static readonly string[] Naming = [".html", ".xml", ".json", ".ics", ".txt", ".webmanifest", ".conf"];

    private static readonly string[] ReadAtStart =
    [
        HostFileNames.NginxHeaders,
        HostFileNames.NginxRedirects,
        HostFileNames.NginxQueries,
        HostFileNames.Caddy,
        HostFileNames.CaddyRedirects,
        HostFileNames.ApacheRedirects,
    ];

    /// <summary>Lists the files of a built site, with hashes of their bytes.</summary>
    /// <param name="folder">Folder that a build wrote and that nobody changes meanwhile.</param>
    /// <exception cref="InvalidDataException">
    /// The list of the build's files is missing or damaged. As an empty one it would take every page away from readers.
    /// </exception>
    public static ImmutableArray<ManifestEntry> Of(string folder) =>
        [
            .. (
                ManagedFileList.Read(folder)
                ?? throw new InvalidDataException($"{folder}/{ManagedFileList.Name} is no list of a built site")
            )
                .AsParallel()
                .Select(path =>
                {
                    using var file = File.OpenRead(Path.Combine(folder, path));
                    return new ManifestEntry(path, Convert.ToHexStringLower(SHA256.HashData(file)), file.Length);
                })
                .OrderBy(entry => entry.Path, StringComparer.Ordinal),
        ];

    /// <summary>
    /// True if the name of a file is made from what it holds: another content has another name, and open pages may still
    /// ask for it.
    /// </summary>
    public static bool IsHashed(string path) =>
        HashedFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        && !Uncompressed(path).EndsWith(SearchManifest, StringComparison.Ordinal);

    /// <summary>True if a file names others, as pages, feeds and lists do.</summary>
    public static bool NamesOthers(string path) =>
        !IsHashed(path)
        && (
            Naming.Contains(Path.GetExtension(Uncompressed(path)), StringComparer.Ordinal)
            || !path.Contains('.', StringComparison.Ordinal)
        );

    /// <summary>True if web servers read a file when they start, so that a change of it needs a reload.</summary>
    public static bool IsReadAtStart(string path) => ReadAtStart.Contains(path);

    /// <summary>Returns the path of the file that a file is the compressed form of, or else its own.</summary>
    public static string Uncompressed(string path) =>
        Compressed.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)) ? path[..^3] : path;
}
