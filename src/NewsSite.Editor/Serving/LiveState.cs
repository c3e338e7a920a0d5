using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Editor.Serving;

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

    /// <summary>Files of stories that were composed after the others.</summary>
    public ImmutableDictionary<string, OutputFile> Newer { get; init; } =
        ImmutableDictionary.Create<string, OutputFile>(StringComparer.Ordinal);

    /// <summary>Number of the whole build; between two of them, stories are composed by themselves.</summary>
    public int Build { get; init; }

    /// <summary>True if <see cref="Built"/> is of this state, not of an earlier one.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The last site that could be composed, perhaps with errors; null before the first.</summary>
    public BuiltSite? Built { get; init; }

    /// <summary>The exception that ended the last build, or null.</summary>
    public Exception? Failure { get; init; }

    /// <summary>
    /// Bags in which the pages of this state report what is wrong in a template. Only one page of each kind is rendered by a build;
    /// a template may fail on another one, when somebody looks at it.
    /// </summary>
    public ImmutableArray<DiagnosticBag> Rendering { get; init; } = [];

    /// <summary>Called after a file turned out empty, as a page does whose template fails.</summary>
    public Action RenderedNothing { get; init; } = static () => { };

    /// <summary>True if the last build succeeded. Otherwise the files are from an earlier build.</summary>
    public bool IsGood => !Diagnostics.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Returns the file at a path, or null.</summary>
    public OutputFile? Find(string path) =>
        path.StartsWith("search/", StringComparison.Ordinal)
            ? SearchIndex.Value.GetValueOrDefault(path)
            : Newer.GetValueOrDefault(path) ?? Files.GetValueOrDefault(path);

    /// <summary>Returns the bytes of a file. None for a page whose template fails.</summary>
    public byte[] Render(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        if (stream.Length == 0)
        {
            RenderedNothing();
        }

        return stream.ToArray();
    }

    /// <summary>Returns the problems of templates that were found when pages were rendered, and are not among those of the state.</summary>
    public ImmutableArray<Diagnostic> FoundWhileRendering() =>
        [
            .. Rendering
                .SelectMany(bag => bag.ToSorted())
                .Where(problem => problem.Rule == ThemeRules.Runtime || problem.Rule == ThemeRules.NoFile)
                .Except(Diagnostics),
        ];

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
