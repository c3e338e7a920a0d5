using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the <see cref="PageHead"/> of a page: addresses, language switch, breadcrumbs.</summary>
/// <param name="siteImage">The share picture, in a language, of a page without its own; null if there is none.</param>
internal sealed class HeadFactory(
    SiteConfiguration configuration,
    InterfaceTexts texts,
    Func<Language, PublishedPicture?> siteImage
)
{
    /// <summary>Returns the share picture of a page without its own, or null.</summary>
    public PublishedPicture? ImageOfSite(Language language) => siteImage(language);

    /// <summary>Makes the head of a page that exists in every language.</summary>
    /// <param name="pathIn">The page's path in each language.</param>
    public PageHead Everywhere(
        string kind,
        Language language,
        string title,
        string? description,
        Func<Language, string> pathIn
    ) => In(configuration.Languages, kind, language, title, description, pathIn);

    /// <summary>Makes the head of a page written in some languages; the others have a notice at its address.</summary>
    public PageHead In(
        ImmutableArray<Language> existing,
        string kind,
        Language language,
        string title,
        string? description,
        Func<Language, string> pathIn
    )
    {
        var siteTitle = configuration.Title[language];
        var head = new PageHead
        {
            Kind = kind,
            Title = title,
            FullTitle = title == siteTitle ? title : $"{title} — {siteTitle}",
            Description = string.IsNullOrEmpty(description) ? configuration.Description[language] : description,
            Language = language.Code,
            CanonicalUrl = configuration.Address.Absolute(pathIn(language)),
            Alternates = Alternates(existing, pathIn),
            Translations =
            [
                .. configuration.Languages.Select(other => new TranslationView(
                    other.Code,
                    other.Name,
                    configuration.Address.Link(pathIn(other)),
                    other == language
                )),
            ],
            OpenGraphLocale = language.OpenGraphLocale,
        };
        return ShareImages.With(head, siteImage(language));
    }

    /// <summary>Makes breadcrumbs: home → archive → year → month, down to the last number given.</summary>
    public ImmutableArray<LinkView> ArchiveTrail(Language language, int? year = null, int? month = null)
    {
        var trail = ImmutableArray.CreateBuilder<LinkView>();
        trail.Add(Home(language));
        trail.Add(new LinkView(texts[language, "archive.title"], Link(Permalinks.Archive(language))));
        if (year is { } y)
        {
            trail.Add(new LinkView($"{y}", Link(Permalinks.Year(language, y))));
            if (month is { } m)
            {
                trail.Add(new LinkView(language.Dates.MonthHeading(m), Link(Permalinks.Month(language, y, m))));
            }
        }

        return trail.DrainToImmutable();
    }

    /// <summary>Makes breadcrumbs: home → topics, or home → regions.</summary>
    public ImmutableArray<LinkView> TopicTrail(Language language, Vocabulary vocabulary) =>
        [
            Home(language),
            vocabulary == Vocabulary.Topics
                ? new LinkView(texts[language, "topics.title"], Link(Permalinks.Topics(language)))
                : new LinkView(texts[language, "regions.title"], Link(Permalinks.Regions(language))),
        ];

    /// <summary>Makes breadcrumbs: home → topics → topic, or home → regions → region.</summary>
    public ImmutableArray<LinkView> TopicTrail(Language language, Topic topic) =>
        [
            .. TopicTrail(language, topic.Vocabulary),
            new LinkView(topic.Name[language], Link(Permalinks.Topic(language, topic))),
        ];

    public LinkView Home(Language language) => new(configuration.Title[language], Link(Permalinks.Home(language)));

    private ImmutableArray<AlternateView> Alternates(ImmutableArray<Language> existing, Func<Language, string> pathIn)
    {
        if (existing.Length < 2)
        {
            return [];
        }

        var primary = existing.Contains(configuration.DefaultLanguage) ? configuration.DefaultLanguage : existing[0];
        return
        [
            .. existing.Select(other => new AlternateView(other.Code, configuration.Address.Absolute(pathIn(other)))),
            new AlternateView("x-default", configuration.Address.Absolute(pathIn(primary))),
        ];
    }

    private string Link(string path) => configuration.Address.Link(path);
}
