using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Generator;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Serving;

/// <summary>
/// The site as it is served while somebody writes: built anew after each change, pages made when they are asked for. An
/// edit that breaks it leaves the last good site up, and its problems beside it.
/// </summary>
internal sealed class LiveSite(Func<BuildOptions> options, MessageLanguage language, Action<LiveState> changed)
{
    private readonly BuildMemory memory = new();
    private volatile LiveState state = LiveState.Nothing;

    public LiveState State => state;

    /// <summary>Builds, and tells everybody. Not to be called twice at once.</summary>
    public void Rebuild()
    {
        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var now = options();
        var built = SiteBuilder.Build(now, diagnostics, new StageTimer(), memory);
        if (built is not null && !diagnostics.HasErrors)
        {
            // A template's mistakes show when it runs: one page of each kind says it now, not when somebody looks.
            foreach (var file in built.OnePageOfEachKind)
            {
                file.WriteTo(Stream.Null);
            }
        }

        var isGood = built is not null && !diagnostics.HasErrors;
        var files = isGood ? ByPath(built!) : state.Files;
        var redirects = isGood ? RedirectsOf(built!) : state.Redirects;
        state = new LiveState(
            state.Version + 1,
            files,
            redirects,
            diagnostics.ToSorted(),
            [.. diagnostics.ToSorted().Select(diagnostic => Problem.Of(diagnostic, language, now.Source))],
            Stopwatch.GetElapsedTime(started)
        );
        changed(state);
    }

    private static FrozenDictionary<string, OutputFile> ByPath(BuiltSite built) =>
        built.Files.ToDictionary(file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> RedirectsOf(BuiltSite built) =>
        built.Site.Redirects.ToFrozenDictionary(
            redirect => redirect.From,
            redirect => redirect.To,
            StringComparer.Ordinal
        );
}

/// <summary>One moment of the live site. <paramref name="Version"/> grows with every build.</summary>
/// <param name="Files">The last good site's files by path; empty where there was none yet.</param>
internal sealed record LiveState(
    int Version,
    FrozenDictionary<string, OutputFile> Files,
    FrozenDictionary<string, string> Redirects,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Problem> Problems,
    TimeSpan Elapsed
)
{
    /// <summary>True where the last build succeeded: the files are its own, not an earlier one's.</summary>
    public bool IsGood => !Problems.Any(problem => problem.IsError);

    public static readonly LiveState Nothing = new(
        0,
        FrozenDictionary<string, OutputFile>.Empty,
        FrozenDictionary<string, string>.Empty,
        [],
        [],
        TimeSpan.Zero
    );
}
