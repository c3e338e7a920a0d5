using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Folder that holds <c>content/</c> and <c>themes/</c>. Paths inside it use forward slashes.</summary>
public sealed record SourceFolder(string Root)
{
    private static readonly string[] TemporaryExtensions = [".tmp", ".swp", ".swx", ".part", ".crdownload"];

    /// <summary>Files and folders that operating systems leave behind.</summary>
    private static readonly FrozenSet<string> Litter = new[]
    {
        "Thumbs.db",
        "ehthumbs.db",
        "ehthumbs_vista.db",
        "desktop.ini",
        "Icon\r",
        "__MACOSX",
        "$RECYCLE.BIN",
        "RECYCLER",
        "System Volume Information",
        "lost+found",
        "@eaDir",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Texts that are not saved yet and lie over the files.</summary>
    public SourceBuffers Buffers { get; init; } = SourceBuffers.None;

    /// <summary>Folders as a survey found them, so that they need not be read again; null to read them.</summary>
    internal SourceListing? Listing { get; init; }

    public const string ConfigurationPath = "content/site.yaml";

    /// <summary>Name of the folder that authors write in.</summary>
    internal const string Content = "content";

    /// <summary>Name of the folder of themes.</summary>
    public const string Themes = "themes";

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

    public bool FileExists(string path) => Buffers.Find(path) is not null || File.Exists(Absolute(path));

    public bool FolderExists(string path) => Directory.Exists(Absolute(path)) || Buffers.HasFolder(path);

    /// <summary>Returns the facts about a buffer or a file, or about what a symbolic link leads to.</summary>
    internal FileFacts FactsOf(string path) =>
        Buffers.Find(path) is { } buffer ? new(FileKind.File, buffer.Stamp) : FileFacts.Of(Absolute(path));

    /// <summary>
    /// Returns the stamp of a buffer or a file, as old as the <see cref="Listing"/>. Who finds nothing by it asks
    /// <see cref="FactsOf"/> before reading the file.
    /// </summary>
    internal FileStamp EarlierStampOf(string path) =>
        Buffers.Find(path)?.Stamp ?? Listing?.StampOf(Absolute(path)) ?? FactsOf(path).Stamp;

    /// <summary>Returns the bytes of a buffer or a file.</summary>
    internal byte[] BytesOf(string path) => Buffers.BytesOf(path) ?? File.ReadAllBytes(Absolute(path));

    /// <summary>Returns the lines of a text as they are typed or stored.</summary>
    internal string[] LinesOf(string path) => LineEnds.WithLineFeeds(Utf8File.Of(BytesOf(path))).Split('\n');

    /// <summary>
    /// True for names of hidden files, of temporary files of editors and downloads, and of what systems leave behind.
    /// </summary>
    public static bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || name is "4913" // Vim creates this file to test whether the folder is writable.
        || (name.StartsWith('#') && name.EndsWith('#'))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || Litter.Contains(name)
        || TemporaryExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the entries of a folder in ordinal order of names, without temporary files. Empty if the folder no
    /// longer exists, because content may change while it is read.
    /// </summary>
    /// <exception cref="SourceChangedException">
    /// This user may no longer read the folder: <see cref="SourceSurvey"/> found it readable.
    /// </exception>
    public ImmutableArray<FolderEntry> Entries(string path)
    {
        try
        {
            return WithBuffers(path, ReadEntries(path));
        }
        catch (DirectoryNotFoundException)
        {
            return WithBuffers(path, []);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SourceChangedException(path);
        }
    }

    private ImmutableArray<FolderEntry> WithBuffers(string path, ImmutableArray<FolderEntry> entries)
    {
        if (Buffers.IsEmpty)
        {
            return entries;
        }

        var known = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var added = Buffers.EntriesIn(path).Where(entry => !known.Contains(entry.Name)).ToList();
        return added.Count == 0
            ? entries
            : [.. entries.Concat(added).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Returns the paths of all files below a folder, in ordinal order, without temporary files. Links to folders are
    /// not followed.
    /// </summary>
    internal IEnumerable<string> FilesBelow(string folder) =>
        Entries(folder)
            .SelectMany(entry =>
                entry switch
                {
                    { IsFolder: false } => [$"{folder}/{entry.Name}"],
                    { IsLink: true } => [],
                    _ => FilesBelow($"{folder}/{entry.Name}"),
                }
            );

    /// <summary>Returns the paths of themes that are symbolic links to folders elsewhere.</summary>
    public ImmutableArray<string> LinkedThemes()
    {
        try
        {
            return
            [
                .. ReadEntries(Themes)
                    .Where(entry => entry is { IsFolder: true, IsLink: true })
                    .Select(entry => $"{Themes}/{entry.Name}"),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The survey reports a folder that cannot be read.
            return [];
        }
    }

    private ImmutableArray<FolderEntry> ReadEntries(string path)
    {
        var folder = Absolute(path);
        return
        [
            .. (Listing?.Find(folder) ?? FolderNames.Of(folder))
                .Where(entry => !IsTemporary(entry.Name))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => new FolderEntry(
                    entry.Name,
                    entry.Kind == FileKind.Folder
                        || (entry.Kind == FileKind.Link && Directory.Exists(Path.Join(folder, entry.Name))),
                    entry.Kind == FileKind.Link
                )),
        ];
    }

    /// <summary>
    /// True if a path leads out of <paramref name="folder"/>: by <c>..</c>, as an absolute path, or through a symbolic
    /// link at any level.
    /// </summary>
    public bool Escapes(string folder, string path)
    {
        var inside = Absolute(folder);
        var target = Path.GetFullPath(Path.Combine(inside, path));
        if (!target.StartsWith(inside + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return true;
        }

        // Links are rare, and resolving a path asks for each of its parts.
        return HasLinkBelow(inside, target)
            && RealPath.Of(inside) is { } realFolder
            && RealPath.Of(target) is { } real
            && !RealPath.IsInside(real, realFolder);
    }

    private static bool HasLinkBelow(string folder, string path)
    {
        for (var part = path; part.Length > folder.Length; part = Path.GetDirectoryName(part)!)
        {
            if (FileFacts.OfEntry(part).Kind == FileKind.Link)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Entry of a folder.</summary>
/// <param name="IsFolder">True for a folder or a link to one.</param>
/// <param name="IsLink">True for a symbolic link.</param>
public readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);
