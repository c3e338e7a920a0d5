using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Serving;

/// <summary>
/// Watches <c>content/</c> and <c>themes/</c>. Reports the paths of a burst of changes once, after a pause, and ignores editors'
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
    private ImmutableHashSet<string>? paths = [];
    private bool isDisposed;

    /// <param name="changed">
    /// Called on a pool thread, never twice at the same time, with the paths that changed; null if they are not known.
    /// </param>
    /// <param name="calm">Time without changes that ends a burst. Defaults to 60 milliseconds.</param>
    public SourceWatcher(SourceFolder source, Action<ImmutableHashSet<string>?> changed, TimeSpan? calm = null)
    {
        this.source = source;
        this.calm = calm ?? UsualCalm;
        var running = new Lock();
        timer = new Timer(_ =>
        {
            lock (running)
            {
                changed(TakePaths());
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

    private ImmutableHashSet<string>? TakePaths()
    {
        lock (changing)
        {
            var taken = paths;
            paths = [];
            return taken;
        }
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
                watchers[path] = Watch(path);
            }
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException)
        {
            // The folder is gone again. Its return will be noticed.
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(source.Absolute(folder))
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => NoticeIn(folder, change.Name);
        watcher.Changed += (_, change) => NoticeIn(folder, change.Name);
        watcher.Deleted += (_, change) => NoticeIn(folder, change.Name);
        watcher.Renamed += (_, change) =>
        {
            NoticeIn(folder, change.OldName);
            NoticeIn(folder, change.Name);
        };
        // The buffer overflowed.
        watcher.Error += (_, _) => Notice(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void NoticeIn(string folder, string? name) =>
        Notice(name is null ? null : $"{folder}/{name.Replace('\\', '/')}");

    /// <summary>Notes a change of a file; null if it is not known which.</summary>
    private void Notice(string? path)
    {
        if (path is null || !path.Split('/').Any(SourceFolder.IsTemporary))
        {
            lock (changing)
            {
                if (!isDisposed)
                {
                    paths = path is null ? null : paths?.Add(path);
                    timer.Change(calm, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
