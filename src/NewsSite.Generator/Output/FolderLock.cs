using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>
/// Lock for writing an output folder, held by one process at a time. The operating system locks a file beside the
/// folder and unlocks it when the process ends, even if it is killed.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream lockFile;

    private FolderLock(FileStream lockFile) => this.lockFile = lockFile;

    /// <summary>
    /// Acquires the lock. Reports the problem and returns null if another process holds it or the file cannot be
    /// created.
    /// </summary>
    /// <param name="file">Path of the file to lock, which need not exist.</param>
    /// <param name="folder">Output folder, for messages.</param>
    public static FolderLock? Acquire(string file, string folder, DiagnosticBag diagnostics)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (FileFacts.OfEntry(file).Kind is not FileKind.Missing and not FileKind.File)
            {
                // Opening a link would create a file elsewhere; opening a pipe may never end.
                FolderTree.TryDelete(file);
            }

            return new FolderLock(Open(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var rule = e is IOException && File.Exists(file) ? OutputRules.InUse : OutputRules.CannotWrite;
            diagnostics.Report(rule, new SourceLocation(folder), FileFault.Of(e));
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            // The file is deleted before it is unlocked, so that no other process locks the deleted one.
            File.Delete(lockFile.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder was closed meanwhile. An unlocked file stops nobody.
        }

        lockFile.Dispose();
    }

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (UnauthorizedAccessException) when (File.Exists(file))
        {
            // A killed build of another user left the file. Reading is enough for locking it.
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
        }
    }
}
