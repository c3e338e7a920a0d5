using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Import.Items;
using NewsSite.Import.Media;

namespace NewsSite.Import.Writing;

/// <summary>
/// Collects the pictures and documents of a story. Each gets a name that addresses can hold; files with the same bytes are
/// one file.
/// </summary>
internal sealed class StoryFilesFinder(MediaFiles media)
{
    private static readonly HashSet<string> Extensions =
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".svg",
        ".heic",
        ".avif",
        ".bmp",
        ".tif",
        ".tiff",
        ".pdf",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".odt",
        ".ods",
        ".rtf",
        ".zip",
        ".csv",
        ".txt",
    ];

    private readonly Dictionary<(string Address, string? Page), string> names = [];
    private readonly Dictionary<string, string> byHash = new(StringComparer.Ordinal);
    private readonly List<StoryFile> copies = [];
    private readonly OrderedDictionary<string, Message?> missing = [];

    public IReadOnlyList<StoryFile> Copies => copies;

    /// <summary>Addresses of pictures and documents that no file was found for, with what a server said if one was asked.</summary>
    public IEnumerable<(string Address, Message? Why)> Missing => missing.Select(entry => (entry.Key, entry.Value));

    /// <summary>Returns the name of the file in the story's folder, or null if it is no file or none that the import has.</summary>
    /// <param name="page">Address of the page that names it, or null.</param>
    public string? Find(string address, string? page) => IsFile(address) ? FindFile(address, page, null) : null;

    /// <summary>Returns the name of a file, whatever its address looks like, or null if the import does not have it.</summary>
    /// <param name="page">Address of the page that names it, or null.</param>
    /// <param name="hash">Hexadecimal hash of the bytes, or null.</param>
    public string? FindFile(string address, string? page, string? hash)
    {
        if (names.TryGetValue((address, page), out var known))
        {
            return known;
        }

        var (file, why) = media.Find(address, page, hash);
        if (file is null)
        {
            missing.TryAdd(address, why);
            return null;
        }

        var hash256 = HashOf(file);
        if (!byHash.TryGetValue(hash256, out var name))
        {
            name = FreeName(file);
            byHash[hash256] = name;
            copies.Add(new StoryFile(name, null, file));
        }

        return names[(address, page)] = name;
    }

    /// <summary>Returns the files that were found, with their names in the story's folder.</summary>
    public ImmutableArray<(string Name, ImportedFile File)> Take(ImmutableArray<ImportedFile> files, string? page) =>
        [
            .. files
                .Select(file => (Name: FindFile(file.Address, page, file.Hash), File: file))
                .Where(pair => pair.Name is not null)
                .Select(pair => (pair.Name!, pair.File))
                .DistinctBy(pair => pair.Item1),
        ];

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    /// <summary>True if the address ends like a file, not like a page.</summary>
    private static bool IsFile(string address) =>
        Extensions.Contains(Path.GetExtension(address.Split('?', '#')[0]).ToLowerInvariant());

    private string FreeName(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var bare = new StringBuilder();
        foreach (var character in ComposedText.Of(Path.GetFileNameWithoutExtension(file)))
        {
            bare.Append(char.IsLetterOrDigit(character) || character is '-' or '_' ? character : '-');
        }

        var name = bare.ToString().Trim('-') is { Length: > 0 } kept ? kept : "file";
        var free = name + extension;
        for (var number = 2; copies.Any(copy => copy.Name.Equals(free, StringComparison.OrdinalIgnoreCase)); number++)
        {
            free = $"{name}-{number}{extension}";
        }

        return free;
    }
}
