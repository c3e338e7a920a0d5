using System.Collections.Immutable;
using System.IO.Enumeration;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Folder that holds <c>content/</c> and <c>themes/</c>. Paths inside it use forward slashes.</summary>
public sealed record SourceFolder(string Root)
{
    private static readonly string[] TemporaryExtensions = [".tmp", ".swp", ".swx", ".part", ".crdownload"];

    public const string ConfigurationPath = "content/site.yaml";

    /// <summary>
    /// Returns the nearest folder at or above <paramref name="start"/> with a <c>content/site.yaml</c>, or null.
    /// </summary>
    public static SourceFolder? FindUpward(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ConfigurationPath)))
            {
                return new SourceFolder(folder.FullName);
            }
        }

        return null;
    }

    public string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public string Relative(string absolute) => Path.GetRelativePath(Root, absolute).Replace('\\', '/');

    public bool FileExists(string path) => File.Exists(Absolute(path));

    public bool FolderExists(string path) => Directory.Exists(Absolute(path));

    /// <summary>True for names of hidden files and of temporary files of editors and downloads.</summary>
    public static bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || name is "4913" // Vim creates this file to test whether the folder is writable.
        || (name.StartsWith('#') && name.EndsWith('#'))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || TemporaryExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the entries of a folder in ordinal order of names, without temporary files. Empty if the folder no
    /// longer exists, because content may change while it is read.
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

    /// <summary>
    /// Returns the absolute paths of all files below a folder, in ordinal order. Links to folders are not followed.
    /// </summary>
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
                .Where(entry => !IsTemporary(entry.Name))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    /// <summary>
    /// True if a path leads out of <paramref name="folder"/>: by <c>..</c>, as an absolute path, or through a symbolic
    /// link at any level.
    /// </summary>
    public bool Escapes(string folder, string path)
    {
        var inside = Absolute(folder) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(inside, path));
        if (!target.StartsWith(inside, StringComparison.Ordinal))
        {
            return true;
        }

        FileSystemInfo? entry = new FileInfo(target);
        while (entry is not null && entry.FullName.Length > inside.Length - 1)
        {
            var real = entry.LinkTarget is null ? null : FinalTarget(entry);
            if (real is not null && !real.FullName.StartsWith(inside, StringComparison.Ordinal))
            {
                return true;
            }

            entry = entry is FileInfo file ? file.Directory : ((DirectoryInfo)entry).Parent;
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
            // A circular link has no target. Reading it reports the error.
            return null;
        }
    }
}

/// <summary>Entry of a folder.</summary>
/// <param name="IsFolder">True for a folder or a link to one.</param>
/// <param name="IsLink">True for a symbolic link.</param>
public readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);
