using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of the language choice, home pages, standalone pages and not-found pages.</summary>
internal sealed class GeneralPages(
    Site site,
    RenderedArticles articles,
    CardCatalog cards,
    HeadFactory heads,
    InterfaceTexts texts
)
{
    /// <summary>The limit of past stories on a home page: more would push today's news off it.</summary>
    private const int MaxOnThisDay = 8;

    private readonly SiteConfiguration configuration = site.Configuration;

    public LanguagesPage Languages(Language language)
    {
        var title = texts[language, "languages.title"];
        var head = heads.Everywhere(RouteKind.Languages, language, title, null, Permalinks.Home);
        var choices = Choices(l => (configuration.Title[l], configuration.Description[l]));
        return new LanguagesPage(
            head with
            {
                CanonicalUrl = configuration.Address.Absolute(Permalinks.Root),
                FullTitle = string.Join(" · ", choices.Select(choice => choice.Heading).Distinct()),
                Alternates = [],
            },
            choices
        );
    }

    public HomePage Home(Language language)
    {
        var stories = site.Stories;
        var holding = stories.Where(story => !DateViews.IsExpired(story, site.Clock));
        var lead =
            holding.FirstOrDefault(story => story.IsPinned) ?? holding.FirstOrDefault() ?? stories.FirstOrDefault();
        var others = stories.Where(story => story != lead);
        var title = configuration.Title[language];
        var past = OnThisDay.Of(site);
        return new HomePage(
            heads.Everywhere(RouteKind.Home, language, title, null, Permalinks.Home),
            lead is null ? null : cards[lead, language],
            cards.Of(others.Take(configuration.Latest), language),
            others.Skip(configuration.Latest).FirstOrDefault() is { } older ? InItsMonth(older, language) : null,
            past.IsEmpty ? null : new DateView(site.Clock.StartOf(site.Clock.Day), language),
            cards.Of(past.Take(MaxOnThisDay), language)
        );
    }

    /// <summary>Returns a link to a story in the list of its month.</summary>
    private LinkView InItsMonth(Story story, Language language) =>
        new(
            language.Dates.MonthAndYear(story.Day),
            configuration.Address.Link(Permalinks.Month(language, story.Day.Year, story.Day.Month))
                + "#"
                + CardCatalog.IdOf(story)
        );

    /// <summary>
    /// Makes a not-found page: in all languages at the root of the host, else in the route's language.
    /// </summary>
    public NotFoundPage NotFound(Route route)
    {
        var language = route.Language;
        var languages = route.Path == Permalinks.NotFound ? configuration.Languages : [language];
        var choices = Choices(l => (texts[l, "not_found.title"], texts[l, "not_found.text"]))
            .Where(choice => languages.Any(l => l.Code == choice.Language));
        var title = texts[language, "not_found.title"];
        var head = heads.Everywhere(RouteKind.NotFound, language, title, null, Permalinks.Home);
        return new NotFoundPage(head with { IsIndexed = false, Alternates = [] }, [.. choices]);
    }

    public StandalonePage Standalone(Page page, Article article)
    {
        var language = article.Language;
        var rendered = articles[article];
        var head = heads.In(
            [.. page.Versions.Select(version => version.Language)],
            RouteKind.Page,
            language,
            Typographer.Set(language, article.Title.Value),
            rendered.Description,
            other => Permalinks.Page(other, page.Slug)
        );
        return new StandalonePage(
            head with
            {
                Breadcrumbs = [heads.Home(language)],
            },
            article.Summary is { Value.Length: > 0 } summary ? Typographer.Set(language, summary.Value) : null,
            rendered.Body.IsRich,
            new Html(rendered.Body.HtmlHash, () => articles.HtmlOf(rendered)),
            ArticleParts.Photos(rendered, configuration.Address),
            ArticleParts.Attachments(rendered, configuration.Address),
            ArticleParts.Recordings(rendered, configuration.Address)
        );
    }

    private ImmutableArray<LanguageChoiceView> Choices(Func<Language, (string Heading, string Text)> textsOf) =>
        [
            .. configuration.Languages.Select(language => new LanguageChoiceView(
                language.Code,
                language.Name,
                textsOf(language).Heading,
                textsOf(language).Text,
                configuration.Address.Link(Permalinks.Home(language))
            )),
        ];
}
