using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The archive: its years, each year's months, each month's stories by day.</summary>
internal static class ArchivePages
{
    private const int NewestOfMonth = 3;

    public static IEnumerable<PlannedPage> Plan(PageMaterial material)
    {
        var months = material.Site.Years.Reverse().SelectMany(year => year.Months).ToList();
        foreach (var language in material.Configuration.Languages)
        {
            yield return new PlannedPage(
                Permalinks.Archive(language),
                language,
                PageKind.Archive,
                () => Archive(material, language)
            );
            for (var i = 0; i < material.Site.Years.Length; i++)
            {
                var index = i;
                var path = Permalinks.Year(language, material.Site.Years[i].Year);
                yield return new PlannedPage(path, language, PageKind.Year, () => Year(material, language, index));
            }

            for (var i = 0; i < months.Count; i++)
            {
                var index = i;
                var path = Permalinks.Month(language, months[i].Year, months[i].Month);
                yield return new PlannedPage(
                    path,
                    language,
                    PageKind.Month,
                    () => Month(material, language, months, index)
                );
            }
        }
    }

    private static ArchivePage Archive(PageMaterial material, Language language)
    {
        var title = material.Texts[language, "archive.title"];
        var head = material.Heads.Everywhere(PageKind.Archive, language, title, null, Permalinks.Archive);
        return new ArchivePage(
            head with
            {
                Breadcrumbs = [material.Heads.Home(language)],
            },
            material.Site.Years.Sum(year => year.Count)
        );
    }

    private static YearPage Year(PageMaterial material, Language language, int index)
    {
        var year = material.Site.Years[index];
        var fullest = SiteViewFactory.FullestMonth(material.Site);
        var view = SiteViewFactory.Year(year, fullest, material.Configuration.Address, language);
        var title = $"{material.Texts[language, "archive.title"]}, {year.Year}";
        var head = material.Heads.Everywhere(
            PageKind.Year,
            language,
            title,
            null,
            other => Permalinks.Year(other, year.Year)
        );
        return new YearPage(
            head with
            {
                Breadcrumbs = material.Heads.ArchiveTrail(language),
            },
            view,
            [
                .. year.Months.Zip(
                    view.Months,
                    (month, monthView) =>
                        new YearMonthView(monthView, material.Cards.Of(month.Stories.Take(NewestOfMonth), language))
                ),
            ],
            Previous: YearLink(material, language, index + 1),
            Next: YearLink(material, language, index - 1)
        );
    }

    private static LinkView? YearLink(PageMaterial material, Language language, int index)
    {
        var year = material.Site.Years.ElementAtOrDefault(index)?.Year;
        return year is { } y ? new LinkView($"{y}", material.Link(Permalinks.Year(language, y))) : null;
    }

    private static MonthPage Month(PageMaterial material, Language language, List<ArchiveMonth> months, int index)
    {
        var month = months[index];
        var head = material.Heads.Everywhere(
            PageKind.Month,
            language,
            language.Dates.MonthAndYear(month.FirstDay),
            null,
            other => Permalinks.Month(other, month.Year, month.Month)
        );
        return new MonthPage(
            head with
            {
                Breadcrumbs = material.Heads.ArchiveTrail(language, month.Year),
            },
            SiteViewFactory.Month(month, material.Configuration.Address, language),
            MonthCalendar.Of(month, language),
            [
                .. month
                    .Stories.GroupBy(story => story.Day)
                    .Select(day => new DayView(
                        MonthCalendar.IdOf(day.Key),
                        new DateView(day.First().Date, language),
                        material.Cards.Of(day, language)
                    )),
            ],
            Previous: MonthLink(material, language, months.ElementAtOrDefault(index - 1)),
            Next: MonthLink(material, language, months.ElementAtOrDefault(index + 1))
        );
    }

    private static LinkView? MonthLink(PageMaterial material, Language language, ArchiveMonth? month) =>
        month is null
            ? null
            : new LinkView(
                language.Dates.MonthAndYear(month.FirstDay),
                material.Link(Permalinks.Month(language, month.Year, month.Month))
            );
}
