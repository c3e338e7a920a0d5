using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Folders of the sources, with their names and the stamps of their files, as a <see cref="SourceSurvey"/> found them. A
/// build reads them from here instead of from the disk, and asks at its end whether they are still so.
/// </summary>
internal sealed class SourceListing
{
    /// <summary>Number of folders that a thread looks at before it takes more.</summary>
    private const int ChunkSize = 64;

    private static readonly Comparer<FolderName> ByName = Comparer<FolderName>.Create(
        (one, other) => string.CompareOrdinal(one.Name, other.Name)
    );

    private readonly ConcurrentDictionary<string, Folder> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileStamp> settled = new(StringComparer.Ordinal);

    /// <param name="Names">Ordinal order.</param>
    /// <param name="Stamps">Stamps of the files among the names, in the same order; default for other entries.</param>
    private sealed record Folder(ImmutableArray<FolderName> Names, ImmutableArray<FileStamp> Stamps);

    /// <summary>Returns the names in a folder, in ordinal order, or null if it is not in the listing.</summary>
    /// <param name="folder">Absolute path.</param>
    public ImmutableArray<FolderName>? Find(string folder) => folders.GetValueOrDefault(folder)?.Names;

    /// <summary>Returns the stamp of a file, or null if it is not in the listing or no plain file.</summary>
    /// <param name="path">Absolute path.</param>
    public FileStamp? StampOf(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent || !folders.TryGetValue(parent, out var folder))
        {
            return null;
        }

        var index = folder.Names.BinarySearch(new(Path.GetFileName(path), default), ByName);
        return index >= 0 && folder.Names[index].Kind == FileKind.File ? folder.Stamps[index] : null;
    }

    /// <summary>Notes the stamp of a folder whose names are about to be read.</summary>
    public void NoteStamp(string folder)
    {
        var stamp = FileFacts.Of(folder).Stamp;
        if (stamp.TellsNames)
        {
            settled[folder] = stamp;
        }
    }

    /// <summary>Adds a folder.</summary>
    /// <param name="stampOf">Returns the stamp of an entry. Called for each, in ordinal order.</param>
    public void Add(string folder, ImmutableArray<FolderName> names, Func<FolderName, FileStamp> stampOf)
    {
        var sorted = names.Sort(ByName);
        folders[folder] = new Folder(sorted, [.. sorted.Select(stampOf)]);
    }

    /// <summary>
    /// True if all names and files are as they were. False also where only a new survey can tell, as with symbolic links.
    /// </summary>
    public bool IsUnchanged() =>
        Parallel
            .ForEach(
                folders.Chunk(ChunkSize),
                (chunk, loop) =>
                {
                    if (
                        !chunk.All(folder =>
                            HasSameNames(folder.Key, folder.Value) && HasSameFiles(folder.Key, folder.Value)
                        )
                    )
                    {
                        loop.Stop();
                    }
                }
            )
            .IsCompleted;

    private bool HasSameNames(string path, Folder folder)
    {
        if (settled.TryGetValue(path, out var stamp) && FileFacts.Of(path).Stamp == stamp)
        {
            return true;
        }

        try
        {
            return FolderNames.Of(path).Sort(ByName).SequenceEqual(folder.Names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasSameFiles(string path, Folder folder) =>
        folder
            .Names.Zip(folder.Stamps)
            .All(entry =>
                entry.First.Kind switch
                {
                    FileKind.Folder => true,
                    FileKind.File => FileFacts.OfEntry(Path.Join(path, entry.First.Name)) is { Kind: FileKind.File } now
                        && now.Stamp == entry.Second,
                    _ => false,
                }
            );
}
