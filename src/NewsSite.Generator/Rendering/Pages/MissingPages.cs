using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the notices at addresses of missing versions, with links to the existing ones.</summary>
internal sealed class MissingPages(
    SiteConfiguration configuration,
    CardCatalog cards,
    OtherStories others,
    HeadFactory heads,
    InterfaceTexts texts
)
{
    public MissingPage Missing(Story story, Language language)
    {
        string PathIn(Language other) => Permalinks.Story(other, story.Key);
        return new MissingPage(
            Head(story.Versions[0], language, PathIn) with
            {
                Breadcrumbs = heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            },
            new DateView(story.Date, language),
            cards.Topics(story, language),
            Versions(story.Versions, PathIn),
            others.For(story, language)
        );
    }

    public MissingPage Missing(Page page, Language language)
    {
        string PathIn(Language other) => Permalinks.Page(other, page.Slug);
        return new MissingPage(
            Head(page.Versions[0], language, PathIn) with
            {
                Breadcrumbs = [heads.Home(language)],
            },
            null,
            [],
            Versions(page.Versions, PathIn),
            others.Newest(language)
        );
    }

    /// <summary>Makes the head of a missing version; its canonical URL is that of an existing one.</summary>
    private PageHead Head(Article existing, Language language, Func<Language, string> pathIn) =>
        heads.In([existing.Language], RouteKind.Missing, language, texts[language, "missing.title"], null, pathIn) with
        {
            IsIndexed = false,
            CanonicalUrl = configuration.Address.Absolute(pathIn(existing.Language)),
        };

    private ImmutableArray<VersionView> Versions(ImmutableArray<Article> versions, Func<Language, string> pathIn) =>
        [
            .. versions.Select(version => new VersionView(
                version.Language.Code,
                version.Language.Name,
                Typographer.Set(version.Language, version.Title.Value),
                configuration.Address.Link(pathIn(version.Language)),
                version.Summary is { Value.Length: > 0 } summary
                    ? Typographer.Set(version.Language, summary.Value)
                    : null,
                cards.FirstPhotoOf(version)
            )),
        ];
}
