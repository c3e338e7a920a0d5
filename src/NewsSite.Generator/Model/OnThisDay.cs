using System.Collections.Immutable;

namespace NewsSite.Generator.Model;

/// <summary>Stories of earlier years that came out on the day for which the site is built.</summary>
public static class OnThisDay
{
    /// <summary>Returns the stories, newest first. The clock learns on which day the answer differs.</summary>
    public static ImmutableArray<Story> Of(Site site)
    {
        var today = site.Clock.Day;
        ImmutableArray<Story> stories =
        [
            .. site.Stories.Where(story =>
                (story.Day.Month, story.Day.Day) == (today.Month, today.Day) && story.Day.Year < today.Year
            ),
        ];
        if (!stories.IsEmpty)
        {
            site.Clock.HoldUntil(today.AddDays(1));
        }
        else if (NextDay(site.Stories, today) is { } next)
        {
            site.Clock.HoldUntil(next);
        }

        return stories;
    }

    /// <summary>Returns the first day after today that has stories of earlier years, or null.</summary>
    private static DateOnly? NextDay(ImmutableArray<Story> stories, DateOnly today)
    {
        DateOnly? next = null;
        foreach (var day in stories.Select(story => story.Day).Distinct())
        {
            if (NextAnniversary(day, today) is { } candidate && (next is null || candidate < next))
            {
                next = candidate;
            }
        }

        return next;
    }

    /// <summary>Returns the first anniversary of a day after today; 29 February has one in leap years only.</summary>
    private static DateOnly? NextAnniversary(DateOnly day, DateOnly today)
    {
        // Eight years pass without a leap year at most.
        var first = Math.Max(day.Year + 1, today.Year);
        for (var year = first; year <= Math.Min(first + 8, DateOnly.MaxValue.Year); year++)
        {
            if (day.Day <= DateTime.DaysInMonth(year, day.Month) && new DateOnly(year, day.Month, day.Day) is var date)
            {
                if (date > today)
                {
                    return date;
                }
            }
        }

        return null;
    }
}
