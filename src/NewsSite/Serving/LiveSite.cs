using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Serving;

/// <summary>
/// The site as served during editing. Every change rebuilds it; pages are rendered on request. While the sources have
/// errors, the last good site stays and the errors are shown over it.
/// </summary>
internal sealed class LiveSite(Func<BuildOptions> options, MessageLanguage language, Action<LiveState> changed)
    : IDisposable
{
    private readonly BuildCaches caches = BuildCaches.InMemory(options().Cache);
    private volatile LiveState state = LiveState.Nothing;

    public LiveState State => state;

    public void Dispose() => caches.Dispose();

    /// <summary>Builds the site and reports the new state. Not thread-safe.</summary>
    public void Rebuild()
    {
        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        var built = SiteBuilder.Compose(now, caches, diagnostics);
        if (built is not null && !diagnostics.HasErrors)
        {
            // Template errors only show during rendering: render one page of each kind now, not on request.
            foreach (var file in built.OnePageOfEachKind)
            {
                file.WriteTo(Stream.Null);
            }
        }

        var isGood = built is not null && !diagnostics.HasErrors;
        var files = isGood ? ByPath(built!.Files) : state.Files;
        var redirects = isGood ? RedirectsOf(built!) : state.Redirects;
        var search = isGood ? new(() => ByPath(built!.SearchIndex.Value)) : state.SearchIndex;
        state = new LiveState(
            state.Version + 1,
            files,
            search,
            redirects,
            diagnostics.ToSorted(),
            [.. diagnostics.ToSorted().Select(diagnostic => Problem.Of(diagnostic, language, now.Source))],
            Stopwatch.GetElapsedTime(started)
        );
        changed(state);
    }

    private static FrozenDictionary<string, OutputFile> ByPath(ImmutableArray<OutputFile> files) =>
        files.ToDictionary(file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> RedirectsOf(BuiltSite built) =>
        built.Site.Redirects.ToFrozenDictionary(
            redirect => redirect.From,
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
    ImmutableArray<Problem> Problems,
    TimeSpan Elapsed
)
{
    /// <summary>True if the last build succeeded. Otherwise the files are from an earlier build.</summary>
    public bool IsGood => !Problems.Any(problem => problem.IsError);

    /// <summary>Returns the file at a path, or null.</summary>
    public OutputFile? Find(string path) =>
        path.StartsWith("search/", StringComparison.Ordinal)
            ? SearchIndex.Value.GetValueOrDefault(path)
            : Files.GetValueOrDefault(path);

    public static readonly LiveState Nothing = new(
        0,
        FrozenDictionary<string, OutputFile>.Empty,
        new(FrozenDictionary<string, OutputFile>.Empty),
        FrozenDictionary<string, string>.Empty,
        [],
        [],
        TimeSpan.Zero
    );
}
