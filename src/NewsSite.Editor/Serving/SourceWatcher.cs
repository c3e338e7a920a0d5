using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Serving;

/// <summary>
/// Watches <c>content/</c> and <c>themes/</c>. Reports a burst of changes once, after a pause, and ignores editors'
/// temporary files. A folder that is replaced, as <c>git</c> and copying programs do, is watched anew.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan UsualCalm = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Watched = ["content", "themes"];
    private readonly SourceFolder source;
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher rootWatcher;
    private readonly Lock changing = new();
    private readonly Timer timer;
    private readonly TimeSpan calm;
    private bool isDisposed;

    /// <param name="changed">Called on a pool thread, never twice at the same time.</param>
    /// <param name="calm">Time without changes that ends a burst. Defaults to 60 milliseconds.</param>
    public SourceWatcher(SourceFolder source, Action changed, TimeSpan? calm = null)
    {
        this.source = source;
        this.calm = calm ?? UsualCalm;
        var running = new Lock();
        timer = new Timer(_ =>
        {
            lock (running)
            {
                changed();
            }
        });

        // A watcher follows a folder even when another takes its name, so the names are watched too.
        rootWatcher = new FileSystemWatcher(source.Root)
        {
            NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName,
        };
        rootWatcher.Created += (_, change) => NoticeReplaced(change.Name);
        rootWatcher.Deleted += (_, change) => NoticeReplaced(change.Name);
        rootWatcher.Renamed += (_, change) =>
        {
            NoticeReplaced(change.OldName);
            NoticeReplaced(change.Name);
        };
        rootWatcher.EnableRaisingEvents = true;
        foreach (var folder in Watched)
        {
            WatchAnew(folder);
        }
    }

    public void Dispose()
    {
        lock (changing)
        {
            isDisposed = true;
            rootWatcher.Dispose();
            foreach (var watcher in watchers.Values)
            {
                watcher.Dispose();
            }
        }

        timer.Dispose();
    }

    private void NoticeReplaced(string? name)
    {
        if (name is not null && Watched.Contains(name))
        {
            WatchAnew(name);
            Notice(null);
        }
    }

    /// <summary>Watches the folder that has this name now, and the themes elsewhere that it links to.</summary>
    private void WatchAnew(string name)
    {
        lock (changing)
        {
            if (isDisposed)
            {
                return;
            }

            foreach (
                var path in watchers
                    .Keys.Where(path => path == name || path.StartsWith(name + "/", StringComparison.Ordinal))
                    .ToList()
            )
            {
                watchers.Remove(path, out var old);
                old!.Dispose();
            }

            TryWatch(name);
            foreach (var theme in name == SourceFolder.Themes ? source.LinkedThemes() : [])
            {
                TryWatch(theme);
            }
        }
    }

    private void TryWatch(string path)
    {
        try
        {
            if (source.FolderExists(path))
            {
                watchers[path] = Watch(source.Absolute(path));
            }
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException)
        {
            // The folder is gone again. Its return will be noticed.
        }
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
            lock (changing)
            {
                if (!isDisposed)
                {
                    timer.Change(calm, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
