using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Makes the views of articles' pages from <see cref="ArticleInputs"/>, settings and the theme's texts. It has no access
/// to other stories, so that no view depends on what its page's key does not tell.
/// </summary>
internal sealed class ArticleViews(SiteConfiguration configuration, HeadFactory heads, InterfaceTexts texts)
{
    private readonly UInt128 settings = SettingsDigest.Of(configuration);

    /// <summary>Returns what the views depend on besides their inputs and the theme.</summary>
    public object?[] SharedInputs(Language language) => [settings, heads.ImageOfSite(language)];

    public ArticlePage Of(ArticleInputs article)
    {
        var language = article.Language;
        var modified = article.Modified.Iso;
        var head = heads.In(
            article.Versions,
            RouteKind.Article,
            language,
            Typographer.Set(language, article.Title),
            article.Description,
            other => Permalinks.Story(other, article.StoryKey)
        ) with
        {
            Breadcrumbs = heads.ArchiveTrail(language, article.Year, article.Month),
            OpenGraphType = RouteKind.Article,
            PublishedTime = article.Date.Iso,
            ModifiedTime = modified == article.Date.Iso ? null : modified,
        };
        head = ShareImages.With(head, article.ShareImage ?? article.Pictures.FirstOrDefault());
        return new ArticlePage(
            head with
            {
                StructuredData = StructuredDataOf(article, head),
            },
            article.Date,
            article.Summary is { Length: > 0 } summary ? Typographer.Set(language, summary) : null,
            article.Card.Topics,
            article.Regions,
            ArticleParts.Contents(article.Headings),
            ArticleParts.Minutes(article.WordCount),
            article.IsRich,
            article.Text,
            article.Photos,
            article.Attachments,
            article.Recordings,
            article.PressKit,
            article.Contact,
            MistakeMail.UrlOf(configuration.PressOffice?.Email, texts[language, "mistake.subject"], head),
            article.Corrections,
            article.Related,
            article.Older,
            article.Newer,
            ShareLinks.Of(head),
            article.IsDraft,
            article.IsScheduled,
            article.Card.Event,
            article.Card.Deadline,
            article.Card.IsExpired,
            article.HasCalendar
                ? configuration.Address.Link(Permalinks.StoryCalendar(language, article.StoryKey))
                : null
        );
    }

    private Html StructuredDataOf(ArticleInputs article, PageHead head) =>
        StructuredData.NewsArticle(
            head,
            configuration.Publisher[article.Language],
            configuration.Address.Absolute(Permalinks.Home(article.Language)),
            article.Date.Iso,
            article.Modified.Iso,
            article.Contact,
            article.Corrections,
            article.Pictures.IsEmpty && head.ImageUrl is { } card
                ? [card]
                : [.. article.Pictures.Select(picture => picture.Url)],
            article.Announced
        );
}
