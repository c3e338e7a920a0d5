using System.Collections.Concurrent;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Files that the desk wrote, removed or stopped covering itself: the watch over the source folder tells of them as of
/// those of others. Thread-safe.
/// </summary>
internal sealed class OwnChanges(SourceFolder source)
{
    /// <summary>Version that the desk left of each path; null where it removed the file.</summary>
    private readonly ConcurrentDictionary<string, string?> left = new(StringComparer.Ordinal);

    /// <summary>Notes a file as it is on disk now.</summary>
    public void Note(string path) => left[path] = ContentVersion.OfFile(source, path);

    /// <summary>True if a file is as the desk left it. One that others changed is theirs from then on.</summary>
    public bool IsOwn(string path)
    {
        if (!left.TryGetValue(path, out var version))
        {
            return false;
        }

        if (version == ContentVersion.OfFile(source, path))
        {
            return true;
        }

        left.TryRemove(path, out _);
        return false;
    }
}
