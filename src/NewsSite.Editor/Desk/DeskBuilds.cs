using System.Collections.Immutable;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Builds the site over what is typed: the stories that changed by themselves, to answer the writer, and the whole site
/// after a pause. Thread-safe.
/// </summary>
internal sealed class DeskBuilds : IDisposable
{
    private readonly LiveSite live;
    private readonly BuildQueue whole;
    private readonly BuildQueue answers;
    private readonly LaterBuild rest;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> lastChange = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> changed = [];

    /// <param name="options">Returns the options of a build of what is typed now.</param>
    /// <param name="inspect">Reports more about a site that was built; about some stories only, if their keys are given.</param>
    /// <param name="built">Called after each build.</param>
    public DeskBuilds(
        Func<BuildOptions> options,
        MessageLanguage messages,
        Action<BuiltSite, IReadOnlySet<string>?, DiagnosticBag> inspect,
        Action<LiveState> built
    )
    {
        live = new LiveSite(options, messages, built) { ShowsFaults = true, Inspect = inspect };
        whole = new BuildQueue(() => live.Rebuild());
        answers = new BuildQueue(ComposeChanged);
        rest = new LaterBuild(RebuildAsync, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
    }

    public LiveState State => live.State;

    /// <summary>Builds the whole site for the first time.</summary>
    public LiveState Begin() => live.Rebuild();

    /// <summary>Builds the whole site of what is on disk and typed now.</summary>
    public Task RebuildAsync() => whole.WaitForAsync(whole.Note());

    /// <summary>Notes that a story was changed, after its text was kept. Returns the number of the change.</summary>
    public long Note(StoryName story)
    {
        lock (gate)
        {
            changed = changed.Add(story.Key);
            return lastChange[story.Key] = answers.Note();
        }
    }

    /// <summary>Notes that a story has this name now: answers about changes before are overtaken.</summary>
    public void NoteName(StoryName story)
    {
        lock (gate)
        {
            lastChange[story.Key] = answers.Note();
        }
    }

    /// <summary>Notes that files on disk are others, which the next whole build shows.</summary>
    public void NoteFiles() => whole.Note();

    /// <summary>Returns when a story is composed as it was after a change, or later.</summary>
    public Task AnswerAsync(long change) => answers.WaitForAsync(change);

    /// <summary>False if the story was changed again since.</summary>
    public bool IsLast(StoryName story, long change)
    {
        lock (gate)
        {
            return lastChange[story.Key] == change;
        }
    }

    public void Dispose()
    {
        rest.Dispose();
        live.Dispose();
    }

    /// <summary>Composes the stories that changed; the rest of the site follows.</summary>
    private void ComposeChanged()
    {
        ImmutableHashSet<string> keys;
        lock (gate)
        {
            (keys, changed) = (changed, []);
        }

        live.RebuildStories(keys);
        rest.Ask();
    }
}
