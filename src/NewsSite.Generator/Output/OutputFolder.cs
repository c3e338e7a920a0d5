using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
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
        OutputReport? report = null;
        Claimed(diagnostics, () => report = WriteClaimed(files, diagnostics, progress, later));
        return report;
    }

    /// <summary>Deletes what a build made, and folders left empty by that. Gives the number of files.</summary>
    public int Clean(DiagnosticBag diagnostics)
    {
        var deleted = 0;
        Claimed(diagnostics, () => deleted = CleanClaimed(diagnostics));
        return deleted;
    }

    /// <summary>
    /// Acts on the folder while no other process does; if one does, says so. The claim is a lock of the operating system's,
    /// so that it ends with the process that holds it.
    /// </summary>
    private void Claimed(DiagnosticBag diagnostics, Action act)
    {
        FileStream held;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(claim)!);
            held = new FileStream(claim, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var rule = e is IOException && File.Exists(claim) ? OutputRules.InUse : OutputRules.CannotWrite;
            diagnostics.Report(rule, new SourceLocation(folder), e.Message);
            return;
        }

        using (held)
        {
            act();
            File.Delete(claim);
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
        var foreign = ForeignFiles(diagnostics);
        CheckOverwriting(foreign, files, diagnostics);
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
            CheckOverwriting(foreign, more, diagnostics);
            if (diagnostics.HasErrors)
            {
                return null;
            }

            bytes += Stage(more, null);
            OutputManifest.Write(staging, files.Concat(more).Select(file => file.Path));
            CopyForeign(foreign);
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
            DeleteFolder(staging);
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
            ForeignFiles(diagnostics);
            return 0;
        }

        var files = manifest.Select(path => Path.Combine(folder, path)).Where(File.Exists).ToList();
        files.ForEach(File.Delete);
        File.Delete(Path.Combine(folder, OutputManifest.Name));
        DeleteEmptyFolders(folder);
        return files.Count;
    }

    /// <summary>Mends what a build that was killed left behind.</summary>
    private void Recover()
    {
        if (!Directory.Exists(folder) && Directory.Exists(retired))
        {
            Directory.Move(retired, folder);
        }

        DeleteFolder(retired);
        DeleteFolder(staging);
    }

    /// <summary>The files in the folder that no build made, relative to it; reports a folder that is not ours.</summary>
    private ImmutableArray<string> ForeignFiles(DiagnosticBag diagnostics)
    {
        if (File.Exists(folder))
        {
            diagnostics.Report(OutputRules.NotAFolder, new SourceLocation(folder));
            return [];
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return [];
        }

        var manifest = OutputManifest.Read(folder);
        if (manifest is null)
        {
            diagnostics.Report(OutputRules.NotOurs, new SourceLocation(folder));
            return [];
        }

        return
        [
            .. FilesIn(folder)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !manifest.Contains(path) && path != OutputManifest.Name),
        ];
    }

    private void CheckOverwriting(
        ImmutableArray<string> foreign,
        IReadOnlyCollection<OutputFile> files,
        DiagnosticBag diagnostics
    )
    {
        if (foreign.IsEmpty)
        {
            return;
        }

        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in foreign.Where(paths.Contains))
        {
            diagnostics.Report(OutputRules.WouldOverwrite, new SourceLocation($"{folder}/{path}"));
        }
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

    private void CopyForeign(ImmutableArray<string> foreign)
    {
        foreach (var path in foreign)
        {
            var target = Path.Combine(staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var source = new FileInfo(Path.Combine(folder, path));
            if (source.LinkTarget is null)
            {
                source.CopyTo(target);
            }
            else if (source.Attributes.HasFlag(FileAttributes.Directory))
            {
                Directory.CreateSymbolicLink(target, source.LinkTarget);
            }
            else
            {
                File.CreateSymbolicLink(target, source.LinkTarget);
            }
        }
    }

    /// <summary>Every file below a folder; a symbolic link is one, and is not gone through.</summary>
    private static FileSystemEnumerable<string> FilesIn(string folder) =>
        new(
            folder,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory || IsLink(entry.Attributes),
            ShouldRecursePredicate = static (ref entry) => !IsLink(entry.Attributes),
        };

    private static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

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

        DeleteFolder(retired);
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static void DeleteEmptyFolders(string path)
    {
        foreach (var child in new DirectoryInfo(path).EnumerateDirectories().Where(c => !IsLink(c.Attributes)))
        {
            DeleteEmptyFolders(child.FullName);
        }

        if (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }
}

/// <summary>How much a build wrote.</summary>
public sealed record OutputReport(int Files, long Bytes);
