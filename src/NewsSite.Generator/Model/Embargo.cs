using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// Decides what is published at the build's clock. What passes holds nothing of what is still to come, so nothing
/// downstream can show it.
/// </summary>
internal sealed class Embargo(
    SiteConfiguration configuration,
    SiteClock clock,
    Preview preview,
    DiagnosticBag diagnostics
)
{
    private readonly StoryMerger merger = new(configuration, diagnostics);
    private readonly List<DueMoment> schedule = [];
    private int drafts;
    private int scheduled;

    /// <summary>What becomes due later, earliest first.</summary>
    public ImmutableArray<DueMoment> Schedule =>
        [
            .. schedule
                .OrderBy(due => due.At)
                .ThenBy(due => due.Story.Key, StringComparer.Ordinal)
                .ThenBy(due => due.Kind),
        ];

    public HeldBack HeldBack => new(drafts, scheduled, schedule.Count == 0 ? null : schedule.Min(due => due.At));

    /// <summary>The stories that are out, newest first, the withdrawn ones among them.</summary>
    public ImmutableArray<ArchiveEntry> Entries(ImmutableArray<StorySource> sources)
    {
        var published = new List<ArchiveEntry>(sources.Length);
        foreach (var source in sources.Where(source => !source.Articles.IsEmpty))
        {
            if (Publish(source) is { } story)
            {
                published.Add(story);
            }
        }

        published.Sort(NewestFirst);
        return [.. published];
    }

    /// <summary>The pages that are out, by slug.</summary>
    public ImmutableArray<Page> Pages(ImmutableArray<PageSource> sources) =>
        [
            .. sources
                .Select(page => new Page(page.Slug, page.Folder, WithoutDrafts(page.Articles)))
                .Where(page => !page.Versions.IsEmpty),
        ];

    private ArchiveEntry? Publish(StorySource source)
    {
        var included = WithoutDrafts(source.Articles);
        var (whole, withdrawal) = merger.Merge(source, included.IsEmpty ? source.Articles : included);
        if (included.IsEmpty)
        {
            return null;
        }

        var later = included.RemoveAll(article => !IsLater(whole.DateOf(article)));
        PutOff(whole, withdrawal, later);
        if (later.Length == included.Length)
        {
            return null;
        }

        // Nothing of a version still to come, not even the name of a photo, shows in those that are out. But a withdrawal
        // holds wherever it is written.
        var story = later.IsEmpty ? whole : merger.Merge(source, included.RemoveRange(later)).Story;
        return withdrawal is null || IsLater(withdrawal.Date.Value)
            ? WithCorrections(story)
            : Withdrawn(story, withdrawal);
    }

    private void PutOff(Story story, Withdrawal? withdrawal, ImmutableArray<Article> later)
    {
        scheduled += later.IsEmpty ? 0 : 1;
        foreach (var moment in later.GroupBy(story.DateOf))
        {
            var languages = story.Versions.Where(version => moment.Any(article => article.Path == version.Path));
            schedule.Add(
                new DueMoment(
                    moment.Key,
                    DueKind.Publication,
                    story,
                    [.. languages.Select(version => version.Language)]
                )
            );
        }

        var all = story.Versions.Select(version => version.Language).ToImmutableArray();
        foreach (var correction in story.Corrections.Where(correction => IsLater(correction.Date.Value)))
        {
            schedule.Add(new DueMoment(correction.Date.Value, DueKind.Correction, story, all));
        }

        if (withdrawal is not null && IsLater(withdrawal.Date.Value))
        {
            schedule.Add(new DueMoment(withdrawal.Date.Value, DueKind.Withdrawal, story, all));
        }
    }

    /// <summary>The story with those of its corrections that have come.</summary>
    private Story WithCorrections(Story story) =>
        story with
        {
            Corrections = story.Corrections.RemoveAll(correction => IsLater(correction.Date.Value)),
        };

    private static WithdrawnStory Withdrawn(Story story, Withdrawal withdrawal) =>
        new()
        {
            Key = story.Key,
            Date = story.Date,
            Topics = story.Topics,
            Withdrawal = withdrawal,
            Versions = story.Headings,
        };

    private ImmutableArray<Article> WithoutDrafts(ImmutableArray<Article> articles)
    {
        var kept = preview.Drafts ? articles : articles.RemoveAll(article => article.IsDraft);
        drafts += articles.Length - kept.Length;
        return kept;
    }

    private bool IsLater(DateTimeOffset date) => !preview.Future && !clock.HasCome(date);

    private static int NewestFirst(ArchiveEntry a, ArchiveEntry b)
    {
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(b.Key, a.Key);
    }
}
