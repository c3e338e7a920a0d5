using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>Files in the output folder that no build wrote. They are kept and never overwritten.</summary>
/// <param name="Paths">Paths relative to the folder, with forward slashes.</param>
internal sealed record UnmanagedFiles(string Folder, ImmutableArray<string> Paths)
{
    /// <summary>
    /// Returns the unmanaged files of a folder. Reports a folder that is not empty and no output folder.
    /// </summary>
    public static UnmanagedFiles In(string folder, DiagnosticBag diagnostics)
    {
        var none = new UnmanagedFiles(folder, []);
        if (File.Exists(folder))
        {
            diagnostics.Report(OutputRules.NotAFolder, new SourceLocation(folder));
            return none;
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return none;
        }

        var manifest = ManagedFileList.Read(folder);
        if (manifest is null)
        {
            diagnostics.Report(OutputRules.NotOurs, new SourceLocation(folder));
            return none;
        }

        return none with
        {
            Paths =
            [
                .. FolderTree
                    .FilesIn(folder)
                    .Where(path => !manifest.Contains(path) && path != ManagedFileList.Name)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Reports each unmanaged file that a file of the site would overwrite.</summary>
    public void ReportOverwritten(IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        if (Paths.IsEmpty)
        {
            return;
        }

        var sitePaths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Paths.Where(sitePaths.Contains))
        {
            diagnostics.Report(OutputRules.WouldOverwrite, new SourceLocation($"{Folder}/{path}"));
        }
    }

    /// <summary>Copies the unmanaged files to another folder. Symbolic links are copied as links.</summary>
    public void CopyTo(string targetFolder)
    {
        foreach (var path in Paths)
        {
            var target = Path.Combine(targetFolder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var source = new FileInfo(Path.Combine(Folder, path));
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
}
