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

/// <summary>The share cards of the site: one an article, and one a language for all other pages.</summary>
internal sealed class ShareCardCatalog
{
    private readonly Dictionary<string, ShareCard> byArticle;
    private readonly ByLanguage<ShareCard> siteCards;
    private readonly CardPainter painter;
    private readonly PictureLibrary pictures;
    private readonly ImmutableArray<Language> languages;
    private readonly SiteAddress address;

    private ShareCardCatalog(
        Dictionary<string, ShareCard> byArticle,
        ByLanguage<ShareCard> siteCards,
        SiteConfiguration configuration,
        CardPainter painter,
        PictureLibrary pictures
    )
    {
        (this.byArticle, this.siteCards) = (byArticle, siteCards);
        (languages, address) = (configuration.Languages, configuration.Address);
        (this.painter, this.pictures) = (painter, pictures);
    }

    /// <summary>
    /// Plans all cards, so that their addresses are known; draws nothing. Null if the site has no cards.
    /// </summary>
    /// <param name="photoOf">Returns an article's first photo, or null.</param>
    /// <param name="fontFolders">Folders to search for fonts; null for the machine's own.</param>
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

        var fonts = CardFonts.Find(fontFolders, site.Configuration.Languages);
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
        var siteCards = new ByLanguage<ShareCard>(
            configuration.Languages,
            language =>
                ShareCard.Of(
                    new CardWords(configuration.Title[language], null, configuration.Publisher[language]),
                    null,
                    painter.Style
                )
        );
        return new ShareCardCatalog(byArticle, siteCards, configuration, painter, pictures);

        CardWords WordsOf(Story story, Article article) =>
            new(
                Typographer.Set(article.Language, article.Title.Value),
                article.Language.Dates.Long(DateOnly.FromDateTime(story.DateOf(article).DateTime)),
                configuration.Publisher[article.Language]
            );

        Picture? PhotoOf(Article article) =>
            photoOf(article) is { } photo && CardPainter.CanCover(photo.Facts) ? photo : null;
    }

    /// <summary>Returns the card of an article.</summary>
    public PublishedPicture PictureOf(Article article) => PictureOf(byArticle[article.Path]);

    /// <summary>Returns the card of all pages other than articles.</summary>
    public PublishedPicture PictureOf(Language language) => PictureOf(siteCards[language]);

    public IEnumerable<OutputFile> Files() =>
        All().Select(card => OutputFile.Named(OutputFile.PathOf(card.Address), stream => Write(card, stream)));

    /// <summary>Returns the jobs that draw all cards in advance.</summary>
    public IEnumerable<ImageJob> Jobs() =>
        All().Select(card => new ImageJob([card.Name], _ => pictures.Cache.Add(card.Name, Paint(card))));

    private PublishedPicture PictureOf(ShareCard card) =>
        new(address.Absolute(card.Address), ShareCard.Width, ShareCard.Height, card.Alt);

    private IEnumerable<ShareCard> All() =>
        byArticle
            .Values.Concat(languages.Select(language => siteCards[language]))
            .DistinctBy(card => card.Name)
            .OrderBy(card => card.Name, StringComparer.Ordinal);

    private void Write(ShareCard card, Stream target) => pictures.Cache.CopyTo(card.Name, target, () => Paint(card));

    private byte[] Paint(ShareCard card) => painter.Paint(card, () => pictures.BytesOf(card.Photo!));
}
