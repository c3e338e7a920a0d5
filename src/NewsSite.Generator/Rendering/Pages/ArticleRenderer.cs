using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Renders published articles: Markdown, photos and documents. Thread-safe.</summary>
internal sealed class ArticleRenderer(
    Site site,
    ContentTree content,
    SourceFolder source,
    PictureLibrary pictures,
    DocumentLibrary documents,
    BodyCache cache,
    DiagnosticBag diagnostics
)
{
    private readonly BodyRenderer bodies = new(
        new LinkResolver(site, content, source, pictures, documents, diagnostics),
        content.Texts,
        cache,
        diagnostics
    );

    /// <summary>Renders an article for its place on the site. Reports faults and renders the rest.</summary>
    public RenderedArticle Render(Article article, ArticlePlace place) =>
        new(
            article,
            place,
            bodies.Render(article, place),
            ArticleFilesReader.Read(
                article,
                place,
                site.Configuration.Languages,
                source,
                pictures,
                documents,
                diagnostics
            )
        );

    /// <summary>Returns the article's text as safe HTML, without a wrapping element.</summary>
    public string Html(RenderedArticle rendered) => bodies.Html(rendered.Article, rendered.Place, rendered.Body);

    /// <summary>Returns the article's text without markup, one block a line.</summary>
    public string PlainText(RenderedArticle rendered) => bodies.PlainText(rendered.Article, rendered.Place);

    /// <summary>Frees the memory of the article's texts; they are read again when needed.</summary>
    public void Evict(RenderedArticle rendered) => bodies.Evict(rendered.Article);
}
