using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>
/// Look at all folders of a site. A folder whose stamp is the one that it had when its names were last read has the same
/// names, and is not read again. Paths are relative to the site's folder.
/// </summary>
/// <param name="Unread">Folders that were not read.</param>
/// <param name="Stamps">
/// Stamps of all folders, each taken before its names were read. A later change of a folder's names gives it another
/// stamp, so that it is read next time. Default for a folder that changed too recently to tell.
/// </param>
internal sealed record FolderSurvey(IReadOnlySet<string> Unread, IReadOnlyDictionary<string, FileStamp> Stamps)
{
    /// <summary>Looks at all folders.</summary>
    /// <param name="root">Absolute path of the site's folder, which is always read.</param>
    /// <param name="known">Stamps of folders when they were read.</param>
    /// <param name="visit">Receives the entries of each folder that is read, on any thread.</param>
    /// <param name="unreadable">Receives each folder that may not be read, on any thread.</param>
    public static FolderSurvey Of(
        string root,
        IReadOnlyDictionary<string, FileStamp> known,
        FolderWalk.Visitor visit,
        Action<string> unreadable
    ) => Partly(root, known, visit, unreadable) ?? Wholly(root, visit, unreadable);

    private static FolderSurvey Wholly(string root, FolderWalk.Visitor visit, Action<string> unreadable)
    {
        var stamps = new ConcurrentDictionary<string, FileStamp>(StringComparer.Ordinal);
        FolderWalk.Visit([root], visit, unreadable, folder => NoteStamp(root, folder, stamps));
        return new FolderSurvey(ImmutableHashSet<string>.Empty, stamps);
    }

    /// <summary>
    /// Reads the folders that changed, and those that are not known. Returns null if something else took the place of one
    /// that is known: what is known of the folders below it means nothing then.
    /// </summary>
    private static FolderSurvey? Partly(
        string root,
        IReadOnlyDictionary<string, FileStamp> known,
        FolderWalk.Visitor visit,
        Action<string> unreadable
    )
    {
        var (unread, changed) = Compare(root, known);
        if (unread.Count == 0)
        {
            return null;
        }

        var found = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var read = new ConcurrentBag<(string Folder, ImmutableArray<FolderName> Entries)>();
        var closed = new ConcurrentBag<string>();
        var stamps = new ConcurrentDictionary<string, FileStamp>(StringComparer.Ordinal);
        FolderWalk.Visit(
            changed.Select(path => Path.Join(root, path)).Prepend(root),
            (folder, entries) =>
            {
                read.Add((folder, entries));
                foreach (var entry in entries.Where(entry => entry.Kind == FileKind.Folder))
                {
                    found[FolderWalk.RelativePath(Path.Join(folder, entry.Name), root)] = true;
                }
            },
            closed.Add,
            folder => NoteStamp(root, folder, stamps),
            folder => !known.ContainsKey(FolderWalk.RelativePath(folder, root))
        );
        if (!unread.Concat(changed).All(path => unread.Contains(FolderWalk.ParentOf(path)) || found.ContainsKey(path)))
        {
            return null;
        }

        foreach (var (folder, entries) in read)
        {
            visit(folder, entries);
        }

        foreach (var folder in closed)
        {
            unreadable(folder);
        }

        foreach (var path in unread)
        {
            stamps[path] = known[path];
        }

        return new FolderSurvey(unread, stamps);
    }

    /// <summary>Sorts the known folders that are still there by whether they have the same names.</summary>
    private static (HashSet<string> Unread, HashSet<string> Changed) Compare(
        string root,
        IReadOnlyDictionary<string, FileStamp> known
    )
    {
        var unread = new ConcurrentBag<string>();
        var changed = new ConcurrentBag<string>();
        ParallelChunks
            .Of(known)
            .ForAll(folder =>
            {
                var facts = FileFacts.OfEntry(Path.Join(root, folder.Key));
                if (facts.Kind == FileKind.Folder && facts.Stamp == folder.Value && folder.Value.Inode != 0)
                {
                    unread.Add(folder.Key);
                }
                else if (facts.Kind != FileKind.Missing)
                {
                    changed.Add(folder.Key);
                }
            });
        return (unread.ToHashSet(StringComparer.Ordinal), changed.ToHashSet(StringComparer.Ordinal));
    }

    private static void NoteStamp(string root, string folder, ConcurrentDictionary<string, FileStamp> stamps)
    {
        // The root gets another stamp with each build, which renames it.
        if (folder.Length > root.Length)
        {
            // All are noted: a folder is found by way of its parent only if that is read.
            var stamp = FileFacts.OfEntry(folder).Stamp;
            stamps[FolderWalk.RelativePath(folder, root)] = stamp.TellsNames ? stamp : default;
        }
    }
}
