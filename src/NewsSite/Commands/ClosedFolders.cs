using NewsSite.Generator.Core.Sources;

namespace NewsSite.Commands;

/// <summary>Folders that a command must not write to: what lies there is committed, or published.</summary>
internal static class ClosedFolders
{
    /// <summary>Returns the first folder that a path leads into, by whatever links; or null.</summary>
    /// <param name="path">Absolute path of a file or folder, which need not exist.</param>
    /// <param name="closed">Absolute paths of folders.</param>
    public static string? Holding(string path, params ReadOnlySpan<string> closed)
    {
        foreach (var folder in closed)
        {
            // Links in a circle lead nowhere; writing there will say so.
            if (
                RealPath.Of(path) is { } real
                && RealPath.Of(folder) is { } realFolder
                && RealPath.IsInside(real, realFolder)
            )
            {
                return folder;
            }
        }

        return null;
    }
}
