using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Walks folders recursively on several threads. Symbolic links are not followed, except those given as folders.
/// Folders that disappear meanwhile are skipped; folders that may not be read are reported.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Number of folders that keeps all cores busy, whatever the folders' sizes.</summary>
    private const int MinimumFolders = 48;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Looks at a file, folder or link. Called on any thread.</summary>
    public delegate void Visitor(ref FileSystemEntry entry);

    /// <summary>Visits each entry below some folders, in no order. Missing folders count as empty.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    public static void Visit(IEnumerable<string> folders, Visitor visit, Action<string> unreadable)
    {
        List<string> pending = [.. folders];
        while (pending.Count is > 0 and < MinimumFolders)
        {
            pending = [.. pending.SelectMany(folder => VisitFolder(folder, visit, unreadable))];
        }

        Parallel.ForEach(pending, folder => VisitTree(folder, visit, unreadable));
    }

    /// <summary>Returns the files and links below a folder, in no order: paths relative to it, with forward slashes.</summary>
    /// <param name="folder">Absolute path, without a trailing slash.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    public static IReadOnlyCollection<string> FilesIn(string folder, Action<string> unreadable)
    {
        var files = new ConcurrentBag<string>();
        Visit(
            [folder],
            (ref entry) =>
            {
                if (!IsFolder(ref entry))
                {
                    files.Add(RelativePath(ref entry, folder));
                }
            },
            unreadable
        );
        return files;
    }

    /// <summary>Returns an entry's path relative to a folder above it, with forward slashes.</summary>
    public static string RelativePath(ref FileSystemEntry entry, string folder) =>
        entry.ToFullPath()[(folder.Length + 1)..].Replace('\\', '/');

    /// <summary>True for a folder, but not for a link to one.</summary>
    public static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(entry.Attributes);

    /// <summary>True for a symbolic link.</summary>
    public static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    private static void VisitTree(string folder, Visitor visit, Action<string> unreadable)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var next))
        {
            foreach (var subfolder in VisitFolder(next, visit, unreadable))
            {
                pending.Push(subfolder);
            }
        }
    }

    /// <summary>Visits the entries of one folder. Returns its subfolders, whose entries are not visited.</summary>
    private static List<string> VisitFolder(string folder, Visitor visit, Action<string> unreadable)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), Everything)
                {
                    ShouldIncludePredicate = (ref entry) =>
                    {
                        visit(ref entry);
                        return IsFolder(ref entry);
                    },
                },
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            unreadable(folder);
            return [];
        }
        catch (IOException) when (FileFacts.Of(folder).Kind != FileKind.Folder)
        {
            // A file took its place.
            return [];
        }
    }
}
