using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

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

    private readonly string given;
    private readonly string folder;
    private readonly string retiredPath;
    private readonly string lockFile;
    private string stagingPath;

    private readonly SnapshotStore? snapshots;

    /// <summary>Creates the object without touching the disk.</summary>
    /// <param name="path">Path of the folder, which need not exist. A symbolic link is written through.</param>
    /// <param name="cache">Cache folder for snapshots; null to write all files every time.</param>
    public OutputFolder(string path, CacheFolder? cache = null)
    {
        given = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        folder = Resolve(given);
        stagingPath = Beside("next");
        retiredPath = Beside("last");
        lockFile = Beside("claim");
        snapshots = cache is null ? null : new SnapshotStore(folder, cache);
    }

    /// <summary>Returns the path of the folder itself, if the last part of a path is a symbolic link to it.</summary>
    /// <param name="path">An absolute path.</param>
    public static string Resolve(string path) =>
        FileFacts.OfEntry(path).Kind == FileKind.Link ? RealPath.Of(path) ?? path : path;

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
        if (FileFacts.Of(folder).IsMountPoint)
        {
            // Before the lock, which stands beside the folder: who owns a volume seldom owns the folder it is in.
            diagnostics.Report(MachineRules.MountPoint, new SourceLocation(given), given);
            ReportTemplates(files);
            return null;
        }

        try
        {
            using var folderLock = FolderLock.Acquire(lockFile, given, diagnostics);
            return folderLock is null ? null : WriteLocked(files, diagnostics, progress, later);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(IsDiskError) is { } first)
        {
            // A broken disk causes the same error for every file, so the first one is enough.
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(given), FileFault.Of(first));
            return null;
        }
        catch (Exception e) when (IsDiskError(e))
        {
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(given), FileFault.Of(e));
            return null;
        }
    }

    private OutputReport? WriteLocked(
        IReadOnlyCollection<OutputFile> files,
        DiagnosticBag diagnostics,
        IProgress<int>? progress,
        Task<ImmutableArray<OutputFile>>? later
    )
    {
        Recover(diagnostics);
        var current = snapshots?.Load();
        var unmanaged = UnmanagedFiles.In(folder, current, diagnostics);
        unmanaged.ReportOverwritten(files, diagnostics);
        if (diagnostics.HasErrors)
        {
            ReportTemplates(files);
            return null;
        }

        try
        {
            var previous = StagePrevious(current, diagnostics);
            var staging = new StagingFolder(folder, stagingPath, current, previous, progress);
            Directory.CreateDirectory(stagingPath);
            ParallelChunks.Of(files).ForAll(staging.Add);
            var more = later is null ? [] : later.GetAwaiter().GetResult();
            unmanaged.ReportOverwritten(more, diagnostics);
            ParallelChunks.Of(more).ForAll(staging.Add);
            if (diagnostics.HasErrors)
            {
                return null;
            }

            Finish(staging, current, previous, unmanaged, diagnostics);
            return OutputReport.Of(staging.Files, staging.Bytes, staging.Changed);
        }
        finally
        {
            TryDelete(stagingPath, diagnostics);
        }
    }

    /// <summary>Generates pages that are not written, to report errors in templates in the same run.</summary>
    private static void ReportTemplates(IEnumerable<OutputFile> files) =>
        ParallelChunks.Of(files.Where(file => file.MayReport)).ForAll(file => file.WriteTo(Stream.Null));

    private static bool IsDiskError(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>Deletes the managed files and folders left empty. Returns the number of files.</summary>
    public int Clean(DiagnosticBag diagnostics)
    {
        try
        {
            using var folderLock = FolderLock.Acquire(lockFile, given, diagnostics);
            return folderLock is null ? 0 : CleanLocked(diagnostics);
        }
        catch (Exception e) when (IsDiskError(e))
        {
            diagnostics.Report(MachineRules.CannotDelete, new SourceLocation(given), FileFault.Of(e));
            return 0;
        }
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
    private StagedSite? StagePrevious(OutputSnapshot? current, DiagnosticBag diagnostics)
    {
        if (snapshots is null)
        {
            return null;
        }

        var previous = current is null ? null : snapshots.LoadPrevious();
        if (previous?.FindIn(snapshots.PreviousFolder) is { } survey && TryMove(snapshots.PreviousFolder, stagingPath))
        {
            return new StagedSite(previous, survey);
        }

        TryDelete(snapshots.PreviousFolder, diagnostics);
        return null;
    }

    /// <summary>Moves a folder. Returns false if the two paths are on different disks, or it may not be moved.</summary>
    private static bool TryMove(string source, string target)
    {
        try
        {
            Directory.Move(source, target);
            return true;
        }
        catch (Exception e) when (IsDiskError(e))
        {
            return false;
        }
    }

    private static void TryDelete(string path, DiagnosticBag diagnostics)
    {
        if (!FolderTree.TryDelete(path))
        {
            diagnostics.Report(MachineRules.LeftOver, new SourceLocation(path));
        }
    }

    private void Finish(
        StagingFolder staging,
        OutputSnapshot? current,
        StagedSite? previous,
        UnmanagedFiles unmanaged,
        DiagnosticBag diagnostics
    )
    {
        if (staging.EqualsCurrentSite && Directory.Exists(folder))
        {
            if (previous is not null)
            {
                // Nothing was added to the previous site, so it can be kept on.
                TryMove(stagingPath, snapshots!.PreviousFolder);
            }

            snapshots!.Save(new OutputSnapshot(staging.Files, unmanaged.Paths, unmanaged.Folders));
            return;
        }

        staging.LinkUnchanged();
        staging.DeleteObsolete();
        var before = FileFacts.OfEntry(stagingPath).Stamp;
        ManagedFileList.Write(stagingPath, staging.Files.Keys);
        // Some network file systems give a folder no other time when a name in it changes. Then all folders are read.
        var tellNames = FileFacts.OfEntry(stagingPath).Stamp != before;
        unmanaged.CopyTo(stagingPath);
        Swap();
        var isKept =
            current is not null
            && TryKeepOld(
                current with
                {
                    Unmanaged = unmanaged.Paths,
                    Folders = tellNames ? unmanaged.Folders : UnmanagedFiles.NoFolders,
                }
            );
        if (!isKept)
        {
            TryDelete(stagingPath, diagnostics);
        }

        staging.StampAgain(all: !isKept);
        snapshots?.Save(
            new OutputSnapshot(staging.Files, unmanaged.Paths, tellNames ? staging.Folders : UnmanagedFiles.NoFolders)
        );
    }

    /// <summary>Keeps the site that was replaced, which now has the staging folder's path, for the next build.</summary>
    private bool TryKeepOld(OutputSnapshot old)
    {
        if (!Directory.Exists(stagingPath))
        {
            return false;
        }

        // A kill in between leaves a snapshot of an older folder. Every file is compared with it before it is used.
        snapshots!.SavePrevious(old);
        return TryMove(stagingPath, snapshots.PreviousFolder);
    }

    private int CleanLocked(DiagnosticBag diagnostics)
    {
        Recover(diagnostics);
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var manifest = ManagedFileList.Read(folder);
        if (manifest is null)
        {
            UnmanagedFiles.In(folder, null, diagnostics);
            return 0;
        }

        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        var files = manifest
            .Where(path => IsOwnFolder(Path.GetDirectoryName(path)!))
            .Select(path => Path.Combine(folder, path))
            .Where(path => FileFacts.OfEntry(path).Kind == FileKind.File)
            .ToList();
        files.ForEach(File.Delete);
        File.Delete(Path.Combine(folder, ManagedFileList.Name));
        foreach (var subfolder in new DirectoryInfo(folder).EnumerateDirectories().Where(IsNoLink))
        {
            FolderTree.DeleteEmpty(subfolder.FullName);
        }

        if (folder == given)
        {
            // The target of a link stays, so that the link leads somewhere.
            FolderTree.DeleteEmpty(folder);
        }

        return files.Count;

        // False below a symbolic link: it leads to files that no build wrote.
        bool IsOwnFolder(string path)
        {
            if (path.Length == 0)
            {
                return true;
            }

            if (!folders.TryGetValue(path, out var isOwn))
            {
                isOwn =
                    IsOwnFolder(Path.GetDirectoryName(path)!)
                    && FileFacts.OfEntry(Path.Combine(folder, path)).Kind == FileKind.Folder;
                folders[path] = isOwn;
            }

            return isOwn;
        }

        static bool IsNoLink(DirectoryInfo subfolder) => !FolderWalk.IsLink(subfolder.Attributes);
    }

    /// <summary>
    /// Restores the folder after a killed build and deletes leftovers. Those of another user stay, and the staging
    /// folder gets another name.
    /// </summary>
    private void Recover(DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder) && Directory.Exists(retiredPath))
        {
            Directory.Move(retiredPath, folder);
        }

        TryDelete(retiredPath, diagnostics);
        TryDelete(stagingPath, diagnostics);
        for (var i = 2; FileFacts.OfEntry(stagingPath).Kind != FileKind.Missing; i++)
        {
            stagingPath = Beside($"next{i}");
            FolderTree.TryDelete(stagingPath);
        }
    }

    /// <summary>Returns the path of a hidden folder or file of builds beside the output folder.</summary>
    private string Beside(string name) =>
        Path.Combine(Path.GetDirectoryName(folder) ?? folder, $".{Path.GetFileName(folder)}.newssite-{name}");

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
        catch (Exception e) when (IsDiskError(e))
        {
            Directory.Move(retiredPath, folder);
            throw;
        }

        Directory.Move(retiredPath, stagingPath);
    }
}
