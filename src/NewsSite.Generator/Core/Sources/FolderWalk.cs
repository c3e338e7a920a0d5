using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Walks folders recursively on several threads. Symbolic links are not followed, except those given as folders.
/// Folders that disappear meanwhile are skipped; folders that may not be read are reported.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Number of folders that keeps all cores busy, whatever the folders' sizes.</summary>
    private const int MinimumFolders = 48;

    /// <summary>Looks at the entries of a folder. Called once for each folder, on any thread.</summary>
    /// <param name="folder">Absolute path.</param>
    public delegate void Visitor(string folder, ImmutableArray<FolderName> entries);

    /// <summary>Visits each folder below some folders, and these, in no order. Missing folders are not visited.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    /// <param name="before">Called with each folder before it is read.</param>
    /// <param name="isVisited">False for folders below the given ones that are left out, with all below them.</param>
    public static void Visit(
        IEnumerable<string> folders,
        Visitor visit,
        Action<string> unreadable,
        Action<string>? before = null,
        Func<string, bool>? isVisited = null
    )
    {
        List<string> pending = [.. folders];
        while (pending.Count is > 0 and < MinimumFolders)
        {
            pending = [.. pending.SelectMany(Next)];
        }

        Parallel.ForEach(pending, VisitTree);

        void VisitTree(string folder)
        {
            var pending = new Stack<string>([folder]);
            while (pending.TryPop(out var next))
            {
                foreach (var subfolder in Next(next))
                {
                    pending.Push(subfolder);
                }
            }
        }

        IEnumerable<string> Next(string folder)
        {
            before?.Invoke(folder);
            var subfolders = VisitFolder(folder, visit, unreadable);
            return isVisited is null ? subfolders : subfolders.Where(isVisited);
        }
    }

    /// <summary>Returns the files and links below a folder, in no order: paths relative to it, with forward slashes.</summary>
    /// <param name="folder">Absolute path, without a trailing slash.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    public static IReadOnlyCollection<string> FilesIn(string folder, Action<string> unreadable)
    {
        var files = new ConcurrentBag<string>();
        Visit(
            [folder],
            (parent, entries) =>
            {
                foreach (var entry in entries.Where(entry => entry.Kind != FileKind.Folder))
                {
                    files.Add(RelativePath(Path.Join(parent, entry.Name), folder));
                }
            },
            unreadable
        );
        return files;
    }

    /// <summary>Returns a path relative to a folder above it, with forward slashes.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="folder">Absolute path, without a trailing slash.</param>
    public static string RelativePath(string path, string folder) => path[(folder.Length + 1)..].Replace('\\', '/');

    /// <summary>Returns the folder of a relative path; empty for one without a folder.</summary>
    public static string ParentOf(string relativePath) => relativePath[..Math.Max(relativePath.LastIndexOf('/'), 0)];

    /// <summary>True for a symbolic link.</summary>
    public static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Visits one folder. Returns its subfolders, which are not visited.</summary>
    private static List<string> VisitFolder(string folder, Visitor visit, Action<string> unreadable)
    {
        ImmutableArray<FolderName> entries;
        try
        {
            entries = FolderNames.Of(folder);
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

        visit(folder, entries);
        List<string> subfolders = [];
        foreach (var entry in entries)
        {
            if (entry.Kind == FileKind.Folder)
            {
                subfolders.Add(Path.Join(folder, entry.Name));
            }
        }

        return subfolders;
    }
}
