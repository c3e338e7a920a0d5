using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// Decides which content is published at the time of the build. Published entries contain no data of future content, so
/// later stages cannot reveal it. Looks at stories on all cores.
/// </summary>
internal sealed class Embargo(
    SiteConfiguration configuration,
    SiteClock clock,
    Preview preview,
    DiagnosticBag diagnostics
)
{
    private readonly StoryMerger merger = new(configuration, diagnostics);
    private readonly ConcurrentQueue<DueMoment> schedule = [];
    private int drafts;
    private int scheduled;

    /// <summary>Future moments that the content names, earliest first.</summary>
    public ImmutableArray<DueMoment> Schedule =>
        [.. schedule.OrderBy(due => due.At).ThenBy(due => due.Key, StringComparer.Ordinal).ThenBy(due => due.Kind)];

    public HeldBack HeldBack => new(drafts, scheduled, Schedule.FirstOrDefault(due => due.IsChange)?.At);

    /// <summary>Returns the published stories, including withdrawn ones, newest first.</summary>
    public ImmutableArray<ArchiveEntry> Entries(ImmutableArray<StorySource> sources)
    {
        var published = sources
            .AsParallel()
            .Where(source => !source.Articles.IsEmpty)
            .Select(Publish)
            .OfType<ArchiveEntry>()
            .ToArray();
        Array.Sort(published, NewestFirst);
        return ImmutableCollectionsMarshal.AsImmutableArray(published);
    }

    /// <summary>Returns the notice above all pages if its time has come and is not over.</summary>
    public Notice? Present(Notice? notice)
    {
        if (notice is null)
        {
            return null;
        }

        // A preview shows what is to come, but nothing that will be over.
        var hasBegun = notice.From is not { } from || !IsLater(from.At);
        var isOver = clock.HasCome(notice.To.Over);
        foreach (
            var (moment, kind) in new[]
            {
                (notice.From?.At, DueKind.NoticeBegins),
                (notice.To.Over, DueKind.NoticeEnds),
            }
        )
        {
            if (moment is { } due && due > clock.Now)
            {
                schedule.Enqueue(new DueMoment(due, kind, NoticeLoader.Path, []));
            }
        }

        return hasBegun && !isOver ? notice : null;
    }

    /// <summary>Returns the published pages, by slug.</summary>
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
        ScheduleDrafts(whole, source.Articles.RemoveRange(included));
        if (included.IsEmpty)
        {
            return null;
        }

        var later = included.RemoveAll(article => !IsLater(whole.DateOf(article)));
        ScheduleChanges(whole, withdrawal, later);
        if (later.Length == included.Length)
        {
            return null;
        }

        // Data of future versions, even the name of a photo, must not appear in published ones. But a withdrawal
        // applies whichever version's file contains it.
        var story = later.IsEmpty ? whole : merger.Merge(source, included.RemoveRange(later)).Story;
        return withdrawal is null || IsStillToCome(withdrawal)
            ? WithoutFutureCorrections(story)
            : Withdrawn(WithoutFutureCorrections(story), withdrawal);
    }

    /// <summary>Lists drafts with a date in the future, which their authors may believe to be scheduled.</summary>
    private void ScheduleDrafts(Story story, ImmutableArray<Article> drafts)
    {
        foreach (var moment in drafts.Where(draft => story.DateOf(draft) > clock.Now).GroupBy(story.DateOf))
        {
            schedule.Enqueue(new DueMoment(moment.Key, DueKind.Draft, story.Key, HeadingsOf(moment)));
        }
    }

    private void ScheduleChanges(Story story, Withdrawal? withdrawal, ImmutableArray<Article> later)
    {
        Interlocked.Add(ref scheduled, later.IsEmpty ? 0 : 1);
        foreach (var moment in later.GroupBy(story.DateOf))
        {
            schedule.Enqueue(new DueMoment(moment.Key, DueKind.Publication, story.Key, HeadingsOf(moment)));
        }

        foreach (var correction in story.Corrections.Where(correction => IsLater(correction.Date.Value)))
        {
            schedule.Enqueue(new DueMoment(correction.Date.Value, DueKind.Correction, story.Key, story.Headings));
        }

        foreach (var (end, kind) in story.Dates.Ends.Where(end => IsLater(end.At)))
        {
            if (withdrawal is null || end < withdrawal.Date.Value)
            {
                schedule.Enqueue(new DueMoment(end, kind, story.Key, story.Headings));
            }
        }

        if (withdrawal is not null && IsLater(withdrawal.Date.Value))
        {
            schedule.Enqueue(new DueMoment(withdrawal.Date.Value, DueKind.Withdrawal, story.Key, story.Headings));
        }
    }

    private ImmutableArray<VersionHeading> HeadingsOf(IGrouping<DateTimeOffset, Article> versions) =>
        [
            .. versions
                .OrderBy(version => configuration.Languages.IndexOf(version.Language))
                .Select(version => VersionHeading.Of(version, versions.Key)),
        ];

    /// <summary>Returns the story without future corrections.</summary>
    private Story WithoutFutureCorrections(Story story)
    {
        var made = story.Corrections.RemoveAll(correction => IsLater(correction.Date.Value));
        return made.Length == story.Corrections.Length ? story : story with { Corrections = made };
    }

    private static WithdrawnStory Withdrawn(Story story, Withdrawal withdrawal) =>
        new()
        {
            Key = story.Key,
            Date = story.Date,
            Topics = story.Topics,
            Regions = story.Regions,
            Withdrawal = withdrawal,
            Versions = story.Headings,
            LastChange = Later(story.Modified, withdrawal.Date.Value),
        };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private ImmutableArray<Article> WithoutDrafts(ImmutableArray<Article> articles)
    {
        var included = preview.Drafts ? articles : articles.RemoveAll(article => article.IsDraft);
        Interlocked.Add(ref drafts, articles.Length - included.Length);
        return included;
    }

    private bool IsStillToCome(Withdrawal withdrawal) =>
        preview.IsForecast ? !clock.HasCome(withdrawal.Date.Value) : IsLater(withdrawal.Date.Value);

    private bool IsLater(DateTimeOffset date) => !preview.Future && !clock.HasCome(date);

    private static int NewestFirst(ArchiveEntry a, ArchiveEntry b)
    {
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(b.Key, a.Key);
    }
}
