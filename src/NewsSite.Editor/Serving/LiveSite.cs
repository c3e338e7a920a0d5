using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Output;

namespace NewsSite.Editor.Serving;

/// <summary>
/// The site as served during editing. Every change rebuilds it; pages are rendered on request. While the sources have
/// errors, the last good site stays and the errors are shown over it. A failure of the program is such an error too.
/// Where only stories changed, they can be composed by themselves first. Thread-safe.
/// </summary>
internal sealed class LiveSite(Func<BuildOptions> options, MessageLanguage language, Action<LiveState> changed)
    : IDisposable
{
    /// <summary>Number of changed stories above which a whole build is as quick.</summary>
    private const int MostStories = 8;

    /// <summary>Held during a whole build.</summary>
    private readonly Lock building = new();

    /// <summary>Held while the state changes, which takes a fraction of a whole build.</summary>
    private readonly Lock publishing = new();

    private readonly BuildCaches caches = BuildCaches.InMemory(options().Cache);
    private volatile LiveState state = LiveState.Nothing;
    private PageSources sources = PageSources.None;

    /// <summary>Stories that were composed by themselves since the running build began.</summary>
    private ImmutableHashSet<string> changedSince = [];

    public LiveState State => state;

    /// <summary>
    /// True to show the site with its errors, as far as it can be built. Otherwise the last good one stays. One who
    /// writes a story must see it, whatever is wrong in another.
    /// </summary>
    public bool ShowsFaults { get; init; }

    /// <summary>Reports more about a site that was built; about some stories only, if their keys are given.</summary>
    public Action<BuiltSite, IReadOnlySet<string>?, DiagnosticBag> Inspect { get; init; } = static (_, _, _) => { };

    public void Dispose() => caches.Dispose();

    /// <summary>Builds the site and reports the new state.</summary>
    public LiveState Rebuild()
    {
        lock (building)
        {
            return RebuildAlone();
        }
    }

    /// <summary>
    /// Composes some stories anew, and reports the new state: their problems and pages. The caller sees to it that a
    /// whole build follows. If stories came or went, or the last build failed, this is a whole build.
    /// </summary>
    /// <param name="keys">Keys of the stories whose files changed.</param>
    public LiveState RebuildStories(ImmutableHashSet<string> keys) => ComposeStories(keys) ?? Rebuild();

    /// <summary>Builds after files changed. Where only some stories did, these are shown first.</summary>
    /// <param name="paths">The files, relative to the source folder; null if they are not known.</param>
    public void Refresh(ImmutableHashSet<string>? paths)
    {
        var keys = paths?.Select(StoryPaths.KeyOf).Distinct().ToList() ?? [];
        if (keys.Count is > 0 and <= MostStories && !keys.Contains(null))
        {
            ComposeStories([.. keys.OfType<string>()]);
        }

        Rebuild();
    }

    private LiveState? ComposeStories(ImmutableHashSet<string> keys)
    {
        lock (publishing)
        {
            changedSince = changedSince.Union(keys);
            return WithStories(state, keys) is { } next ? Publish(next) : null;
        }
    }

    private LiveState RebuildAlone()
    {
        lock (publishing)
        {
            changedSince = [];
        }

        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        var built = Build(now, diagnostics, out var failure);
        var isShown = built is not null && (ShowsFaults || !diagnostics.HasErrors);
        var files = isShown ? ByPath(built!.Files) : null;
        var redirects = isShown ? RedirectsOf(built!) : null;
        var searchIndex = isShown
            ? new Lazy<FrozenDictionary<string, OutputFile>>(() => ByPath(built!.SearchIndex.Value))
            : null;
        var sorted = diagnostics.ToSorted();
        lock (publishing)
        {
            sources = built is null ? sources : sources.With(built.Site);
        }

        // What was typed during the build must not go back to what it was at its beginning. Composing it takes a while, in
        // which more may be typed; the last time, that has to wait.
        for (var tries = 0; tries < 3; tries++)
        {
            var (before, keys) = Now();
            var next = WithChanges(Of(before), keys);
            lock (publishing)
            {
                if (state.Version == before.Version && changedSince == keys)
                {
                    return Publish(next);
                }
            }
        }

        lock (publishing)
        {
            return Publish(WithChanges(Of(state), changedSince));
        }

        LiveState Of(LiveState before) =>
            new(
                before.Version,
                files ?? before.Files,
                searchIndex ?? before.SearchIndex,
                redirects ?? before.Redirects,
                sorted,
                ViewsOf(sorted, now.Source),
                Stopwatch.GetElapsedTime(started)
            )
            {
                Newer = isShown ? LiveState.Nothing.Newer : before.Newer,
                Rendering = isShown ? [diagnostics] : before.Rendering,
                RenderedNothing = ReportWhileRendering,
                Build = before.Build + 1,
                Built = built ?? before.Built,
                IsWhole = built is not null,
                Failure = failure,
            };

        (LiveState State, ImmutableHashSet<string> Keys) Now()
        {
            lock (publishing)
            {
                return (state, changedSince);
            }
        }

        LiveState WithChanges(LiveState next, ImmutableHashSet<string> keys) =>
            keys.IsEmpty ? next : WithStories(next, keys) ?? next;
    }

    /// <summary>Reports a new state if a template failed on a page that somebody looked at.</summary>
    private void ReportWhileRendering()
    {
        if (state.FoundWhileRendering().IsEmpty)
        {
            return;
        }

        lock (publishing)
        {
            ImmutableArray<Diagnostic> problems =
            [
                .. state.Diagnostics.Concat(state.FoundWhileRendering()).Distinct().Order(),
            ];
            if (problems.Length > state.Diagnostics.Length)
            {
                Publish(state with { Diagnostics = problems, ProblemViews = ViewsOf(problems, options().Source) });
            }
        }
    }

    private LiveState Publish(LiveState next)
    {
        state = next with { Version = state.Version + 1 };
        changed(state);
        return state;
    }

    /// <summary>Returns a state with some stories composed anew; null if that takes a whole build.</summary>
    private LiveState? WithStories(LiveState before, ImmutableHashSet<string> keys)
    {
        // While errors keep the last good site, only a whole build can replace it.
        if (before is not { IsWhole: true, Built: { } built } || (!ShowsFaults && !before.IsGood))
        {
            return null;
        }

        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        ComposedStories? composed = null;
        Exception? failure = null;
        try
        {
            composed = StoryComposer.Compose(now, caches, built, keys, diagnostics);
            if (composed is null)
            {
                return null;
            }

            Inspect(composed.Site, keys, diagnostics);
        }
        catch (Exception e)
        {
            // As in a whole build.
            failure = Fail(e, diagnostics);
        }

        ImmutableArray<Diagnostic> problems =
        [
            .. before
                .Diagnostics.Where(problem => !IsOf(problem, keys))
                .Concat(diagnostics.ToSorted().Where(problem => IsOf(problem, keys) || failure is not null))
                .Distinct()
                .Order(),
        ];
        var next = before with
        {
            Diagnostics = problems,
            ProblemViews = ViewsOf(problems, now.Source),
            Elapsed = Stopwatch.GetElapsedTime(started),
            Failure = failure,
            IsWhole = failure is null,
            Built = composed?.Site ?? built,
        };
        return composed is null || (!ShowsFaults && !next.IsGood)
            ? next
            : next with
            {
                Newer = before.Newer.SetItems(composed.Files.Select(file => KeyValuePair.Create(file.Path, file))),
                Rendering = before.Rendering.Add(diagnostics),
                Redirects = ReferenceEquals(composed.Site.Site, built.Site)
                    ? before.Redirects
                    : RedirectsOf(composed.Site),
            };
    }

    private static bool IsOf(Diagnostic problem, ImmutableHashSet<string> keys) =>
        StoryPaths.KeyOf(problem.Location.Path) is { } key && keys.Contains(key);

    private Lazy<ImmutableArray<Problem>> ViewsOf(ImmutableArray<Diagnostic> problems, SourceFolder source)
    {
        var pages = sources;
        return new(() => [.. problems.Select(problem => Problem.Of(problem, language, source, pages))]);
    }

    /// <summary>Builds the site and renders a page of each kind. Reports a failure of the program as an error.</summary>
    private BuiltSite? Build(BuildOptions now, DiagnosticBag diagnostics, out Exception? failure)
    {
        failure = null;
        try
        {
            var built = SiteBuilder.Compose(now, caches, diagnostics);
            if (built is not null)
            {
                Inspect(built, null, diagnostics);
            }

            if (built is not null && !diagnostics.HasErrors)
            {
                // Template errors only show during rendering: render one page of each kind now, not on request.
                foreach (var file in built.OnePageOfEachKind)
                {
                    file.WriteTo(Stream.Null);
                }
            }

            return built;
        }
        catch (Exception e)
        {
            // The server must outlive any edit, and an edit can bring out any bug.
            failure = Fail(e, diagnostics);
            return null;
        }
    }

    private static Exception Fail(Exception thrown, DiagnosticBag diagnostics)
    {
        var failure = thrown.GetBaseException();
        diagnostics.Report(MachineRules.Failed, new SourceLocation("content"), failure.Message);
        return failure;
    }

    private static FrozenDictionary<string, OutputFile> ByPath(ImmutableArray<OutputFile> files) =>
        files.ToDictionary(file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> RedirectsOf(BuiltSite built) =>
        built.Site.Redirects.ToFrozenDictionary(
            redirect => redirect.Folder,
            redirect => redirect.To,
            StringComparer.Ordinal
        );
}
