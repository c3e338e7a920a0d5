using NewsSite.Generator.Core.Sources;

namespace NewsSite.Serving;

/// <summary>
/// Watches <c>content/</c> and <c>themes/</c>. Reports a burst of changes once, after a pause, and ignores editors'
/// temporary files.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan UsualCalm = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Watched = ["content", "themes"];
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;
    private readonly TimeSpan calm;

    /// <param name="changed">Called on a pool thread, never twice at the same time.</param>
    /// <param name="calm">Time without changes that ends a burst. Defaults to 60 milliseconds.</param>
    public SourceWatcher(SourceFolder source, Action changed, TimeSpan? calm = null)
    {
        this.calm = calm ?? UsualCalm;
        var running = new Lock();
        timer = new Timer(_ =>
        {
            lock (running)
            {
                changed();
            }
        });
        foreach (var folder in Watched.Where(source.FolderExists))
        {
            watchers.Add(Watch(source.Absolute(folder)));
        }
    }

    public void Dispose()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Notice(change.Name);
        watcher.Changed += (_, change) => Notice(change.Name);
        watcher.Deleted += (_, change) => Notice(change.Name);
        watcher.Renamed += (_, change) =>
        {
            Notice(change.OldName);
            Notice(change.Name);
        };
        // The buffer overflowed. The files' names do not matter: a rebuild reads everything.
        watcher.Error += (_, _) => Notice(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Notice(string? path)
    {
        if (path is null || !path.Split('/', '\\').Any(SourceFolder.IsTemporary))
        {
            timer.Change(calm, Timeout.InfiniteTimeSpan);
        }
    }
}
