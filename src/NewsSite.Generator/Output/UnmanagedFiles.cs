using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Output;

/// <summary>The files in the output folder that no build made. They stay, and nothing is written over them.</summary>
/// <param name="Paths">Relative to the folder, with forward slashes.</param>
internal sealed record UnmanagedFiles(string Folder, ImmutableArray<string> Paths)
{
    /// <summary>Those of a folder; reports one that is not ours.</summary>
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

    /// <summary>Reports each that stands where one of the site's files belongs.</summary>
    public void ReportOverwritten(IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        if (Paths.IsEmpty)
        {
            return;
        }

        var written = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Paths.Where(written.Contains))
        {
            diagnostics.Report(OutputRules.WouldOverwrite, new SourceLocation($"{Folder}/{path}"));
        }
    }

    /// <summary>Copies them to the folder that takes the place of theirs; a symbolic link stays one.</summary>
    public void CopyTo(string other)
    {
        foreach (var path in Paths)
        {
            var target = Path.Combine(other, path);
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
