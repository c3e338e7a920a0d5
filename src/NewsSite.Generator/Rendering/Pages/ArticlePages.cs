using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of articles' pages.</summary>
internal sealed class ArticlePages
{
    private readonly Site site;
    private readonly SiteConfiguration configuration;
    private readonly RenderedArticles articles;
    private readonly CardCatalog cards;
    private readonly HeadFactory heads;
    private readonly InterfaceTexts texts;
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
        : this(site, articles, cards, heads, texts, supplements, new(ReferenceEqualityComparer.Instance))
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
        HeadFactory heads,
        InterfaceTexts texts,
        PageSupplements supplements,
        Dictionary<Story, int> indexes
    )
    {
        (this.site, configuration, this.articles) = (site, site.Configuration, articles);
        (this.cards, this.heads, this.texts, this.supplements) = (cards, heads, texts, supplements);
        this.indexes = indexes;
    }

    /// <summary>Returns the same with some texts rendered anew.</summary>
    public ArticlePages With(RenderedArticles newArticles, PageSupplements newSupplements) =>
        new(site, newArticles, cards, heads, texts, newSupplements, indexes);

    public ArticlePage Article(Story story, Article article)
    {
        var index = indexes[story];
        var language = article.Language;
        var stories = site.Stories;
        var rendered = articles[article];
        var moment = story.DateOf(article);
        var date = new DateView(moment, language);
        var pictures = ArticleParts.Pictures(rendered, configuration.Address);
        var modified = new DateView(story.ModifiedOf(article), language).Iso;
        var contact = ArticleParts.Contact(story, language);
        var corrections = ArticleParts.Corrections(story, language);
        var head = heads.In(
            [.. story.Versions.Select(version => version.Language)],
            RouteKind.Article,
            language,
            Typographer.Set(language, article.Title.Value),
            rendered.Description,
            other => Permalinks.Story(other, story.Key)
        ) with
        {
            Breadcrumbs = heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            OpenGraphType = RouteKind.Article,
            PublishedTime = date.Iso,
            ModifiedTime = modified == date.Iso ? null : modified,
        };
        head = ShareImages.With(head, supplements.ImageOfArticle(article) ?? pictures.FirstOrDefault());
        return new ArticlePage(
            head with
            {
                StructuredData = StructuredData.NewsArticle(
                    head,
                    configuration.Publisher[language],
                    configuration.Address.Absolute(Permalinks.Home(language)),
                    date.Iso,
                    modified,
                    contact,
                    corrections,
                    pictures.IsEmpty && head.ImageUrl is { } card
                        ? [card]
                        : [.. pictures.Select(picture => picture.Url)],
                    story.Dates.Event
                ),
            },
            date,
            article.Summary is { Value.Length: > 0 } summary ? Typographer.Set(language, summary.Value) : null,
            cards.Topics(story, language),
            cards.Regions(story, language),
            ArticleParts.Contents(rendered.Body),
            ArticleParts.Minutes(rendered.Body),
            rendered.Body.IsRich,
            new Html(rendered.Body.HtmlHash, () => articles.HtmlOf(rendered)),
            ArticleParts.Photos(rendered, configuration.Address),
            ArticleParts.Attachments(rendered, configuration.Address),
            ArticleParts.Recordings(rendered, configuration.Address),
            supplements.PressKit(story),
            contact,
            MistakeMail.UrlOf(configuration.PressOffice?.Email, texts[language, "mistake.subject"], head),
            corrections,
            cards.Of(supplements.Related(story), language),
            Older: index + 1 < stories.Length ? cards[stories[index + 1], language] : null,
            Newer: index > 0 ? cards[stories[index - 1], language] : null,
            ShareLinks.Of(head),
            IsDraft: article.IsDraft,
            IsScheduled: !site.Clock.HasCome(moment),
            DateViews.Event(story, site.Clock, language),
            DateViews.Deadline(story, site.Clock, language),
            DateViews.IsExpired(story, site.Clock),
            story.Dates.HasCalendar ? configuration.Address.Link(Permalinks.StoryCalendar(language, story.Key)) : null
        );
    }
}
