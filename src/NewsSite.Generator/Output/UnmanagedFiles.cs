using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>Files in the output folder that no build wrote. They are kept and never overwritten.</summary>
/// <param name="Paths">Paths relative to the folder, with forward slashes.</param>
/// <param name="Folders">Stamps of the folders that hold nothing but these and managed files.</param>
internal sealed record UnmanagedFiles(
    string Folder,
    ImmutableArray<string> Paths,
    IReadOnlyDictionary<string, FileStamp> Folders
)
{
    public static readonly ImmutableDictionary<string, FileStamp> NoFolders = ImmutableDictionary<
        string,
        FileStamp
    >.Empty;

    /// <summary>
    /// Returns the unmanaged files of a folder. Reports a folder that is not empty and no output folder, and what this
    /// user could not copy or replace.
    /// </summary>
    /// <param name="current">Snapshot of the site in the folder, or null: folders that it knows are not read again.</param>
    public static UnmanagedFiles In(string folder, OutputSnapshot? current, DiagnosticBag diagnostics)
    {
        var none = new UnmanagedFiles(folder, [], NoFolders);
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

        var closed = new ConcurrentBag<string>(FileSystemCalls.CanChange(folder) ? [] : [folder]);
        var others = new ConcurrentBag<string>();
        var isKnown = current is not null && manifest.SetEquals(current.Files.Keys);
        var survey = FolderSurvey.Of(
            folder,
            isKnown ? current!.Folders : NoFolders,
            (parent, entries) => Sort(parent, entries, folder, manifest, others),
            closed.Add
        );
        AddUnread(survey.Unread, current, others);
        foreach (
            var path in survey
                .Stamps.Keys.Select(path => Path.Join(folder, path))
                .Where(path => !FileSystemCalls.CanReadAndChange(path))
        )
        {
            closed.Add(path);
        }

        ImmutableArray<string> paths = [.. others.Order(StringComparer.Ordinal)];
        ReportClosed(closed, diagnostics);
        foreach (
            var path in paths.Where(path => FileFacts.OfEntry(Path.Combine(folder, path)).Kind == FileKind.Special)
        )
        {
            diagnostics.Report(FileRules.NotAFile, new SourceLocation($"{folder}/{path}"));
        }

        return new(folder, paths, survey.Stamps);
    }

    /// <summary>Notes the unmanaged files that are known of folders that were not read.</summary>
    private static void AddUnread(IReadOnlySet<string> unread, OutputSnapshot? current, ConcurrentBag<string> unmanaged)
    {
        if (unread.Count == 0)
        {
            return;
        }

        foreach (var path in current!.Unmanaged.Where(path => unread.Contains(FolderWalk.ParentOf(path))))
        {
            unmanaged.Add(path);
        }
    }

    /// <summary>Notes the unmanaged files of a folder.</summary>
    private static void Sort(
        string parent,
        ImmutableArray<FolderName> entries,
        string folder,
        HashSet<string> managed,
        ConcurrentBag<string> unmanaged
    )
    {
        foreach (var entry in entries.Where(entry => entry.Kind != FileKind.Folder))
        {
            var path = FolderWalk.RelativePath(Path.Join(parent, entry.Name), folder);
            if (!managed.Contains(path) && path != ManagedFileList.Name)
            {
                unmanaged.Add(path);
            }
        }
    }

    /// <summary>
    /// Reports that the folder cannot be replaced. Noticed only after the swap, the old folder could be neither kept nor
    /// deleted.
    /// </summary>
    private static void ReportClosed(ConcurrentBag<string> closed, DiagnosticBag diagnostics)
    {
        if (!closed.IsEmpty)
        {
            var first = closed.Order(StringComparer.Ordinal).First();
            diagnostics.Report(MachineRules.NotReplaceable, new SourceLocation(first), Environment.UserName);
        }
    }

    /// <summary>Reports each unmanaged file that stands in the place of a file or folder of the site, or below a file.</summary>
    public void ReportOverwritten(IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        if (Paths.IsEmpty)
        {
            return;
        }

        var sitePaths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = sitePaths.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        foreach (
            var path in Paths.Where(path =>
                sitePaths.Contains(path) || folders.Contains(path) || FoldersOf(path).Any(sitePaths.Contains)
            )
        )
        {
            diagnostics.Report(OutputRules.WouldOverwrite, new SourceLocation($"{Folder}/{path}"));
        }
    }

    /// <summary>Returns the folders that a path leads through.</summary>
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
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
