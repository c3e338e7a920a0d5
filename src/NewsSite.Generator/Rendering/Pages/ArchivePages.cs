using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the archive's views: all years, a year's months, a month's stories by day.</summary>
internal sealed class ArchivePages(Site site, CardCatalog cards, HeadFactory heads, InterfaceTexts texts)
{
    private const int NewestOfMonth = 3;

    /// <summary>The fewest stories that begin the archive: more than its newest month may have on its first days.</summary>
    private const int NewestOfArchive = 10;

    private readonly SiteConfiguration configuration = site.Configuration;

    /// <summary>All months of the archive, oldest first.</summary>
    private readonly List<ArchiveMonth> months = [.. site.Years.Reverse().SelectMany(year => year.Months)];

    public ArchivePage Archive(Language language)
    {
        var title = texts[language, "archive.title"];
        var head = heads.Everywhere(RouteKind.Archive, language, title, null, Permalinks.Archive);
        var newest = NewestMonths();
        return new ArchivePage(
            head with
            {
                Breadcrumbs = [heads.Home(language)],
            },
            site.Years.Sum(year => year.Count),
            [.. newest.Select(month => WithStories(month, month.Stories.Length, language))],
            Older: MonthLink(language, months.ElementAtOrDefault(months.Count - newest.Count - 1))
        );
    }

    /// <summary>Returns the newest months, newest first: as many as hold the stories that begin the archive.</summary>
    private List<ArchiveMonth> NewestMonths()
    {
        var newest = new List<ArchiveMonth>();
        for (var count = 0; count < NewestOfArchive && newest.Count < months.Count; )
        {
            newest.Add(months[^(newest.Count + 1)]);
            count += newest[^1].Stories.Length;
        }

        return newest;
    }

    private MonthStoriesView WithStories(ArchiveMonth month, int most, Language language) =>
        new(
            SiteViewFactory.Month(month, configuration.Address, language),
            cards.Of(month.Stories.Take(most), language)
        );

    public YearPage Year(Language language, ArchiveYear year)
    {
        var index = site.Years.IndexOf(year, 0, ReferenceEqualityComparer.Instance);
        var fullest = SiteViewFactory.FullestMonth(site);
        var view = SiteViewFactory.Year(year, fullest, configuration.Address, language);
        var title = texts.Get(language, "archive.year", (RouteKind.Year, $"{year.Year}"));
        var head = heads.Everywhere(RouteKind.Year, language, title, null, other => Permalinks.Year(other, year.Year));
        return new YearPage(
            head with
            {
                Breadcrumbs = heads.ArchiveTrail(language),
            },
            view,
            [.. year.Months.Select(month => WithStories(month, NewestOfMonth, language))],
            Previous: YearLink(language, index + 1),
            Next: YearLink(language, index - 1)
        );
    }

    private LinkView? YearLink(Language language, int index)
    {
        var year = site.Years.ElementAtOrDefault(index)?.Year;
        return year is { } y ? new LinkView($"{y}", configuration.Address.Link(Permalinks.Year(language, y))) : null;
    }

    public MonthPage Month(Language language, ArchiveMonth month)
    {
        var index = months.FindIndex(candidate => ReferenceEquals(candidate, month));
        var head = heads.Everywhere(
            RouteKind.Month,
            language,
            language.Dates.MonthAndYear(month.FirstDay),
            null,
            other => Permalinks.Month(other, month.Year, month.Month)
        );
        return new MonthPage(
            head with
            {
                Breadcrumbs = heads.ArchiveTrail(language, month.Year),
            },
            SiteViewFactory.Month(month, configuration.Address, language),
            MonthCalendar.Of(month, language),
            [
                .. month
                    .Stories.GroupBy(story => story.Day)
                    .Select(day => new DayView(
                        MonthCalendar.IdOf(day.Key),
                        new DateView(day.First().Date, language),
                        cards.Of(day, language)
                    )),
            ],
            Previous: MonthLink(language, months.ElementAtOrDefault(index - 1)),
            Next: MonthLink(language, months.ElementAtOrDefault(index + 1))
        );
    }

    private LinkView? MonthLink(Language language, ArchiveMonth? month) =>
        month is null
            ? null
            : new LinkView(
                language.Dates.MonthAndYear(month.FirstDay),
                configuration.Address.Link(Permalinks.Month(language, month.Year, month.Month))
            );
}
