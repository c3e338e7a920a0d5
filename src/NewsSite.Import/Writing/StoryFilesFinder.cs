using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Import.Items;

namespace NewsSite.Import.Writing;

/// <summary>
/// Collects the pictures and documents of a story. Each gets a name that addresses can hold; files with the same bytes are
/// one file.
/// </summary>
internal sealed class StoryFilesFinder(MediaFolder? media)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byHash = new(StringComparer.Ordinal);
    private readonly List<StoryFile> copies = [];
    private readonly List<string> missing = [];

    public IReadOnlyList<StoryFile> Copies => copies;

    /// <summary>Addresses of pictures and documents that no file was found for.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>Returns the name of the file in the story's folder, or null if it is no file that the import has.</summary>
    public string? Find(string address)
    {
        if (names.TryGetValue(address, out var known))
        {
            return known;
        }

        if (!IsFile(address))
        {
            return null;
        }

        if (media?.Find(address) is not { } file)
        {
            if (!missing.Contains(address))
            {
                missing.Add(address);
            }

            return null;
        }

        var hash = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        if (!byHash.TryGetValue(hash, out var name))
        {
            name = FreeName(file);
            byHash[hash] = name;
            copies.Add(new StoryFile(name, null, file));
        }

        return names[address] = name;
    }

    /// <summary>Returns the files that were found, with their names in the story's folder.</summary>
    public ImmutableArray<(string Name, ImportedFile File)> Take(ImmutableArray<ImportedFile> files) =>
        [
            .. files
                .Select(file => (Name: Find(file.Address), File: file))
                .Where(pair => pair.Name is not null)
                .Select(pair => (pair.Name!, pair.File))
                .DistinctBy(pair => pair.Item1),
        ];

    /// <summary>True if the address ends like a file, not like a page.</summary>
    private static bool IsFile(string address)
    {
        var extension = Path.GetExtension(address.Split('?', '#')[0]).ToLowerInvariant();
        return extension
            is ".jpg"
                or ".jpeg"
                or ".png"
                or ".gif"
                or ".webp"
                or ".svg"
                or ".heic"
                or ".avif"
                or ".bmp"
                or ".tif"
                or ".tiff"
                or ".pdf"
                or ".doc"
                or ".docx"
                or ".xls"
                or ".xlsx"
                or ".ppt"
                or ".pptx"
                or ".odt"
                or ".ods"
                or ".rtf"
                or ".zip"
                or ".csv"
                or ".txt";
    }

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
