using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Media;

/// <summary>
/// Finds the pictures and documents of the old site in a folder: by the path of the address, by the name, by the name
/// without the size that some programs add (<c>-300x200</c>, <c>_thumb</c>), by the hash that the source says or that is
/// the name.
/// </summary>
internal sealed partial class MediaFolder
{
    /// <summary>The folder in it that holds what was downloaded; only its addresses lead there.</summary>
    public const string Downloads = "downloaded";

    private readonly Dictionary<string, List<string>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> byBareName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<Dictionary<string, string>> byHash;
    private readonly List<string> files = [];

    /// <summary>Lists a folder.</summary>
    public MediaFolder(string root)
    {
        Root = Path.GetFullPath(root);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var downloads = Path.Combine(Root, Downloads) + Path.DirectorySeparatorChar;
        files.AddRange(
            Directory
                .EnumerateFiles(Root, "*", options)
                .Where(file => !file.StartsWith(downloads, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            Add(byName, name, file);
            Add(byBareName, BareName(name), file);
        }

        byHash = new(HashFiles);
    }

    /// <summary>The folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Returns the file, or null if none or more than one fits.</summary>
    /// <param name="address">A URL or path; its query does not count.</param>
    /// <param name="hash">Hexadecimal hash of the bytes, or null.</param>
    public string? Find(string address, string? hash = null)
    {
        var path = Uri.UnescapeDataString(
            Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile
                ? url.AbsolutePath
                : address.Split('?', '#')[0]
        );
        if (path.Contains('\0'))
        {
            // The system's paths end at such a character.
            return null;
        }

        for (
            var part = path.Trim('/');
            part.Length > 0;
            part = part.Contains('/') ? part[(part.IndexOf('/') + 1)..] : ""
        )
        {
            var candidate = Path.GetFullPath(Path.Combine(Root, part));
            if (
                candidate.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && File.Exists(candidate)
            )
            {
                return candidate;
            }
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return Only(byName, name)
            ?? Largest(byBareName, BareName(name))
            ?? WithHash(hash ?? Path.GetFileNameWithoutExtension(name));
    }

    private string? WithHash(string text) =>
        Hash().IsMatch(text) ? byHash.Value.GetValueOrDefault(text.ToUpperInvariant()) : null;

    /// <summary>Hashes every file, which is done at the first address that has a hash.</summary>
    private Dictionary<string, string> HashFiles()
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            // Old programs name files by these; nothing here is secret.
#pragma warning disable CA5350, CA5351
            hashes.TryAdd(Convert.ToHexString(MD5.HashData(bytes)), file);
            hashes.TryAdd(Convert.ToHexString(SHA1.HashData(bytes)), file);
#pragma warning restore CA5350, CA5351
            hashes.TryAdd(Convert.ToHexString(SHA256.HashData(bytes)), file);
        }

        return hashes;
    }

    private static string? Only(Dictionary<string, List<string>> files, string name) =>
        files.GetValueOrDefault(name) is [var one] ? one : null;

    /// <summary>Returns the largest of a picture's sizes, if all files of that name lie in one folder.</summary>
    private static string? Largest(Dictionary<string, List<string>> files, string name) =>
        files.GetValueOrDefault(name) is { } sizes && sizes.Select(Path.GetDirectoryName).Distinct().Count() == 1
            ? sizes.MaxBy(file => new FileInfo(file).Length)
            : null;

    private static void Add(Dictionary<string, List<string>> files, string name, string file)
    {
        if (!files.TryGetValue(name, out var list))
        {
            files[name] = list = [];
        }

        list.Add(file);
    }

    private static string BareName(string name) =>
        Size().Replace(Path.GetFileNameWithoutExtension(name), "")
        + Path.GetExtension(name).Replace(".jpeg", ".jpg", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"(?:-\d{2,4}x\d{2,4}|[-_](?:thumb|thumbnail|small|medium|large|scaled|preview))+$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Size();

    [GeneratedRegex("^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$", RegexOptions.IgnoreCase)]
    private static partial Regex Hash();
}
