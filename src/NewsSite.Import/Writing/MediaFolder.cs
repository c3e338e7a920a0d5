using System.Text.RegularExpressions;

namespace NewsSite.Import.Writing;

/// <summary>
/// Finds the pictures and documents of the old site in a folder: by the path of the address, by the name, by the name
/// without the size that some programs add (<c>-300x200</c>, <c>_thumb</c>).
/// </summary>
internal sealed partial class MediaFolder
{
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> byBareName = new(StringComparer.OrdinalIgnoreCase);
    private readonly string root;

    public MediaFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        foreach (var file in Directory.EnumerateFiles(this.root, "*", options).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            Add(byName, name, file);
            Add(byBareName, BareName(name), file);
        }
    }

    /// <summary>Returns the file, or null if none or more than one fits.</summary>
    /// <param name="address">A URL or path; its query does not count.</param>
    public string? Find(string address)
    {
        var path = Uri.UnescapeDataString(
            Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile
                ? url.AbsolutePath
                : address.Split('?', '#')[0]
        );
        for (
            var part = path.Trim('/');
            part.Length > 0;
            part = part.Contains('/') ? part[(part.IndexOf('/') + 1)..] : ""
        )
        {
            var candidate = Path.GetFullPath(Path.Combine(root, part));
            if (
                candidate.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && File.Exists(candidate)
            )
            {
                return candidate;
            }
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return Only(byName, name) ?? Largest(byBareName, BareName(name));
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
}
