using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The share cards of the site: one for each article, and one a language for all other pages.</summary>
internal sealed class ShareCardCatalog
{
    private readonly Dictionary<string, ShareCard> byArticle;
    private readonly ByLanguage<ShareCard> ofSite;
    private readonly CardPainter painter;
    private readonly PictureLibrary pictures;
    private readonly ImmutableArray<Language> languages;
    private readonly SiteAddress address;

    private ShareCardCatalog(
        Dictionary<string, ShareCard> byArticle,
        ByLanguage<ShareCard> ofSite,
        SiteConfiguration configuration,
        CardPainter painter,
        PictureLibrary pictures
    )
    {
        (this.byArticle, this.ofSite) = (byArticle, ofSite);
        (languages, address) = (configuration.Languages, configuration.Address);
        (this.painter, this.pictures) = (painter, pictures);
    }

    /// <summary>Every address is known then; nothing is drawn. Null where the site has no cards.</summary>
    /// <param name="photoOf">The photo an article is known by, or null.</param>
    /// <param name="fontFolders">Where to look for fonts instead of the machine's own folders.</param>
    internal static ShareCardCatalog? Plan(
        Site site,
        Theme theme,
        Func<Article, Picture?> photoOf,
        PictureLibrary pictures,
        ImmutableArray<string>? fontFolders,
        DiagnosticBag diagnostics
    )
    {
        var configuration = site.Configuration;
        if (!configuration.ShareCards)
        {
            return null;
        }

        var fonts = CardFonts.Find(fontFolders);
        if (fonts is null)
        {
            diagnostics.Report(PressKitRules.NoFont, new SourceLocation(SourceFolder.ConfigurationPath));
        }

        var painter = new CardPainter(fonts, CardArt.Of(theme, diagnostics));
        var byArticle = site
            .Stories.SelectMany(story => story.Versions.Select(article => (Story: story, Article: article)))
            .AsParallel()
            .Select(pair =>
                (
                    pair.Article.Path,
                    Card: ShareCard.Of(WordsOf(pair.Story, pair.Article), PhotoOf(pair.Article), painter.Style)
                )
            )
            .ToDictionary(pair => pair.Path, pair => pair.Card, StringComparer.Ordinal);
        var ofSite = new ByLanguage<ShareCard>(
            configuration.Languages,
            language =>
                ShareCard.Of(
                    new CardWords(configuration.Title[language], null, configuration.Publisher[language]),
                    null,
                    painter.Style
                )
        );
        return new ShareCardCatalog(byArticle, ofSite, configuration, painter, pictures);

        CardWords WordsOf(Story story, Article article) =>
            new(
                Typographer.Set(article.Language, article.Title.Value),
                article.Language.Dates.Long(DateOnly.FromDateTime(story.DateOf(article).DateTime)),
                configuration.Publisher[article.Language]
            );

        Picture? PhotoOf(Article article) =>
            photoOf(article) is { } photo && CardPainter.CanCover(photo.Facts) ? photo : null;
    }

    /// <summary>The card of an article, as its page names it.</summary>
    public PublishedPicture PictureOf(Article article) => PictureOf(byArticle[article.Path]);

    /// <summary>The card of all pages that are no articles, as they name it.</summary>
    public PublishedPicture PictureOf(Language language) => PictureOf(ofSite[language]);

    public IEnumerable<OutputFile> Files() =>
        All().Select(card => OutputFile.Named(OutputFile.PathOf(card.Address), stream => Write(card, stream)));

    /// <summary>To make them beforehand, many at once.</summary>
    public IEnumerable<ImageJob> Jobs() =>
        All().Select(card => new ImageJob([card.Name], _ => pictures.Cache.Keep(card.Name, Paint(card))));

    private PublishedPicture PictureOf(ShareCard card) =>
        new(address.Absolute(card.Address), ShareCard.Width, ShareCard.Height, card.Alt);

    private IEnumerable<ShareCard> All() =>
        byArticle
            .Values.Concat(languages.Select(language => ofSite[language]))
            .DistinctBy(card => card.Name)
            .OrderBy(card => card.Name, StringComparer.Ordinal);

    private void Write(ShareCard card, Stream target) => pictures.Cache.CopyTo(card.Name, target, () => Paint(card));

    private byte[] Paint(ShareCard card) => painter.Paint(card, () => pictures.BytesOf(card.Photo!));
}
