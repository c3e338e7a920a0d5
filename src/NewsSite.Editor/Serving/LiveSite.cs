using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Editor.Serving;

/// <summary>
/// The site as served during editing. Every change rebuilds it; pages are rendered on request. While the sources have
/// errors, the last good site stays and the errors are shown over it. A failure of the program is such an error too.
/// </summary>
internal sealed class LiveSite(Func<BuildOptions> options, MessageLanguage language, Action<LiveState> changed)
    : IDisposable
{
    private readonly Lock building = new();
    private readonly BuildCaches caches = BuildCaches.InMemory(options().Cache);
    private volatile LiveState state = LiveState.Nothing;
    private PageSources sources = PageSources.None;

    public LiveState State => state;

    /// <summary>
    /// True to show the site with its errors, as far as it can be built. Otherwise the last good one stays. One who
    /// writes a story must see it, whatever is wrong in another.
    /// </summary>
    public bool ShowsFaults { get; init; }

    /// <summary>Reports more about a site that was built.</summary>
    public Action<BuiltSite, DiagnosticBag> Inspect { get; init; } = static (_, _) => { };

    public void Dispose() => caches.Dispose();

    /// <summary>Builds the site and reports the new state.</summary>
    public LiveState Rebuild()
    {
        lock (building)
        {
            return RebuildAlone();
        }
    }

    private LiveState RebuildAlone()
    {
        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        var built = Build(now, diagnostics, out var failure);
        var isShown = built is not null && (ShowsFaults || !diagnostics.HasErrors);
        var files = isShown ? ByPath(built!.Files) : state.Files;
        var redirects = isShown ? RedirectsOf(built!) : state.Redirects;
        var search = isShown ? new(() => ByPath(built!.SearchIndex.Value)) : state.SearchIndex;
        sources = built is null ? sources : sources.With(built.Site);
        var pages = sources;
        var sorted = diagnostics.ToSorted();
        state = new LiveState(
            state.Version + 1,
            files,
            search,
            redirects,
            sorted,
            new(() => [.. sorted.Select(diagnostic => Problem.Of(diagnostic, language, now.Source, pages))]),
            Stopwatch.GetElapsedTime(started)
        )
        {
            Built = built ?? state.Built,
            Failure = failure,
        };
        changed(state);
        return state;
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
                Inspect(built, diagnostics);
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
            failure = e.GetBaseException();
            diagnostics.Report(MachineRules.Failed, new SourceLocation("content"), failure.Message);
            return null;
        }
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

/// <summary>An immutable state of the live site. <paramref name="Version"/> grows with every build.</summary>
/// <param name="Files">The last good site's files by path, except the search index. Empty before the first good
/// build.</param>
/// <param name="SearchIndex">The search index's files, built on the first search.</param>
internal sealed record LiveState(
    int Version,
    FrozenDictionary<string, OutputFile> Files,
    Lazy<FrozenDictionary<string, OutputFile>> SearchIndex,
    FrozenDictionary<string, string> Redirects,
    ImmutableArray<Diagnostic> Diagnostics,
    Lazy<ImmutableArray<Problem>> ProblemViews,
    TimeSpan Elapsed
)
{
    /// <summary>Problems as the overlay shows them.</summary>
    public ImmutableArray<Problem> Problems => ProblemViews.Value;

    /// <summary>The last site that could be composed, perhaps with errors; null before the first.</summary>
    public BuiltSite? Built { get; init; }

    /// <summary>The exception that ended the last build, or null.</summary>
    public Exception? Failure { get; init; }

    /// <summary>True if the last build succeeded. Otherwise the files are from an earlier build.</summary>
    public bool IsGood => !Diagnostics.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Returns the file at a path, or null.</summary>
    public OutputFile? Find(string path) =>
        path.StartsWith("search/", StringComparison.Ordinal)
            ? SearchIndex.Value.GetValueOrDefault(path)
            : Files.GetValueOrDefault(path);

    /// <summary>Returns where a request is redirected to, or null.</summary>
    /// <param name="query">Query of the request with its question mark, or empty.</param>
    public string? RedirectOf(string path, string query) =>
        Redirects.GetValueOrDefault(Redirect.FolderOf(path + query))
        ?? Redirects.GetValueOrDefault(Redirect.FolderOf(path));

    public static readonly LiveState Nothing = new(
        0,
        FrozenDictionary<string, OutputFile>.Empty,
        new(FrozenDictionary<string, OutputFile>.Empty),
        FrozenDictionary<string, string>.Empty,
        [],
        new([]),
        TimeSpan.Zero
    );
}
