using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>
/// Output folder of the site. No other code writes it. A build fills a staging folder, then swaps it with the output
/// folder in one step, so the output folder always holds one complete site. Unmanaged files in it stay. Unchanged files
/// are not written again: the previous snapshot is kept and becomes the next staging folder.
/// </summary>
public sealed class OutputFolder
{
    /// <summary>Lock held during a swap.</summary>
    private static readonly Lock SwapLock = new();

    private readonly string folder;
    private readonly string stagingPath;
    private readonly string retiredPath;
    private readonly string lockFile;

    private readonly SnapshotStore? snapshots;

    /// <summary>Creates the object without touching the disk.</summary>
    /// <param name="path">Path of the folder, which need not exist.</param>
    /// <param name="cache">Cache folder for snapshots; null to write all files every time.</param>
    public OutputFolder(string path, CacheFolder? cache = null)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(folder) ?? folder;
        stagingPath = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-next");
        retiredPath = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-last");
        snapshots = cache is null ? null : new SnapshotStore(folder, cache);
        lockFile = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-claim");
    }

    /// <summary>Runs an action, such as ending the process, while no swap of this process is in progress.</summary>
    public static void RunBetweenSwaps(Action action)
    {
        lock (SwapLock)
        {
            action();
        }
    }

    /// <summary>
    /// Writes the site. The folder does not change if an error is reported, before the call or while pages are
    /// generated.
    /// </summary>
    /// <param name="progress">Receives the number of files done.</param>
    /// <param name="later">Further files of the site, generated while the first ones are written.</param>
    /// <returns>Size of the site, or null if it was not written.</returns>
    public OutputReport? Write(
        IReadOnlyCollection<OutputFile> files,
        DiagnosticBag diagnostics,
        IProgress<int>? progress = null,
        Task<ImmutableArray<OutputFile>>? later = null
    )
    {
        using var folderLock = FolderLock.Acquire(lockFile, folder, diagnostics);
        if (folderLock is null)
        {
            return null;
        }

        Recover();
        var unmanaged = UnmanagedFiles.In(folder, diagnostics);
        unmanaged.ReportOverwritten(files, diagnostics);
        if (diagnostics.HasErrors)
        {
            // Pages are still generated, to report errors in templates in the same run.
            ParallelChunks.Of(files.Where(file => file.MayReport)).ForAll(file => file.WriteTo(Stream.Null));
            return null;
        }

        try
        {
            var current = snapshots?.Load();
            var staging = new StagingFolder(folder, stagingPath, current, StagePrevious(current), progress);
            Directory.CreateDirectory(stagingPath);
            ParallelChunks.Of(files).ForAll(staging.Add);
            var more = later is null ? [] : later.GetAwaiter().GetResult();
            unmanaged.ReportOverwritten(more, diagnostics);
            ParallelChunks.Of(more).ForAll(staging.Add);
            if (diagnostics.HasErrors)
            {
                return null;
            }

            Finish(staging, current, unmanaged);
            return new OutputReport(staging.Files.Count, staging.Bytes, staging.Changed);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(IsDiskError) is { } first)
        {
            // A broken disk causes the same error for every file, so the first one is enough.
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(folder), first.Message);
            return null;
        }
        catch (Exception e) when (IsDiskError(e))
        {
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(folder), e.Message);
            return null;
        }
        finally
        {
            FolderTree.Delete(stagingPath);
        }
    }

    private static bool IsDiskError(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>Deletes the managed files and folders left empty. Returns the number of files.</summary>
    public int Clean(DiagnosticBag diagnostics)
    {
        using var folderLock = FolderLock.Acquire(lockFile, folder, diagnostics);
        return folderLock is null ? 0 : CleanLocked(diagnostics);
    }

    /// <summary>
    /// Reports each managed file that is missing, obsolete, or differs from the given files in a byte.
    /// </summary>
    public void Compare(IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        ParallelChunks
            .Of(files)
            .ForAll(file =>
            {
                using var bytes = new MemoryStream();
                file.WriteTo(bytes);
                var path = Path.Combine(folder, file.Path);
                if (
                    !File.Exists(path)
                    || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
                )
                {
                    diagnostics.Report(OutputRules.Differs, new SourceLocation($"{folder}/{file.Path}"));
                }
            });
        var expected = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in (ManagedFileList.Read(folder) ?? []).Where(path => !expected.Contains(path)))
        {
            diagnostics.Report(OutputRules.Differs, new SourceLocation($"{folder}/{path}"));
        }
    }

    /// <summary>
    /// Moves the previous snapshot into the staging folder, because most of its files belong to the next site too.
    /// Returns the snapshot, or null if there is none or it is damaged.
    /// </summary>
    private OutputSnapshot? StagePrevious(OutputSnapshot? current)
    {
        if (snapshots is null)
        {
            return null;
        }

        var hasPrevious = current is not null && Directory.Exists(snapshots.PreviousFolder);
        var previous = hasPrevious ? snapshots.LoadPrevious() : null;
        if (
            previous is not null
            && ManagedFileList.Read(snapshots.PreviousFolder)?.SetEquals(previous.Files.Keys) == true
            && TryMove(snapshots.PreviousFolder, stagingPath)
        )
        {
            return previous;
        }

        FolderTree.Delete(snapshots.PreviousFolder);
        return null;
    }

    /// <summary>Moves a folder. Returns false if the two paths are on different disks.</summary>
    private static bool TryMove(string source, string target)
    {
        try
        {
            Directory.Move(source, target);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Finish(StagingFolder staging, OutputSnapshot? current, UnmanagedFiles unmanaged)
    {
        var next = new OutputSnapshot(staging.Files, unmanaged.Paths);
        if (staging.EqualsCurrentSite && Directory.Exists(folder))
        {
            snapshots!.Save(next);
            return;
        }

        staging.LinkUnchanged();
        staging.DeleteObsolete();
        ManagedFileList.Write(stagingPath, staging.Files.Keys);
        unmanaged.CopyTo(stagingPath);
        Swap();
        snapshots?.Save(next);
        if (current is not null && Directory.Exists(stagingPath))
        {
            // The snapshot is saved before the folder is moved, so that it never describes an older folder.
            snapshots!.SavePrevious(current with { Unmanaged = unmanaged.Paths });
            TryMove(stagingPath, snapshots.PreviousFolder);
        }
    }

    private int CleanLocked(DiagnosticBag diagnostics)
    {
        Recover();
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var manifest = ManagedFileList.Read(folder);
        if (manifest is null)
        {
            UnmanagedFiles.In(folder, diagnostics);
            return 0;
        }

        var files = manifest.Select(path => Path.Combine(folder, path)).Where(File.Exists).ToList();
        files.ForEach(File.Delete);
        File.Delete(Path.Combine(folder, ManagedFileList.Name));
        FolderTree.DeleteEmpty(folder);
        return files.Count;
    }

    /// <summary>Restores the folder after a killed build and deletes leftovers.</summary>
    private void Recover()
    {
        if (!Directory.Exists(folder) && Directory.Exists(retiredPath))
        {
            Directory.Move(retiredPath, folder);
        }

        FolderTree.Delete(retiredPath);
        FolderTree.Delete(stagingPath);
    }

    /// <summary>Swaps the staging folder and the output folder.</summary>
    private void Swap()
    {
        lock (SwapLock)
        {
            if (!Directory.Exists(folder))
            {
                Directory.Move(stagingPath, folder);
            }
            else if (!FileSystemCalls.TryExchange(stagingPath, folder))
            {
                SwapInSteps();
            }
        }
    }

    private void SwapInSteps()
    {
        Directory.Move(folder, retiredPath);
        try
        {
            Directory.Move(stagingPath, folder);
        }
        catch (IOException)
        {
            Directory.Move(retiredPath, folder);
            throw;
        }

        Directory.Move(retiredPath, stagingPath);
    }
}

/// <summary>Size of the written site.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Total size in bytes.</param>
/// <param name="Changed">Number of files that are new or differ from the site before.</param>
[MemoryPackable]
public sealed partial record OutputReport(int Files, long Bytes, int Changed);
