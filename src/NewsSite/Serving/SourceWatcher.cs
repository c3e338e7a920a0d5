using NewsSite.Generator.Core.Sources;

namespace NewsSite.Serving;

/// <summary>
/// Says when something under <c>content/</c> or <c>themes/</c> changed: once for a burst of changes, after it has
/// calmed down, and never for the files editors leave lying while they save.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan UsualCalm = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Watched = ["content", "themes"];
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;
    private readonly TimeSpan calm;

    /// <param name="changed">Called from a thread of the pool, never twice at once.</param>
    /// <param name="calm">How long nothing more must change for a burst to be over; 60 milliseconds where not
    /// given.</param>
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
        // More changed than the buffer holds: what exactly does not matter, everything is looked at anew.
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
