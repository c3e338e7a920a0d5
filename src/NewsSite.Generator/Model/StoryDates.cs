using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Dates that matter to the readers of a story.</summary>
/// <param name="Event">Event it announces, or null.</param>
/// <param name="Deadline">Last day or moment to apply, or null.</param>
/// <param name="Expires">Last day or moment the story holds, or null for the deadline.</param>
public sealed record StoryDates(StoryEvent? Event, CalendarTime? Deadline, CalendarTime? Expires)
{
    public static readonly StoryDates None = new(null, null, null);

    /// <summary>True if there is something to put into a calendar.</summary>
    public bool HasCalendar => Event is not null || Deadline is not null;

    /// <summary>Moments at which a page says something else of the story, and what is over then.</summary>
    public IEnumerable<(DateTimeOffset At, DueKind Kind)> Ends
    {
        get
        {
            foreach (var end in new[] { Deadline, Expires }.OfType<CalendarTime>().Select(time => time.Over).Distinct())
            {
                yield return (end, DueKind.Expiry);
            }

            if (Event is not null)
            {
                yield return (Event.Over, DueKind.EventEnds);
            }
        }
    }

    /// <summary>
    /// Returns the first moment at which the story no longer holds, or null if it always does. Without
    /// <see cref="Expires"/>, it holds until all that it announces is over. An event before the story is a report.
    /// </summary>
    /// <param name="storyDate">When the story comes out.</param>
    public DateTimeOffset? OverFor(DateTimeOffset storyDate) =>
        Expires?.Over ?? new[] { Deadline?.Over, Event?.Over > storyDate ? Event.Over : null }.Max();

    /// <summary>Moment by which calendars are ordered.</summary>
    public DateTimeOffset First => new[] { Event?.Start.Value, Deadline }.OfType<CalendarTime>().Min(time => time.At);
}
