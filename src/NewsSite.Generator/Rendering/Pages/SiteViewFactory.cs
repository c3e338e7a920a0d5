using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the <see cref="SiteView"/> that every page of a language shares.</summary>
internal static class SiteViewFactory
{
    public static SiteView Create(Site site, CardCatalog cards, Language language)
    {
        var configuration = site.Configuration;
        string Link(string path) => configuration.Address.Link(path);
        var fullest = FullestMonth(site);
        return new SiteView
        {
            Language = language.Code,
            Title = configuration.Title[language],
            Description = configuration.Description[language],
            Publisher = configuration.Publisher[language],
            PressOffice = PressOffice(configuration.PressOffice),
            Channels = [.. configuration.Channels.Select(channel => new LinkView(channel.Name, channel.Url))],
            HomeUrl = Link(Permalinks.Home(language)),
            ArchiveUrl = Link(Permalinks.Archive(language)),
            TopicsUrl = Link(Permalinks.Topics(language)),
            DocumentsUrl = site.Documents.IsEmpty ? null : Link(Permalinks.Documents(language, DocumentFilter.None)),
            Search = !language.HasSearch
                ? null
                : new SearchView(Link(Permalinks.Search(language)), Link(Permalinks.SearchManifest(language))),
            CalendarUrl = site.Routes.Any(route => route.Kind == RouteKind.Calendar && route.Language == language)
                ? Link(Permalinks.Calendar(language))
                : null,
            Notice = site.Notice is { } notice ? Notice(notice, configuration.Address, language) : null,
            AtomUrl = Link(Permalinks.Atom(language)),
            RssUrl = Link(Permalinks.Rss(language)),
            JsonFeedUrl = Link(Permalinks.JsonFeed(language)),
            Topics = WithStories(site.Topics, cards, language),
            RegionsUrl = configuration.Regions.IsEmpty ? null : Link(Permalinks.Regions(language)),
            Regions = WithStories(site.Regions, cards, language),
            Pages =
            [
                .. from page in site.Pages
                let article = page.In(language)
                where article is not null
                select new LinkView(
                    Typographer.Set(language, article.Title.Value),
                    Link(Permalinks.Page(language, page.Slug))
                ),
            ],
            Years = [.. site.Years.Select(year => Year(year, fullest, configuration.Address, language))],
        };
    }

    private static ImmutableArray<TopicView> WithStories(
        ImmutableArray<TopicArchive> topics,
        CardCatalog cards,
        Language language
    ) =>
        [
            .. topics
                .Where(topic => topic.Count > 0)
                .Select(topic => cards.Counted(topic, language))
                .OrderBy(topic => topic.Name, language.Alphabet),
        ];

    /// <summary>Returns the story count of the archive's fullest month: the height of a full bar in charts.</summary>
    public static int FullestMonth(Site site) =>
        site.Years.SelectMany(year => year.Months).Select(month => month.Stories.Length).DefaultIfEmpty(1).Max();

    public static YearView Year(ArchiveYear year, int fullestMonth, SiteAddress address, Language language) =>
        new(
            year.Year,
            address.Link(Permalinks.Year(language, year.Year)),
            year.Count,
            [.. year.Months.Select(month => Month(month, address, language))],
            [.. Enumerable.Range(1, 12).Select(month => Bar(year, month, fullestMonth, address, language))]
        );

    private static NoticeView Notice(SiteNotice notice, SiteAddress address, Language language) =>
        new(
            Typographer.Set(language, notice.Text[language]),
            notice.Target[language] is { } target && target.StartsWith('/')
                ? address.Link(target)
                : notice.Target[language]
        );

    private static MonthBarView Bar(ArchiveYear year, int month, int fullest, SiteAddress address, Language language)
    {
        const int maxHeight = 100;
        const int minHeight = 4; // Keeps a month with one story among hundreds visible.
        var stories = year.Months.FirstOrDefault(candidate => candidate.Month == month)?.Stories.Length ?? 0;
        return new MonthBarView(
            month,
            language.Dates.MonthHeading(month),
            language.Dates.MonthAndYear(new DateOnly(year.Year, month, 1)),
            stories == 0 ? null : address.Link(Permalinks.Month(language, year.Year, month)),
            stories,
            stories == 0 ? 0 : Math.Max(minHeight, stories * maxHeight / fullest)
        );
    }

    public static MonthView Month(ArchiveMonth month, SiteAddress address, Language language) =>
        new(
            month.Month,
            language.Dates.MonthHeading(month.Month),
            language.Dates.MonthAndYear(month.FirstDay),
            address.Link(Permalinks.Month(language, month.Year, month.Month)),
            month.Stories.Length
        );

    private static PressOfficeView? PressOffice(PressOffice? office) =>
        office is null
            ? null
            : new PressOfficeView(
                office.Email,
                office.Phone,
                office.Phone is null ? null : ContactDetails.UrlOf(office.Phone),
                office.Telegram,
                office.Telegram is null ? null : "https://t.me/" + office.Telegram,
                office.WhatsApp is null ? null : "https://wa.me/" + Digits(office.WhatsApp).TrimStart('+')
            );

    private static string Digits(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
