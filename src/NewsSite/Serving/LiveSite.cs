using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Serving;

/// <summary>
/// The site as it is served while somebody writes: built anew after each change, pages made when they are asked for. An
/// edit that breaks it leaves the last good site up, and its problems beside it.
/// </summary>
internal sealed class LiveSite(Func<BuildOptions> options, MessageLanguage language, Action<LiveState> changed)
    : IDisposable
{
    private readonly BuildCaches caches = BuildCaches.InMemory(options().Cache);
    private volatile LiveState state = LiveState.Nothing;

    public LiveState State => state;

    public void Dispose() => caches.Dispose();

    /// <summary>Builds, and tells everybody. Not to be called twice at once.</summary>
    public void Rebuild()
    {
        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        var built = SiteBuilder.Compose(now, caches, diagnostics);
        if (built is not null && !diagnostics.HasErrors)
        {
            // A template's mistakes show when it runs: one page of each kind says it now, not when somebody looks.
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

/// <summary>One moment of the live site. <paramref name="Version"/> grows with every build.</summary>
/// <param name="Files">The last good site's files by path, but for the search index; empty where there was none yet.</param>
/// <param name="SearchIndex">Its search index, made when somebody searches.</param>
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
    /// <summary>True where the last build succeeded: the files are its own, not an earlier one's.</summary>
    public bool IsGood => !Problems.Any(problem => problem.IsError);

    /// <summary>The file at a path, or null.</summary>
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
