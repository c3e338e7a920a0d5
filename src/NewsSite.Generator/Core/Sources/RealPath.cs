namespace NewsSite.Generator.Core.Sources;

/// <summary>Resolves the symbolic links of paths, at every level.</summary>
public static class RealPath
{
    /// <summary>Limit of the links in one path, as in Linux.</summary>
    private const int MaxLinks = 40;

    /// <summary>
    /// Returns the path without links, whether or not something is there; null if links lead in a circle.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path)!;
        var pending = new Stack<string>(PartsOf(path));
        while (pending.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (TargetOf(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            foreach (var piece in PartsOf(target))
            {
                pending.Push(piece);
            }
        }

        return real;
    }

    /// <summary>True if a path is a folder or lies below it. Both must be free of links.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Opening it will report the error.
            return null;
        }
    }

    /// <summary>Returns the parts of a path, last first, without its root.</summary>
    private static IEnumerable<string> PartsOf(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".")
            .Reverse();
}
