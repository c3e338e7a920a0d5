using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>
/// The folder the site is written to; the only code that writes it. A build is made in a folder beside it and takes its
/// place in one step when it is whole, so the folder always holds one complete site. Files of others in it stay. What is as
/// it was is not written again; the site before the present one is kept beside it, as what the next one is made of.
/// </summary>
public sealed class OutputFolder
{
    /// <summary>Held while one site takes the place of another.</summary>
    private static readonly Lock Swapping = new();

    private readonly string folder;
    private readonly string staging;
    private readonly string retired;
    private readonly string claim;

    private readonly SnapshotStore? memory;

    /// <param name="path">The folder; it need not exist.</param>
    /// <param name="cache">Where it is kept what was written; null, to write everything each time.</param>
    public OutputFolder(string path, CacheFolder? cache = null)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(folder) ?? folder;
        staging = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-next");
        retired = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-last");
        memory = cache is null ? null : new SnapshotStore(folder, cache);
        claim = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-claim");
    }

    /// <summary>Does something while no site of this process is half in its place, such as ending the process.</summary>
    public static void WhileWhole(Action act)
    {
        lock (Swapping)
        {
            act();
        }
    }

    /// <summary>
    /// Writes the site. With any error, reported before or while pages are made, the folder stays as it was.
    /// </summary>
    /// <param name="later">More of the site's files, still being made while the first are written.</param>
    /// <returns>How much was written, or null where nothing was.</returns>
    public OutputReport? Write(
        IReadOnlyCollection<OutputFile> files,
        DiagnosticBag diagnostics,
        IProgress<int>? progress = null,
        Task<ImmutableArray<OutputFile>>? later = null
    )
    {
        using var held = FolderLock.Take(claim, folder, diagnostics);
        if (held is null)
        {
            return null;
        }

        Recover();
        var unmanaged = UnmanagedFiles.In(folder, diagnostics);
        unmanaged.ReportOverwritten(files, diagnostics);
        if (diagnostics.HasErrors)
        {
            // Pages are still made, into nothing, to report what is wrong with the templates in the same run.
            ParallelChunks.Of(files.Where(file => file.MayReport)).ForAll(file => file.WriteTo(Stream.Null));
            return null;
        }

        try
        {
            var last = memory?.Load();
            var next = new StagingFolder(folder, staging, last, TakeSpare(last), progress);
            Directory.CreateDirectory(staging);
            ParallelChunks.Of(files).ForAll(next.Add);
            var more = later is null ? [] : later.GetAwaiter().GetResult();
            unmanaged.ReportOverwritten(more, diagnostics);
            ParallelChunks.Of(more).ForAll(next.Add);
            if (diagnostics.HasErrors)
            {
                return null;
            }

            Finish(next, last, unmanaged);
            return new OutputReport(next.Files.Count, next.Bytes, next.Changed);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(IsOfTheDisk) is { } first)
        {
            // One broken disk breaks every file: the first says it all.
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(folder), first.Message);
            return null;
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(folder), e.Message);
            return null;
        }
        finally
        {
            FolderTree.Delete(staging);
        }
    }

    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>Deletes what a build made, and folders left empty by that. Gives the number of files.</summary>
    public int Clean(DiagnosticBag diagnostics)
    {
        using var held = FolderLock.Take(claim, folder, diagnostics);
        return held is null ? 0 : CleanClaimed(diagnostics);
    }

    /// <summary>Reports each file that is not, byte for byte, among those of a site, and each that is missing.</summary>
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
    /// The site before the present one becomes what the next one is made of: most of its files are the next one's too. What
    /// is known of it, or null where there is none that can be trusted.
    /// </summary>
    private OutputSnapshot? TakeSpare(OutputSnapshot? last)
    {
        if (memory is null)
        {
            return null;
        }

        var known = last is null || !Directory.Exists(memory.Spare) ? null : memory.LoadSpare();
        var isWhole = known is not null && ManagedFileList.Read(memory.Spare)?.SetEquals(known.Files.Keys) == true;
        if (isWhole && TryMove(memory.Spare, staging))
        {
            return known;
        }

        FolderTree.Delete(memory.Spare);
        return null;
    }

    /// <summary>False where the two are on different disks: what is there is then done without.</summary>
    private static bool TryMove(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Finish(StagingFolder next, OutputSnapshot? last, UnmanagedFiles foreign)
    {
        var state = new OutputSnapshot(next.Files, foreign.Paths);
        if (next.EqualsCurrentSite && Directory.Exists(folder))
        {
            memory!.Save(state);
            return;
        }

        next.LinkUnchanged();
        next.DeleteObsolete();
        ManagedFileList.Write(staging, next.Files.Keys);
        foreign.CopyTo(staging);
        Swap();
        memory?.Save(state);
        if (last is not null && Directory.Exists(staging))
        {
            // Before the folder is in its place: what is said of it must never be of an older one.
            memory!.SaveSpare(last with { Foreign = foreign.Paths });
            TryMove(staging, memory.Spare);
        }
    }

    private int CleanClaimed(DiagnosticBag diagnostics)
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

    /// <summary>Mends what a build that was killed left behind.</summary>
    private void Recover()
    {
        if (!Directory.Exists(folder) && Directory.Exists(retired))
        {
            Directory.Move(retired, folder);
        }

        FolderTree.Delete(retired);
        FolderTree.Delete(staging);
    }

    /// <summary>Lets the next site take the place of the present one, which is then where the next one was.</summary>
    private void Swap()
    {
        lock (Swapping)
        {
            if (!Directory.Exists(folder))
            {
                Directory.Move(staging, folder);
            }
            else if (!FileSystemCalls.TryExchange(staging, folder))
            {
                SwapInSteps();
            }
        }
    }

    private void SwapInSteps()
    {
        Directory.Move(folder, retired);
        try
        {
            Directory.Move(staging, folder);
        }
        catch (IOException)
        {
            Directory.Move(retired, folder);
            throw;
        }

        Directory.Move(retired, staging);
    }
}

/// <summary>How large the site is, and how many of its files are not as they were.</summary>
[MemoryPackable]
public sealed partial record OutputReport(int Files, long Bytes, int Changed);
