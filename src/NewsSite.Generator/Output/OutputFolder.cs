using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>
/// The folder the site is written to; the only code that writes it. A build is made in a folder beside it and takes its
/// place in one step when it is whole, so the folder always holds one complete site. Files of others in it stay.
/// </summary>
public sealed class OutputFolder
{
    /// <summary>Held while one site takes the place of another.</summary>
    private static readonly Lock Swapping = new();

    private readonly string folder;
    private readonly string staging;
    private readonly string retired;
    private readonly string claim;

    /// <param name="path">The folder; it need not exist.</param>
    public OutputFolder(string path)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(folder) ?? folder;
        staging = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-next");
        retired = Path.Combine(parent, $".{Path.GetFileName(folder)}.newssite-last");
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
        using var held = FolderClaim.Take(claim, folder, diagnostics);
        return held is null ? null : WriteClaimed(files, diagnostics, progress, later);
    }

    /// <summary>Deletes what a build made, and folders left empty by that. Gives the number of files.</summary>
    public int Clean(DiagnosticBag diagnostics)
    {
        using var held = FolderClaim.Take(claim, folder, diagnostics);
        return held is null ? 0 : CleanClaimed(diagnostics);
    }

    /// <summary>Reports each file that is not, byte for byte, among those of a site, and each that is missing.</summary>
    public void Compare(IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        ForEach(
            files,
            file =>
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
            },
            null
        );
        var expected = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in (OutputManifest.Read(folder) ?? []).Where(path => !expected.Contains(path)))
        {
            diagnostics.Report(OutputRules.Differs, new SourceLocation($"{folder}/{path}"));
        }
    }

    private OutputReport? WriteClaimed(
        IReadOnlyCollection<OutputFile> files,
        DiagnosticBag diagnostics,
        IProgress<int>? progress,
        Task<ImmutableArray<OutputFile>>? later
    )
    {
        Recover();
        var foreign = ForeignFiles.In(folder, diagnostics);
        foreign.ReportOverwritten(files, diagnostics);
        if (diagnostics.HasErrors)
        {
            // Pages are still made, into nothing, to report what is wrong with the templates in the same run.
            ForEach([.. files.Where(file => file.MayReport)], file => file.WriteTo(Stream.Null), progress);
            return null;
        }

        try
        {
            var bytes = Stage(files, progress);
            var more = later is null ? [] : later.GetAwaiter().GetResult();
            foreign.ReportOverwritten(more, diagnostics);
            if (diagnostics.HasErrors)
            {
                return null;
            }

            bytes += Stage(more, null);
            OutputManifest.Write(staging, files.Concat(more).Select(file => file.Path));
            foreign.CopyTo(staging);
            Swap();
            return new OutputReport(files.Count + more.Length, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputRules.CannotWrite, new SourceLocation(folder), e.Message);
            return null;
        }
        finally
        {
            FolderTree.Delete(staging);
        }
    }

    private int CleanClaimed(DiagnosticBag diagnostics)
    {
        Recover();
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var manifest = OutputManifest.Read(folder);
        if (manifest is null)
        {
            ForeignFiles.In(folder, diagnostics);
            return 0;
        }

        var files = manifest.Select(path => Path.Combine(folder, path)).Where(File.Exists).ToList();
        files.ForEach(File.Delete);
        File.Delete(Path.Combine(folder, OutputManifest.Name));
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

    private long Stage(IReadOnlyCollection<OutputFile> files, IProgress<int>? progress)
    {
        Directory.CreateDirectory(staging);
        var bytes = 0L;
        ForEach(
            files,
            file =>
            {
                var path = Path.Combine(staging, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
                file.WriteTo(stream);
                Interlocked.Add(ref bytes, stream.Position);
            },
            progress
        );
        return bytes;
    }

    private static void ForEach(IReadOnlyCollection<OutputFile> files, Action<OutputFile> act, IProgress<int>? progress)
    {
        // Some files that follow one another are one thread's work: most lie in one folder, and two threads that make files
        // in one folder wait for each other in the kernel.
        const int neighbours = 64;
        var done = 0;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(files.Chunk(neighbours), EnumerablePartitionerOptions.NoBuffering),
                chunk =>
                {
                    foreach (var file in chunk)
                    {
                        act(file);
                        progress?.Report(Interlocked.Increment(ref done));
                    }
                }
            );
        }
        catch (AggregateException e)
        {
            // One broken disk breaks every file: the first says it all.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private void Swap()
    {
        lock (Swapping)
        {
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, retired);
            }

            try
            {
                Directory.Move(staging, folder);
            }
            catch (IOException) when (Directory.Exists(retired))
            {
                Directory.Move(retired, folder);
                throw;
            }
        }

        FolderTree.Delete(retired);
    }
}

/// <summary>How much a build wrote.</summary>
[MemoryPackable]
public sealed partial record OutputReport(int Files, long Bytes);
