using System.Collections.Immutable;
using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>The folder that holds <c>content/</c> and <c>themes/</c>; paths inside it use forward slashes.</summary>
public sealed record SourceFolder(string Root)
{
    private static readonly string[] PassingExtensions = [".tmp", ".swp", ".swx", ".part", ".crdownload"];

    public const string ConfigurationPath = "content/site.yaml";

    /// <summary>The nearest folder at or above <paramref name="start"/> with a <c>content/site.yaml</c>, or null.</summary>
    public static SourceFolder? FindUpward(string start)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(start)); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, ConfigurationPath)))
            {
                return new SourceFolder(at.FullName);
            }
        }

        return null;
    }

    public string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public string Relative(string absolute) => Path.GetRelativePath(Root, absolute).Replace('\\', '/');

    public bool FileExists(string path) => File.Exists(Absolute(path));

    public bool FolderExists(string path) => Directory.Exists(Absolute(path));

    /// <summary>True for hidden files and those that editors leave lying while they save.</summary>
    public static bool IsPassing(string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || name is "4913" // Vim asks so whether it may write here
        || (name.StartsWith('#') && name.EndsWith('#'))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || PassingExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What lies in a folder, in ordinal order of names, without what is only passing. Nothing lies in one that is no more:
    /// content may change while it is read.
    /// </summary>
    public ImmutableArray<FolderEntry> Entries(string path)
    {
        try
        {
            return ReadEntries(path);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Every file in a folder and below, by absolute path, in ordinal order. Links to folders are not followed.</summary>
    public ImmutableArray<string> FilesBelow(string path) =>
        [
            .. new FileSystemEnumerable<string>(
                Absolute(path),
                static (ref entry) => entry.ToFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true }
            )
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
                ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            }.Order(StringComparer.Ordinal),
        ];

    private ImmutableArray<FolderEntry> ReadEntries(string path) =>
        [
            .. new FileSystemEnumerable<FolderEntry>(
                Absolute(path),
                static (ref entry) =>
                    new FolderEntry(
                        entry.FileName.ToString(),
                        entry.IsDirectory,
                        entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    ),
                new EnumerationOptions { AttributesToSkip = 0 }
            )
                .Where(entry => !IsPassing(entry.Name))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    /// <summary>
    /// True where the path leaves <paramref name="folder"/>: by <c>..</c>, by being absolute, or through a symbolic link
    /// at any step.
    /// </summary>
    public bool Escapes(string folder, string path)
    {
        var inside = Absolute(folder) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(inside, path));
        if (!target.StartsWith(inside, StringComparison.Ordinal))
        {
            return true;
        }

        for (FileSystemInfo? at = new FileInfo(target); at is not null && at.FullName.Length > inside.Length - 1; )
        {
            var real = at.LinkTarget is null ? null : FinalTarget(at);
            if (real is not null && !real.FullName.StartsWith(inside, StringComparison.Ordinal))
            {
                return true;
            }

            at = at is FileInfo file ? file.Directory : ((DirectoryInfo)at).Parent;
        }

        return false;
    }

    private static FileSystemInfo? FinalTarget(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            // A link in a circle leads nowhere; whoever reads it says so.
            return null;
        }
    }
}

/// <summary>A file or folder in a folder; <paramref name="IsLink"/> for a symbolic link to one.</summary>
public readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);
