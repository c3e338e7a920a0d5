using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Checking;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Stories that are open in the editor, and the problems of all. Texts of open ones are checked with every build, those of
/// others in the background. Thread-safe.
/// </summary>
/// <param name="current">Returns the state of the site.</param>
/// <param name="checks">Checks of all texts in the background.</param>
internal sealed class OpenStories(Func<LiveState> current, ArchiveChecks checks, Func<DateTimeOffset> clock)
{
    /// <summary>Number of open stories whose texts are checked with every build.</summary>
    private const int MostOpen = 8;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, (int Build, ImmutableArray<Diagnostic> Found)> checkedAtOpening = new(
        StringComparer.Ordinal
    );
    private volatile ImmutableHashSet<string> inspected = [];
    private volatile KnownLinks? links;
    private ImmutableList<string> open = [];
    private volatile IndexedState? index;

    /// <summary>Returns all stories, with their problems.</summary>
    public StoryIndex List() => Index().Stories.Value;

    /// <summary>Notes that a story is open, so that builds check its texts.</summary>
    public void Open(StoryName story)
    {
        lock (gate)
        {
            open = open.Remove(story.Key).Add(story.Key);
            open = open.RemoveRange(0, Math.Max(0, open.Count - MostOpen));
        }
    }

    /// <summary>Checks the texts of a story of the last build, which takes less time than another build.</summary>
    public void CheckAtOpening(StoryName story)
    {
        var state = current();
        if (state.Built is not { } built || inspected.Contains(story.Key))
        {
            return;
        }

        var diagnostics = new DiagnosticBag();
        diagnostics.Configure(built.Site.Configuration.Checks);
        diagnostics.Silence(built.Content.Articles.SelectMany(article => article.Allowed));
        CheckTexts(built, ImmutableHashSet.Create(story.Key), diagnostics);
        // What a silence drops elsewhere is not known here.
        checkedAtOpening[story.Key] = (
            state.Build,
            diagnostics.ToSorted().RemoveAll(problem => problem.Rule == SettingRules.SilencesNothing)
        );
    }

    /// <summary>Checks the texts of open stories in a build, or those of some stories that were composed anew.</summary>
    public void Check(BuiltSite built, IReadOnlySet<string>? only, DiagnosticBag diagnostics)
    {
        var keys = only ?? open.ToImmutableHashSet();
        inspected = only is null ? [.. keys] : inspected.Union(keys);
        foreach (var key in keys)
        {
            checkedAtOpening.TryRemove(key, out _);
        }

        CheckTexts(built, keys, diagnostics);
    }

    private void CheckTexts(BuiltSite built, IReadOnlySet<string> keys, DiagnosticBag diagnostics)
    {
        try
        {
            TextChecker.CheckStories(built.Content, LinksOf(built), keys, diagnostics);
        }
        catch (Exception e) when (e.GetBaseException() is SourceChangedException)
        {
            // The change on disk is noticed, and leads to another build.
        }
    }

    /// <summary>Links to the articles of a site. Typing in a text leaves the site's model, and so them.</summary>
    private sealed record KnownLinks(Site Site, SiteLinks Links);

    private SiteLinks LinksOf(BuiltSite built)
    {
        if (links is { } known && ReferenceEquals(known.Site, built.Site))
        {
            return known.Links;
        }

        var made = TextChecker.LinksOf(built.Content, built.Site.Configuration);
        links = new(built.Site, made);
        return made;
    }

    /// <summary>Returns what the last build and the checks report of a story.</summary>
    public IEnumerable<Diagnostic> ProblemsOf(StoryName story)
    {
        var now = Index();
        return checkedAtOpening.TryGetValue(story.Key, out var more) && more.Build == now.State.Build
            ? now.Live[story.Key].Concat(more.Found).Distinct().Order()
            : now.Live[story.Key];
    }

    /// <summary>Problems and stories of one state of the site.</summary>
    /// <param name="Checked">What the checks in the background had found then.</param>
    /// <param name="Live">Problems that the build found, by the key of the story.</param>
    private sealed record IndexedState(
        LiveState State,
        ImmutableArray<Diagnostic> Checked,
        ILookup<string, Diagnostic> Live,
        Lazy<StoryIndex> Stories
    );

    private IndexedState Index()
    {
        var (state, found) = (current(), checks.Found);
        if (index is { } known && ReferenceEquals(known.State, state) && known.Checked == found)
        {
            return known;
        }

        var built = state.Built ?? throw new InvalidOperationException("the desk is used before its first build");
        var isOpen = open.ToHashSet();
        return index = new(
            state,
            found,
            ByStory(state.Diagnostics),
            // Only the list needs it, and it takes a while for ten thousand stories.
            new(() => StoryIndex.Of(built, ByStory([.. state.Diagnostics, .. found.Where(IsOfClosedStory)]), clock()))
        );

        bool IsOfClosedStory(Diagnostic problem) =>
            StoryName.OfPath(problem.Location.Path) is { } story && !isOpen.Contains(story.Key);
    }

    private static ILookup<string, Diagnostic> ByStory(IEnumerable<Diagnostic> problems) =>
        problems.ToLookup(problem => StoryName.OfPath(problem.Location.Path)?.Key ?? "", StringComparer.Ordinal);
}
