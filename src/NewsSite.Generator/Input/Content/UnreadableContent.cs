using System.Collections.Frozen;

namespace NewsSite.Generator.Input.Content;

/// <summary>Content that was reported and could not be read, so that it seems to be missing.</summary>
/// <param name="files">Paths of Markdown files that could not be read.</param>
/// <param name="misplaced">Paths of folders and Markdown files with names that content may not have.</param>
public sealed class UnreadableContent(IEnumerable<string> files, IEnumerable<string> misplaced)
{
    private readonly FrozenSet<string> files = files.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> misplaced = misplaced.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Folders of misplaced entries: each entry may be anything that seems to be missing there.</summary>
    private readonly string[] folders =
    [
        .. misplaced.Select(path => path[..path.LastIndexOf('/')]).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Returns these with what was found anew of some stories.</summary>
    internal UnreadableContent With(UnreadableContent newer, IReadOnlySet<string> keys)
    {
        return new([.. files.Where(IsOfOthers), .. newer.files], [.. misplaced.Where(IsOfOthers), .. newer.misplaced]);

        bool IsOfOthers(string path) => StoryPaths.KeyOf(path) is not { } key || !keys.Contains(key);
    }

    /// <summary>True if a Markdown file is among the content, or may be under another name.</summary>
    /// <param name="path">Path of a file that does not exist, or of one that has no page.</param>
    public bool MayBe(string path) => files.Contains(path) || MayBeMisplaced(path);

    /// <summary>True if the content may hold the article of an address, such as <c>/ky/news/2024/05/07-a/</c>.</summary>
    public bool MayBeAt(string address)
    {
        if (address.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var language, var first, ..])
        {
            return false;
        }

        var below = address[(language.Length + 2)..].TrimEnd('/');
        var path = first == "news" ? $"content/{below}" : $"content/pages/{below}";
        return files.Contains($"{path}/index.{language}.md")
            || files.Contains($"{path}.{language}.md")
            || MayBeMisplaced(path + "/");
    }

    private bool MayBeMisplaced(string path) =>
        Array.Exists(folders, folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
}
