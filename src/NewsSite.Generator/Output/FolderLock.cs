using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>
/// The right to write an output folder, which one process has at a time. It is a lock of the operating system's on a file
/// beside the folder, so that it ends with the process that holds it, however that ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <summary>Null after saying that another process has it, or why it cannot be had.</summary>
    /// <param name="file">The file to lock, which need not exist.</param>
    public static FolderLock? Take(string file, string folder, DiagnosticBag diagnostics)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new FolderLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var rule = e is IOException && File.Exists(file) ? OutputRules.InUse : OutputRules.CannotWrite;
            diagnostics.Report(rule, new SourceLocation(folder), e.Message);
            return null;
        }
    }

    public void Dispose()
    {
        // While it is still locked: whoever makes the file anew has another one.
        File.Delete(held.Name);
        held.Dispose();
    }
}
