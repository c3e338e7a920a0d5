using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of a story's event and deadline.</summary>
internal static class DateViews
{
    public static EventView? Event(Story story, SiteClock clock, Language language)
    {
        if (story.Dates.Event is not { } announced)
        {
            return null;
        }

        var (start, end) = (announced.Start.Value, announced.End?.Value);
        var isOneDay = end is null || start.At.Date == end.At.Date;
        return new EventView(
            new DateView(start.At, language),
            end is null || (end.IsDay && isOneDay) ? null : new DateView(end.At, language),
            !start.IsDay,
            isOneDay,
            announced.PlaceIn(language) is { } place ? Typographer.Set(language, place) : null,
            clock.HasCome(announced.Over)
        );
    }

    public static DeadlineView? Deadline(Story story, SiteClock clock, Language language) =>
        story.Dates.Deadline is { } deadline
            ? new DeadlineView(new DateView(deadline.At, language), !deadline.IsDay, clock.HasCome(deadline.Over))
            : null;

    /// <summary>True if the story no longer holds.</summary>
    public static bool IsExpired(Story story, SiteClock clock) =>
        story.Dates.OverFor(story.Date) is { } over && clock.HasCome(over);
}
