using System.Text.RegularExpressions;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Place of a document or press kit: the story or page it belongs to.</summary>
/// <param name="Folder">Address of the story or page without language: <c>/news/2022/03/15-protokol/</c>.</param>
/// <param name="File">Document in that folder as its address has it; null for the press kit.</param>
internal sealed partial record FilePlace(string Folder, string? File)
{
    /// <summary>Returns the place of a file by its address, or null if no file of a story or page has such an address.</summary>
    public static FilePlace? Of(string address)
    {
        if (Document().Match(address) is { Success: true } document)
        {
            return new FilePlace(document.Groups["folder"].Value, document.Groups["file"].Value);
        }

        if (PageDocument().Match(address) is { Success: true } page)
        {
            return new FilePlace($"/{page.Groups["slug"].Value}/", page.Groups["file"].Value);
        }

        return PressKit().Match(address) is { Success: true } kit
            ? new FilePlace(
                $"/news/{kit.Groups["year"].Value}/{kit.Groups["month"].Value}/{kit.Groups["name"].Value}/",
                null
            )
            : null;
    }

    /// <summary>Key of the story; null for a page.</summary>
    public string? StoryKey => KeyOf(Folder);

    /// <summary>Returns the address of the same file in another folder; null for one that cannot have it.</summary>
    public string? In(string folder) =>
        (KeyOf(folder), File) switch
        {
            ({ } key, null) => Permalinks.PressKit(key),
            (null, null) => null,
            ({ }, { } file) => folder + file,
            (null, { } file) => $"/pages{folder}{file}",
        };

    private static string? KeyOf(string folder) =>
        folder.StartsWith("/news/", StringComparison.Ordinal) ? folder["/news/".Length..].TrimEnd('/') : null;

    [GeneratedRegex("^(?<folder>/news/[0-9]{4}/[0-9]{2}/[^/]+/)(?<file>.+)$")]
    private static partial Regex Document();

    [GeneratedRegex("^/pages/(?<slug>[^/]+)/(?<file>.+)$")]
    private static partial Regex PageDocument();

    [GeneratedRegex(@"^/press/(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<name>[^/]+)\.zip$")]
    private static partial Regex PressKit();
}
