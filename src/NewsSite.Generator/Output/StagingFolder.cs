using System.Collections.Concurrent;

namespace NewsSite.Generator.Output;

/// <summary>
/// The site that is to take the place of the present one, while it is made: what differs is written, what does not is kept.
/// Kept files get a second name and are not written again. Safe for many threads.
/// </summary>
/// <param name="present">The folder of the present site; it need not exist.</param>
/// <param name="folder">Where the next one is made.</param>
/// <param name="last">What is known of the present one.</param>
/// <param name="progress">Receives the number of files added so far.</param>
/// <param name="spare">What lies in <paramref name="folder"/> already, the site before; null where nothing does.</param>
internal sealed class StagingFolder(string present, string folder, OutputSnapshot? last, OutputSnapshot? spare, IProgress<int>? progress)
{
    private readonly ConcurrentDictionary<string, OutputEntry> files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> kept = [];
    private long bytes;
    private int changed;
    private int added;

    /// <summary>Every file taken so far, and how it is written.</summary>
    public IReadOnlyDictionary<string, OutputEntry> Files => files;

    /// <summary>How many of them are not as in the present site.</summary>
    public int Changed => changed;

    /// <summary>Of all files together.</summary>
    public long Bytes => bytes;

    /// <summary>True where the present site has all these files as they are, and no other.</summary>
    public bool EqualsCurrentSite => changed == 0 && last?.Files.Count == files.Count;

    /// <summary>Adds a file to the site: written if it differs, kept if it does not.</summary>
    public void Add(OutputFile file)
    {
        var content = file.Open();
        var known = last is not null && last.Files.TryGetValue(file.Path, out var entry) ? entry : default;
        var key = content.Key ?? UInt128.Zero;
        if (key == UInt128.Zero || key != known.Key || !Keep(file.Path, known))
        {
            var written = Write(file.Path, content) with { Key = key };
            if (written.Hash == known.Hash && Keep(file.Path, known with { Key = key }))
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

    /// <summary>Gives the files that were kept their second names.</summary>
    public void LinkUnchanged() =>
        ParallelChunks
            .Of(kept.Order(StringComparer.Ordinal))
            .ForAll(path =>
            {
                var target = PathOf(path);
                var isThere =
                    spare is not null
                    && spare.Files.TryGetValue(path, out var entry)
                    && entry.Hash == files[path].Hash
                    && OutputSnapshot.IsUnchanged(target, entry);
                if (!isThere)
                {
                    MakeRoom(target);
                    FileSystemCalls.LinkOrCopy(Path.Combine(present, path), target);
                }
                else
                {
                    files[path] = files[path] with { Modified = spare!.Files[path].Modified };
                }
            });

    /// <summary>Deletes what the site before had and this one has not, and the folders left empty by that.</summary>
    public void DeleteObsolete()
    {
        if (spare is null)
        {
            return;
        }

        var rest = spare.Files.Keys.Concat(spare.Foreign).Where(path => !files.ContainsKey(path)).Select(PathOf);
        var byFolder = rest.GroupBy(path => Path.GetDirectoryName(path)!).Where(paths => Directory.Exists(paths.Key));
        foreach (var paths in byFolder)
        {
            foreach (var path in paths)
            {
                File.Delete(path);
            }

            RemoveEmpty(paths.Key);
        }
    }

    private void RemoveEmpty(string at)
    {
        while (at.Length > folder.Length && !Directory.EnumerateFileSystemEntries(at).Any())
        {
            Directory.Delete(at);
            at = Path.GetDirectoryName(at)!;
        }
    }

    private bool Keep(string path, OutputEntry known)
    {
        if (!OutputSnapshot.IsUnchanged(Path.Combine(present, path), known))
        {
            return false;
        }

        files[path] = known;
        kept.Add(path);
        Interlocked.Add(ref bytes, known.Length);
        return true;
    }

    private OutputEntry Write(string path, OutputContent content)
    {
        var target = PathOf(path);
        MakeRoom(target);
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

    /// <summary>What the site before had there goes away: it may be a second name of a file of the present one.</summary>
    private void MakeRoom(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (spare is not null)
        {
            File.Delete(target);
        }
    }

    private string PathOf(string path) => Path.Combine(folder, path);
}
