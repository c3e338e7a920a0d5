using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Calendars;

/// <summary>
/// Writes events and deadlines as iCalendar (RFC 5545): one file a story and language, and one of each language to
/// subscribe to.
/// </summary>
internal sealed class CalendarWriter
{
    /// <summary>Limit of stories in a language's calendar: the last ones by date.</summary>
    private const int MaxStories = 200;

    private readonly Site site;
    private readonly SiteConfiguration configuration;
    private readonly RenderedArticles articles;
    private readonly InterfaceTexts texts;

    private CalendarWriter(Site site, RenderedArticles articles, InterfaceTexts texts)
    {
        (this.site, configuration) = (site, site.Configuration);
        (this.articles, this.texts) = (articles, texts);
    }

    public static IEnumerable<OutputFile> Write(Site site, RenderedArticles articles, InterfaceTexts texts)
    {
        var writer = new CalendarWriter(site, articles, texts);
        return site.Routes.Where(route => RouteKind.IsCalendar(route.Kind)).Select(writer.FileOf);
    }

    private OutputFile FileOf(Route route) =>
        OutputFile.FromText(
            OutputFile.PathOf(route.Path),
            () =>
                route.Subject is Story story
                    ? Calendar([story], route.Language)
                    : Calendar(Latest(route.Language), route.Language)
        );

    private IEnumerable<Story> Latest(Language language) =>
        site
            .Stories.Where(story => story.Dates.HasCalendar && story.In(language) is not null)
            .OrderByDescending(story => story.Dates.First)
            .ThenBy(story => story.Key, StringComparer.Ordinal)
            .Take(MaxStories)
            .Reverse();

    private string Calendar(IEnumerable<Story> stories, Language language)
    {
        var title = texts.Get(language, "dates.calendar", ("title", configuration.Title[language]));
        // No METHOD: it would make this a message of RFC 5546, in which every event must have an organizer.
        var ics = new IcsText()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .AddText("PRODID", $"-//{configuration.Publisher[language]}//NewsSite//{language.Code.ToUpperInvariant()}")
            .Add("CALSCALE", "GREGORIAN")
            .AddText("NAME", title)
            .AddText("X-WR-CALNAME", title)
            .Add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
            .Add("X-PUBLISHED-TTL", "PT6H");
        foreach (var story in stories)
        {
            AddEntries(ics, story, story.In(language)!);
        }

        return ics.Add("END", "VCALENDAR").ToString();
    }

    private void AddEntries(IcsText ics, Story story, Article article)
    {
        var language = article.Language;
        var title = Typographer.Set(language, article.Title.Value);
        if (story.Dates.Event is { } announced)
        {
            AddEntry(
                ics,
                "event",
                story,
                article,
                title,
                announced.Start.Value,
                announced.End?.Value,
                announced.PlaceIn(language)
            );
        }

        if (story.Dates.Deadline is { } deadline)
        {
            var name = texts.Get(language, "dates.deadline_of", ("title", title));
            AddEntry(ics, "deadline", story, article, name, deadline, null, null);
        }
    }

    private void AddEntry(
        IcsText ics,
        string kind,
        Story story,
        Article article,
        string title,
        CalendarTime start,
        CalendarTime? end,
        string? place
    )
    {
        var language = article.Language;
        var url = configuration.Address.Absolute(Permalinks.Story(language, story.Key));
        // The same in every build of the same story: times of the build would make every calendar new.
        var changed = Utc(story.ModifiedOf(article));
        ics.Add("BEGIN", "VEVENT")
            .Add("UID", $"{story.Key.Replace('/', '-')}-{kind}-{language.Code}@{HostOfSite}")
            .Add("DTSTAMP", changed)
            .Add("LAST-MODIFIED", changed)
            .Add("SEQUENCE", $"{story.Corrections.Length}");
        AddTimes(ics, start, end);
        ics.AddText($"SUMMARY;LANGUAGE={language.Code}", title)
            .AddText($"DESCRIPTION;LANGUAGE={language.Code}", $"{articles[article].Description}\n{url}");
        if (place is not null)
        {
            ics.AddText($"LOCATION;LANGUAGE={language.Code}", place);
        }

        ics.Add("URL", url)
            .AddTexts("CATEGORIES", [.. story.Topics.Select(topic => topic.Name[language])])
            .Add("STATUS", "CONFIRMED")
            // Nobody's time is taken by an announcement.
            .Add("TRANSP", "TRANSPARENT")
            .Add("END", "VEVENT");
    }

    private static void AddTimes(IcsText ics, CalendarTime start, CalendarTime? end)
    {
        if (start.IsDay)
        {
            // The end of whole days is the day after the last one.
            ics.Add("DTSTART;VALUE=DATE", Day(start.At)).Add("DTEND;VALUE=DATE", Day((end ?? start).Over));
            return;
        }

        ics.Add("DTSTART", Utc(start.At));
        if (end is not null)
        {
            ics.Add("DTEND", Utc(end.At));
        }
    }

    /// <summary>Host of site.yaml, also in previews at another address: identifiers never change.</summary>
    private string HostOfSite => new Uri(configuration.OwnAddresses.FirstOrDefault(configuration.Address).Origin).Host;

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyyMMdd");
}
