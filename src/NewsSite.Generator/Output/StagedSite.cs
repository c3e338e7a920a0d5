using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>Site before the current one, whose files lie in the staging folder.</summary>
/// <param name="Survey">Its folders, as they were found.</param>
internal sealed record StagedSite(OutputSnapshot Snapshot, FolderSurvey Survey)
{
    /// <summary>
    /// True if a file of this site is the same file, under another name, as one with a stamp. Tells so without asking the
    /// file system: the names in a folder that was not read belong to the files that they belonged to. False if only
    /// the file system can tell.
    /// </summary>
    public bool HasSameFile(string path, FileStamp other) =>
        other.Inode != 0
        && Survey.Unread.Contains(FolderWalk.ParentOf(path))
        && Snapshot.Files.TryGetValue(path, out var entry)
        // Times too, since a new file may get the number of one that was deleted.
        && entry.Stamp with { Changed = other.Changed } == other;
}
