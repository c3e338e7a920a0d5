using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>Operations on a folder and everything below it. Symbolic links are not followed.</summary>
internal static class FolderTree
{
    private const UnixFileMode OwnersRights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Deletes a folder with all files, or whatever else has this name. Returns false if something may not be deleted.
    /// </summary>
    public static bool TryDelete(string path)
    {
        var kind = FileFacts.OfEntry(path).Kind;
        try
        {
            if (kind == FileKind.Folder)
            {
                DeleteFolder(path);
            }
            else if (kind != FileKind.Missing)
            {
                File.Delete(path);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Deletes all folders without files, including the given one.</summary>
    public static void DeleteEmpty(string path)
    {
        foreach (
            var child in new DirectoryInfo(path)
                .EnumerateDirectories()
                .Where(child => !FolderWalk.IsLink(child.Attributes))
        )
        {
            DeleteEmpty(child.FullName);
        }

        if (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }

    private static void DeleteFolder(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // The owner may have closed a folder to himself. Others' folders cannot be opened, and the second try fails.
            Open(path);
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Open(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(folder, OwnersRights);
        foreach (var child in new DirectoryInfo(folder).EnumerateDirectories())
        {
            if (!FolderWalk.IsLink(child.Attributes))
            {
                Open(child.FullName);
            }
        }
    }
}
