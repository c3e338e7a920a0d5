using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>
/// Folder in which the next site is built before it replaces the current one. Changed files are written. Unchanged
/// files become hard links to those of the current site. Thread-safe.
/// </summary>
/// <param name="currentFolder">Folder of the current site, which need not exist.</param>
/// <param name="folder">Folder of the next site.</param>
/// <param name="current">Snapshot of the current site, or null.</param>
/// <param name="staged">Previous site already in <paramref name="folder"/>; null if empty.</param>
/// <param name="progress">Receives the number of files added so far.</param>
internal sealed class StagingFolder(
    string currentFolder,
    string folder,
    OutputSnapshot? current,
    StagedSite? staged,
    IProgress<int>? progress
)
{
    private readonly OutputSnapshot? previous = staged?.Snapshot;

    /// <summary>Extension of a file that is being written. No file of a site has it.</summary>
    private const string PartExtension = ".newssite-part";

    private readonly ConcurrentDictionary<string, OutputEntry> files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> unchanged = [];
    private readonly ConcurrentBag<string> linked = [];
    private long bytes;
    private int changed;
    private int added;

    /// <summary>Files added so far, by path.</summary>
    public IReadOnlyDictionary<string, OutputEntry> Files => files;

    /// <summary>
    /// Stamps that folders had when they held the previous site's files only. Those that this site changes have another
    /// stamp by now, and are read when the next site is built.
    /// </summary>
    public IReadOnlyDictionary<string, FileStamp> Folders { get; } =
        staged?.Survey.Stamps ?? ImmutableDictionary<string, FileStamp>.Empty;

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
            Write(file.Path, content, existing, key);
        }

        progress?.Report(Interlocked.Increment(ref added));
    }

    /// <summary>
    /// Creates hard links to the unchanged files of the current site. A file that the previous site shares with it, or
    /// has with the same bytes, is there already.
    /// </summary>
    public void LinkUnchanged() =>
        ParallelChunks
            .Of(unchanged.Order(StringComparer.Ordinal))
            .ForAll(path =>
            {
                var target = PathOf(path);
                var kept = files[path];
                if (staged?.HasSameFile(path, kept.Stamp) == true)
                {
                    return;
                }

                var facts = previous is null ? default : FileFacts.OfEntry(target);
                if (facts.Kind == FileKind.File && facts.Stamp.Inode != 0 && facts.Stamp.Inode == kept.Stamp.Inode)
                {
                    return;
                }

                if (
                    facts.Kind == FileKind.File
                    && previous!.Files.TryGetValue(path, out var entry)
                    && entry.Hash == kept.Hash
                    && entry.Stamp == facts.Stamp
                )
                {
                    files[path] = kept with { Stamp = entry.Stamp };
                    return;
                }

                PrepareTarget(target);
                FileSystemCalls.LinkOrCopy(Path.Combine(currentFolder, path), target);
                linked.Add(path);
            });

    /// <summary>
    /// Takes new stamps of the files that got another name or lost one. Call it when the site has its final place and
    /// the site before it is put away.
    /// </summary>
    /// <param name="all">True if the site before it was deleted, so that all kept files lost a name.</param>
    public void StampAgain(bool all) =>
        ParallelChunks
            .Of(all ? unchanged : linked)
            .ForAll(path =>
                files[path] = files[path] with { Stamp = FileFacts.OfEntry(Path.Combine(currentFolder, path)).Stamp }
            );

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
        if (
            existing == default
            || OutputSnapshot.StampIfUnchanged(Path.Combine(currentFolder, path), existing) is not { } stamp
        )
        {
            return false;
        }

        files[path] = existing with { Stamp = stamp };
        unchanged.Add(path);
        Interlocked.Add(ref bytes, stamp.Length);
        return true;
    }

    /// <summary>
    /// Writes a file under a name of its own. The file of the previous site may be the current one too, and stays as it
    /// is if the bytes turn out to be the same.
    /// </summary>
    private void Write(string path, OutputContent content, OutputEntry existing, UInt128 key)
    {
        var target = PathOf(path);
        var written = previous is null ? target : target + PartExtension;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        UInt128 hash;
        using (var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
        {
            using var hashing = new HashingStream(stream);
            content.WriteTo(hashing);
            hash = hashing.Hash;
        }

        if (hash == existing.Hash && TryKeep(path, existing with { Key = key }))
        {
            File.Delete(written);
            return;
        }

        if (written != target)
        {
            PrepareTarget(target);
            File.Move(written, target);
        }

        var stamp = FileFacts.OfEntry(target).Stamp;
        files[path] = new OutputEntry(key, hash, stamp);
        Interlocked.Increment(ref changed);
        Interlocked.Add(ref bytes, stamp.Length);
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
