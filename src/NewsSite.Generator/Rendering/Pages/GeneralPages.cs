using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The choice of a language, the home pages, pages that are not news, and the pages for wrong addresses.</summary>
internal static class GeneralPages
{
    /// <summary>More would push the news of today off the page; the archive has them all.</summary>
    private const int MostOnThisDay = 8;

    public static IEnumerable<PlannedPage> Plan(PageMaterial material)
    {
        var first = material.Configuration.DefaultLanguage;
        yield return new PlannedPage(Permalinks.Root, first, PageKind.Languages, () => Languages(material, first));
        yield return new PlannedPage(
            Permalinks.NotFound,
            first,
            PageKind.NotFound,
            () => NotFound(material, first, material.Configuration.Languages)
        );
        foreach (var language in material.Configuration.Languages)
        {
            yield return new PlannedPage(
                Permalinks.Home(language),
                language,
                PageKind.Home,
                () => Home(material, language)
            );
            yield return new PlannedPage(
                Permalinks.NotFoundIn(language),
                language,
                PageKind.NotFound,
                () => NotFound(material, language, [language])
            );
            foreach (var page in material.Site.Pages)
            {
                var article = page.In(language);
                yield return new PlannedPage(
                    Permalinks.Page(language, page.Slug),
                    language,
                    article is null ? PageKind.Missing : PageKind.Page,
                    article is null
                        ? () => Missing(material, page, language)
                        : () => Standalone(material, page, article)
                );
            }
        }
    }

    private static LanguagesPage Languages(PageMaterial material, Language language)
    {
        var title = material.Texts[language, "languages.title"];
        var head = material.Heads.Everywhere(PageKind.Languages, language, title, null, Permalinks.Home);
        var configuration = material.Configuration;
        var choices = Choices(material, l => (configuration.Title[l], configuration.Description[l]));
        return new LanguagesPage(
            head with
            {
                CanonicalUrl = material.Absolute(Permalinks.Root),
                FullTitle = string.Join(" · ", choices.Select(choice => choice.Heading).Distinct()),
                Alternates = [],
            },
            choices
        );
    }

    private static HomePage Home(PageMaterial material, Language language)
    {
        var stories = material.Site.Stories;
        var lead = stories.FirstOrDefault(story => story.IsPinned) ?? stories.FirstOrDefault();
        var latest = stories.Where(story => story != lead).Take(material.Configuration.Latest);
        var title = material.Configuration.Title[language];
        return new HomePage(
            material.Heads.Everywhere(PageKind.Home, language, title, null, Permalinks.Home),
            lead is null ? null : material.Cards[lead, language],
            material.Cards.Of(latest, language),
            new DateView(material.Site.Clock.StartOfToday, language),
            material.Cards.Of(OnThisDay(material.Site).Take(MostOnThisDay), language)
        );
    }

    private static IEnumerable<Story> OnThisDay(Site site)
    {
        var today = site.Clock.Today;
        return site.Stories.Where(story =>
            story.Day.Month == today.Month && story.Day.Day == today.Day && story.Day.Year < today.Year
        );
    }

    private static NotFoundPage NotFound(PageMaterial material, Language language, ImmutableArray<Language> languages)
    {
        var choices = Choices(
                material,
                l => (material.Texts[l, "not_found.title"], material.Texts[l, "not_found.text"])
            )
            .Where(choice => languages.Any(l => l.Code == choice.Language));
        var title = material.Texts[language, "not_found.title"];
        var head = material.Heads.Everywhere(PageKind.NotFound, language, title, null, Permalinks.Home);
        return new NotFoundPage(head with { IsIndexed = false, Alternates = [] }, [.. choices]);
    }

    private static StandalonePage Standalone(PageMaterial material, Page page, Article article)
    {
        var language = article.Language;
        var rendered = material.Articles[article];
        var head = material.Heads.In(
            [.. page.Versions.Select(version => version.Language)],
            PageKind.Page,
            language,
            Typographer.Set(language, article.Title.Value),
            rendered.Description,
            other => Permalinks.Page(other, page.Slug)
        );
        return new StandalonePage(
            head with
            {
                Breadcrumbs = [material.Heads.Home(language)],
            },
            article.Summary is { Value.Length: > 0 } summary ? Typographer.Set(language, summary.Value) : null,
            new Html(rendered.Body.Html),
            ArticleParts.Photos(material, rendered),
            ArticleParts.Attachments(material, rendered)
        );
    }

    private static MissingPage Missing(PageMaterial material, Page page, Language language)
    {
        string PathIn(Language other) => Permalinks.Page(other, page.Slug);
        var head = ArticlePages.Missing(material, page.Versions[0], language, PathIn);
        return new MissingPage(
            head with
            {
                Breadcrumbs = [material.Heads.Home(language)],
            },
            null,
            [],
            ArticlePages.Versions(material, page.Versions, PathIn)
        );
    }

    private static ImmutableArray<LanguageChoiceView> Choices(
        PageMaterial material,
        Func<Language, (string Heading, string Text)> say
    ) =>
        [
            .. material.Configuration.Languages.Select(language => new LanguageChoiceView(
                language.Code,
                language.Name,
                say(language).Heading,
                say(language).Text,
                material.Link(Permalinks.Home(language))
            )),
        ];
}
