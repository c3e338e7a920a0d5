using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Renders published articles: each one's Markdown, photos and documents. Safe for many threads.</summary>
internal sealed class ArticleRenderer(
    Site site,
    ContentTree content,
    SourceFolder source,
    PictureLibrary pictures,
    BodyCache cache,
    DiagnosticBag diagnostics
)
{
    private readonly BodyRenderer bodies = new(
        new LinkResolver(site, content, source, pictures, diagnostics),
        content.Texts,
        cache,
        diagnostics
    );

    /// <summary>Renders the article at a place. What is wrong with it is reported, and the rest is still rendered.</summary>
    public RenderedArticle Render(Article article, ArticlePlace place) =>
        new(
            article,
            place,
            bodies.Render(article, place),
            ArticleFilesReader.Read(article, place, site.Configuration.Languages, source, pictures, diagnostics)
        );

    /// <summary>Safe HTML of the article's text, without a wrapping element.</summary>
    public string Html(RenderedArticle rendered) => bodies.Html(rendered.Article, rendered.Place, rendered.Body);

    /// <summary>What a reader reads of the article's text; blocks are parted by line ends.</summary>
    public string PlainText(RenderedArticle rendered) => bodies.PlainText(rendered.Article, rendered.Place);

    /// <summary>Frees the memory of the article's texts, which can be had again.</summary>
    public void Evict(RenderedArticle rendered) => bodies.Evict(rendered.Article);
}
