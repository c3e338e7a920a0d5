using System.Collections.Concurrent;

namespace NewsSite.Generator.Output;

/// <summary>
/// Folder in which the next site is built before it replaces the current one. Changed files are written. Unchanged
/// files become hard links to those of the current site. Thread-safe.
/// </summary>
/// <param name="currentFolder">Folder of the current site, which need not exist.</param>
/// <param name="folder">Folder of the next site.</param>
/// <param name="current">Snapshot of the current site, or null.</param>
/// <param name="previous">Snapshot of the previous site already in <paramref name="folder"/>; null if empty.</param>
/// <param name="progress">Receives the number of files added so far.</param>
internal sealed class StagingFolder(
    string currentFolder,
    string folder,
    OutputSnapshot? current,
    OutputSnapshot? previous,
    IProgress<int>? progress
)
{
    private readonly ConcurrentDictionary<string, OutputEntry> files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> unchanged = [];
    private long bytes;
    private int changed;
    private int added;

    /// <summary>Files added so far, by path.</summary>
    public IReadOnlyDictionary<string, OutputEntry> Files => files;

    /// <summary>Number of files that are new or differ from the current site.</summary>
    public int Changed => changed;

    /// <summary>Total size of all files in bytes.</summary>
    public long Bytes => bytes;

    /// <summary>True if the current site has exactly these files, with the same content.</summary>
    public bool EqualsCurrentSite => changed == 0 && current?.Files.Count == files.Count;

    /// <summary>Adds a file to the site: writes it if it changed, keeps it otherwise.</summary>
    public void Add(OutputFile file)
    {
        var content = file.Open();
        var existing = current is not null && current.Files.TryGetValue(file.Path, out var entry) ? entry : default;
        var key = content.Key ?? UInt128.Zero;
        if (key == UInt128.Zero || key != existing.Key || !TryKeep(file.Path, existing))
        {
            var written = Write(file.Path, content) with { Key = key };
            if (written.Hash == existing.Hash && TryKeep(file.Path, existing with { Key = key }))
            {
                File.Delete(PathOf(file.Path));
            }
            else
            {
                files[file.Path] = written;
                Interlocked.Increment(ref changed);
                Interlocked.Add(ref bytes, written.Length);
            }
        }

        progress?.Report(Interlocked.Increment(ref added));
    }

    /// <summary>Creates hard links to the unchanged files of the current site.</summary>
    public void LinkUnchanged() =>
        ParallelChunks
            .Of(unchanged.Order(StringComparer.Ordinal))
            .ForAll(path =>
            {
                var target = PathOf(path);
                var isInPrevious =
                    previous is not null
                    && previous.Files.TryGetValue(path, out var entry)
                    && entry.Hash == files[path].Hash
                    && OutputSnapshot.IsUnchanged(target, entry);
                if (!isInPrevious)
                {
                    PrepareTarget(target);
                    FileSystemCalls.LinkOrCopy(Path.Combine(currentFolder, path), target);
                }
                else
                {
                    files[path] = files[path] with { Modified = previous!.Files[path].Modified };
                }
            });

    /// <summary>Deletes files of the previous site that the next one does not have, and folders left empty.</summary>
    public void DeleteObsolete()
    {
        if (previous is null)
        {
            return;
        }

        var obsolete = previous
            .Files.Keys.Concat(previous.Unmanaged)
            .Where(path => !files.ContainsKey(path))
            .Select(PathOf);
        var byFolder = obsolete
            .GroupBy(path => Path.GetDirectoryName(path)!)
            .Where(paths => Directory.Exists(paths.Key));
        foreach (var paths in byFolder)
        {
            foreach (var path in paths)
            {
                File.Delete(path);
            }

            DeleteEmpty(paths.Key);
        }
    }

    /// <summary>Deletes a folder and its parents within the staging folder, as long as they are empty.</summary>
    private void DeleteEmpty(string path)
    {
        while (path.Length > folder.Length && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
            path = Path.GetDirectoryName(path)!;
        }
    }

    private bool TryKeep(string path, OutputEntry existing)
    {
        if (!OutputSnapshot.IsUnchanged(Path.Combine(currentFolder, path), existing))
        {
            return false;
        }

        files[path] = existing;
        unchanged.Add(path);
        Interlocked.Add(ref bytes, existing.Length);
        return true;
    }

    private OutputEntry Write(string path, OutputContent content)
    {
        var target = PathOf(path);
        PrepareTarget(target);
        using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        using var hashing = new HashingStream(stream);
        content.WriteTo(hashing);
        stream.Flush();
        return new OutputEntry(
            default,
            hashing.Hash,
            stream.Length,
            File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks
        );
    }

    /// <summary>
    /// Creates the parent folder and deletes the previous site's file, which may be a hard link to a current one.
    /// </summary>
    private void PrepareTarget(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (previous is not null)
        {
            File.Delete(target);
        }
    }

    private string PathOf(string path) => Path.Combine(folder, path);
}
