using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Collects what articles' pages show, and makes their views of it.</summary>
internal sealed class ArticlePages
{
    private readonly Site site;
    private readonly SiteConfiguration configuration;
    private readonly RenderedArticles articles;
    private readonly CardCatalog cards;
    private readonly ArticleViews views;
    private readonly PageSupplements supplements;

    /// <summary>Each story's index in <see cref="Site.Stories"/>.</summary>
    private readonly Dictionary<Story, int> indexes;

    public ArticlePages(
        Site site,
        RenderedArticles articles,
        CardCatalog cards,
        HeadFactory heads,
        InterfaceTexts texts,
        PageSupplements supplements
    )
        : this(
            site,
            articles,
            cards,
            new ArticleViews(site.Configuration, heads, texts),
            supplements,
            new(ReferenceEqualityComparer.Instance)
        )
    {
        for (var i = 0; i < site.Stories.Length; i++)
        {
            indexes[site.Stories[i]] = i;
        }
    }

    private ArticlePages(
        Site site,
        RenderedArticles articles,
        CardCatalog cards,
        ArticleViews views,
        PageSupplements supplements,
        Dictionary<Story, int> indexes
    )
    {
        (this.site, configuration, this.articles) = (site, site.Configuration, articles);
        (this.cards, this.views, this.supplements) = (cards, views, supplements);
        this.indexes = indexes;
    }

    /// <summary>Returns the same with some texts rendered anew.</summary>
    public ArticlePages With(RenderedArticles newArticles, PageSupplements newSupplements) =>
        new(site, newArticles, cards, views, newSupplements, indexes);

    /// <summary>Returns what an article's page depends on.</summary>
    public ArticleInputs InputsOf(Story story, Article article)
    {
        var index = indexes[story];
        var language = article.Language;
        var stories = site.Stories;
        var rendered = articles[article];
        var moment = story.DateOf(article);
        return new ArticleInputs(
            language,
            story.Key,
            story.Day.Year,
            story.Day.Month,
            [.. story.Versions.Select(version => version.Language)],
            article.Title.Value,
            article.Summary?.Value,
            rendered.Description,
            new DateView(moment, language),
            new DateView(story.ModifiedOf(article), language),
            new Html(rendered.Body.HtmlHash, () => articles.HtmlOf(rendered)),
            rendered.Body.WordCount,
            rendered.Body.Headings,
            rendered.Body.IsRich,
            ArticleParts.Pictures(rendered, configuration.Address),
            supplements.ImageOfArticle(article),
            cards[story, language],
            cards.Regions(story, language),
            ArticleParts.Photos(rendered, configuration.Address),
            ArticleParts.Attachments(rendered, configuration.Address),
            ArticleParts.Recordings(rendered, configuration.Address),
            supplements.PressKit(story),
            ArticleParts.Contact(story, language),
            ArticleParts.Corrections(story, language),
            cards.Of(supplements.Related(story), language),
            Older: index + 1 < stories.Length ? cards[stories[index + 1], language] : null,
            Newer: index > 0 ? cards[stories[index - 1], language] : null,
            article.IsDraft,
            IsScheduled: !site.Clock.HasCome(moment),
            story.Dates.Event,
            story.Dates.HasCalendar
        );
    }

    /// <inheritdoc cref="ArticleViews.SharedInputs"/>
    public object?[] SharedInputs(Language language) => views.SharedInputs(language);

    /// <summary>Makes the view of an article's page.</summary>
    public ArticlePage View(ArticleInputs inputs) => views.Of(inputs);
}
