using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The page of every story in every language: the article, or an honest word that there is none.</summary>
internal static class ArticlePages
{
    public static IEnumerable<PlannedPage> Plan(PageMaterial material)
    {
        for (var i = 0; i < material.Site.Stories.Length; i++)
        {
            var index = i;
            var story = material.Site.Stories[i];
            foreach (var language in material.Configuration.Languages)
            {
                var article = story.In(language);
                yield return new PlannedPage(
                    Permalinks.Story(language, story.Key),
                    language,
                    article is null ? PageKind.Missing : PageKind.Article,
                    article is null
                        ? () => Missing(material, story, language)
                        : () => Article(material, index, story, article)
                );
            }
        }

        foreach (var story in material.Site.Withdrawn)
        {
            foreach (var language in material.Configuration.Languages)
            {
                yield return new PlannedPage(
                    Permalinks.Story(language, story.Key),
                    language,
                    PageKind.Withdrawn,
                    () => WithdrawnPages.Withdrawn(material, story, language)
                );
            }
        }
    }

    private static ArticlePage Article(PageMaterial material, int index, Story story, Article article)
    {
        var language = article.Language;
        var stories = material.Site.Stories;
        var rendered = material.Articles[article];
        var moment = story.DateOf(article);
        var date = new DateView(moment, language);
        var pictures = ArticleParts.Pictures(material, rendered);
        var modified = new DateView(story.ModifiedOf(article), language).Iso;
        var corrections = ArticleParts.Corrections(story, language);
        var head = material.Heads.In(
            [.. story.Versions.Select(version => version.Language)],
            PageKind.Article,
            language,
            Typographer.Set(language, article.Title.Value),
            rendered.Description,
            other => Permalinks.Story(other, story.Key)
        ) with
        {
            Breadcrumbs = material.Heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            OpenGraphType = PageKind.Article,
            PublishedTime = date.Iso,
            ModifiedTime = modified == date.Iso ? null : modified,
        };
        head = ShareImages.Of(material, head, article, pictures);
        return new ArticlePage(
            head with
            {
                StructuredData = StructuredData.NewsArticle(
                    head,
                    material.Configuration.Publisher[language],
                    material.Absolute(Permalinks.Home(language)),
                    date.Iso,
                    modified,
                    corrections,
                    pictures.IsEmpty && head.ImageUrl is { } card
                        ? [card]
                        : [.. pictures.Select(picture => picture.Url)]
                ),
            },
            date,
            article.Summary is { Value.Length: > 0 } summary ? Typographer.Set(language, summary.Value) : null,
            material.Cards.Topics(story, language),
            new Html(rendered.Body.Html),
            ArticleParts.Photos(material, rendered),
            ArticleParts.Attachments(material, rendered),
            ArticleParts.PressKit(material, story),
            corrections,
            material.Cards.Of(material.Related.Of(index), language),
            Older: index + 1 < stories.Length ? material.Cards[stories[index + 1], language] : null,
            Newer: index > 0 ? material.Cards[stories[index - 1], language] : null,
            ShareLinks.Of(head),
            IsDraft: article.IsDraft,
            IsScheduled: !material.Site.Clock.HasCome(moment)
        );
    }

    private static MissingPage Missing(PageMaterial material, Story story, Language language)
    {
        var existing = story.Versions[0];
        var head = Missing(material, existing, language, other => Permalinks.Story(other, story.Key));
        return new MissingPage(
            head with
            {
                Breadcrumbs = material.Heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            },
            new DateView(story.Date, language),
            material.Cards.Topics(story, language),
            Versions(material, story.Versions, other => Permalinks.Story(other, story.Key))
        );
    }

    /// <summary>The head of a version that does not exist: canonical is one that does.</summary>
    internal static PageHead Missing(
        PageMaterial material,
        Article existing,
        Language language,
        Func<Language, string> pathIn
    ) =>
        material.Heads.In(
            [existing.Language],
            PageKind.Missing,
            language,
            material.Texts[language, "missing.title"],
            null,
            pathIn
        ) with
        {
            IsIndexed = false,
            CanonicalUrl = material.Absolute(pathIn(existing.Language)),
        };

    internal static ImmutableArray<VersionView> Versions(
        PageMaterial material,
        ImmutableArray<Article> versions,
        Func<Language, string> pathIn
    ) =>
        [
            .. versions.Select(version => new VersionView(
                version.Language.Code,
                version.Language.Name,
                Typographer.Set(version.Language, version.Title.Value),
                material.Link(pathIn(version.Language))
            )),
        ];
}
