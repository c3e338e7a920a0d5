using System.Text.RegularExpressions;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Previewing;

/// <summary>Files of a composed site as <c>data:</c> URLs, so that a page needs no other file.</summary>
internal sealed partial class PreviewFiles
{
    /// <summary>Largest file to take into the page, in bytes: mail servers refuse messages of 25 MB.</summary>
    private const int MaxFileLength = 6_000_000;

    private readonly Dictionary<string, OutputFile> files;
    private readonly Dictionary<string, byte[]> read = new(StringComparer.Ordinal);
    private readonly string basePath;
    private readonly string ownFolder;

    /// <param name="key">Key of the story that is shown.</param>
    /// <param name="basePath">Path of the site's root on its host, without a slash at the end.</param>
    public PreviewFiles(IEnumerable<OutputFile> files, string key, string basePath)
    {
        this.files = files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        this.basePath = basePath;
        ownFolder = Permalinks.StoryFile(key, "");
    }

    /// <summary>True for the address of a file of the site that is no page.</summary>
    public bool IsFile(string address) =>
        Find(address) is { } file && !file.Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>
    /// True for the address of a file that belongs to the story. Feeds and calendars of the site tell of others, which may
    /// be held back too, and are not for the person who approves this one.
    /// </summary>
    public bool IsOwn(string address) =>
        IsFile(address) && $"/{Find(address)!.Path}".Contains(ownFolder, StringComparison.Ordinal);

    /// <summary>Returns the bytes of the file at an address of the site, or null if there is none.</summary>
    public byte[]? Bytes(string address)
    {
        if (Find(address) is not { } file)
        {
            return null;
        }

        if (!read.TryGetValue(file.Path, out var bytes))
        {
            using var stream = new MemoryStream();
            file.WriteTo(stream);
            read[file.Path] = bytes = stream.ToArray();
        }

        return bytes;
    }

    /// <summary>Returns a file as a <c>data:</c> URL, or null if there is none or it is too large.</summary>
    public string? DataUrl(string address) =>
        Bytes(address) is { Length: <= MaxFileLength } bytes
            ? $"data:{HostedFiles.TypeOf(PathIn(address)).Replace(" ", "")};base64,{Convert.ToBase64String(bytes)}"
            : null;

    /// <summary>Returns a style sheet whose pictures and fonts are in it.</summary>
    public string StyleSheet(string address)
    {
        var text = System.Text.Encoding.UTF8.GetString(Bytes(address) ?? []);
        return Reference()
            .Replace(
                text,
                match =>
                {
                    var target = new Uri(new Uri("https://site" + address), match.Groups["url"].Value);
                    return match.Groups["url"].Value.StartsWith("data:", StringComparison.Ordinal) ? match.Value
                        : DataUrl(target.AbsolutePath) is { } data ? $"url({data})"
                        : "url(data:,)";
                }
            )
            .Replace("</", "<\\/", StringComparison.Ordinal);
    }

    private OutputFile? Find(string address) => files.GetValueOrDefault(OutputFile.PathOf(PathIn(address)));

    private string PathIn(string address)
    {
        var path = address.Split('#', '?')[0];
        return path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path;
    }

    [GeneratedRegex("""url\((?<mark>["']?)(?<url>[^"')]+)\k<mark>\)""")]
    private static partial Regex Reference();
}
