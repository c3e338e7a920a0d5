using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Stories;

/// <summary>Rewrites relative links between files when a story moves: those to it, and its own to others.</summary>
/// <param name="from">The story's folder before, relative to the source folder.</param>
/// <param name="to">The story's folder then.</param>
internal sealed partial class MovedLinks(SourceFolder source, string from, string to)
{
    private readonly string name = from[(from.LastIndexOf('/') + 1)..];

    /// <summary>Returns another text with its links to the story rewritten; the same if there are none.</summary>
    /// <param name="path">Path of the text's file, relative to the source folder.</param>
    /// <returns>Null if the file has such links and is no UTF-8.</returns>
    public byte[]? InOther(string path, byte[] file)
    {
        if (file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) < 0)
        {
            return file;
        }

        var folder = FolderOf(path);
        return Rewritten(
            file,
            target =>
                Resolve(folder, target) is { } resolved && IsStory(resolved, from)
                    ? RelativeTo(folder, to) + resolved[from.Length..]
                    : null
        );
    }

    /// <summary>Returns one of the story's own texts with its links to others rewritten.</summary>
    /// <param name="before">Path of the file before.</param>
    /// <param name="after">Path of the file then.</param>
    /// <returns>Null if the file has such links and is no UTF-8.</returns>
    public byte[]? InOwn(string before, string after, byte[] file)
    {
        var (oldFolder, newFolder) = (FolderOf(before), FolderOf(after));
        return oldFolder == newFolder
            ? InOther(before, file)
            : Rewritten(
                file,
                target =>
                    Resolve(oldFolder, target) is not { } resolved ? null
                    : IsStory(resolved, from) ? Inside(oldFolder, newFolder, target, resolved)
                    : source.FileExists(resolved) || source.FolderExists(resolved) ? RelativeTo(newFolder, resolved)
                    : null
            );
    }

    private string? Inside(string oldFolder, string newFolder, string target, string resolved)
    {
        // A link from a folder to a file in it is as before.
        var rewritten = RelativeTo(newFolder, to + resolved[from.Length..]);
        return RelativeTo(oldFolder, resolved) == target ? rewritten : null;
    }

    private static byte[]? Rewritten(byte[] file, Func<string, string?> rewrite)
    {
        if (Utf8File.Decode(file) is not { } text)
        {
            return null;
        }

        var changed = Relative()
            .Replace(
                text,
                link =>
                    rewrite(link.Value.TrimEnd('/')) is { } other
                        ? other + (link.Value.EndsWith('/') ? "/" : "")
                        : link.Value
            );
        return changed == text ? file : Utf8File.Encode(file, changed);
    }

    /// <summary>Returns the path that a relative link leads to, or null if it leads out of the content.</summary>
    private static string? Resolve(string folder, string target)
    {
        var parts = new List<string>(folder.Split('/'));
        foreach (var part in target.Split('/'))
        {
            switch (part)
            {
                case "." or "":
                    break;
                case "..":
                    if (parts.Count == 0)
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return parts.Count > 1 && parts[0] == "content" ? string.Join('/', parts) : null;
    }

    /// <summary>True for the story's folder, a file in it, or one of its files in the month's folder.</summary>
    private static bool IsStory(string path, string story) =>
        path.StartsWith(story, StringComparison.Ordinal)
        && (path.Length == story.Length || path[story.Length] is '/' or '.');

    private static string RelativeTo(string folder, string path) =>
        Path.GetRelativePath("/" + folder, "/" + path).Replace('\\', '/');

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    // A relative path to a file: after what begins a link's target in Markdown, HTML or front matter.
    [GeneratedRegex("""(?<=[(<"'\s])(?:\.{1,2}/)*[\p{L}\p{N}_%.~-]+(?:/[\p{L}\p{N}_%.~-]+)*/?(?=[)>"'\s?#])""")]
    private static partial Regex Relative();
}
