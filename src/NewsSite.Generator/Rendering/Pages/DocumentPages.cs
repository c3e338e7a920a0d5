using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of the lists of documents.</summary>
internal sealed class DocumentPages(
    Site site,
    RenderedArticles articles,
    CardCatalog cards,
    HeadFactory heads,
    InterfaceTexts texts
)
{
    private readonly SiteAddress address = site.Configuration.Address;

    /// <summary>First pages of the lists by year, topic and type.</summary>
    private readonly ImmutableArray<DocumentPage> lists = site.Documents.RemoveAll(page =>
        page.Part is not null || page.Filter == DocumentFilter.None
    );

    /// <summary>Returns the path of a topic's documents, or null if it has none.</summary>
    public string? OfTopic(Topic topic, Language language) =>
        lists.FirstOrDefault(page => page.Filter.IsOf(topic) && page.In(language) is not null) is { } page
            ? Link(language, page.Filter)
            : null;

    public DocumentsPage Documents(Language language, DocumentPage page)
    {
        var slice = page.In(language)!;
        var title = TitleOf(page.Filter, language);
        var head = heads.In(
            [.. page.Slices.Select(other => other.Language)],
            RouteKind.Documents,
            language,
            page.Part is { } part ? PartTitle(title, part, language) : title,
            texts[language, "documents.description"],
            other => PathIn(other, page)
        );
        var root = new LinkView(texts[language, "documents.title"], Link(language, DocumentFilter.None));
        var list = new LinkView(title, Link(language, page.Filter));
        return new DocumentsPage(
            head with
            {
                Breadcrumbs =
                [
                    heads.Home(language),
                    .. page.Filter == DocumentFilter.None ? [] : new[] { root },
                    .. page.Part is null ? [] : new[] { list },
                ],
            },
            slice.Count,
            [
                .. slice
                    .Documents.GroupBy(document => document.Story.Day.Year)
                    .Select(year => new DocumentYearView(
                        year.Key,
                        [.. year.Select(document => ViewOf(document, language)).OfType<DocumentView>()]
                    )),
            ],
            Choices(language, page.Filter),
            Previous: PartLink(page.Filter, (page.Part ?? slice.Parts + 1) - 1, title, language),
            Next: page.Part is null ? null
                : page.Part == slice.Parts ? list
                : PartLink(page.Filter, page.Part.Value + 1, title, language)
        );
    }

    /// <summary>Returns the page's path in a language, or else that of its list, or else that of all documents.</summary>
    private string PathIn(Language language, DocumentPage page) =>
        page.In(language) is not null ? Permalinks.Documents(language, page.Filter, page.Part)
        : lists.Any(list => list.Filter == page.Filter && list.In(language) is not null)
            ? Permalinks.Documents(language, page.Filter)
        : Permalinks.Documents(language, DocumentFilter.None);

    private LinkView? PartLink(DocumentFilter filter, int part, string title, Language language) =>
        part < 1
            ? null
            : new LinkView(
                PartTitle(title, part, language),
                address.Link(Permalinks.Documents(language, filter, part))
            );

    private string PartTitle(string title, int part, Language language) =>
        texts.Get(language, "documents.part", ("title", title), ("part", $"{part}"));

    private string TitleOf(DocumentFilter filter, Language language) =>
        filter switch
        {
            { Year: { } year } => texts.Get(language, "documents.year", ("year", $"{year}")),
            { Topic: { } region } when region.Vocabulary == Vocabulary.Regions =>
                $"{texts[language, "documents.title"]}: {region.Name[language]}",
            { Topic: { } topic } => texts.Get(language, "documents.topic", ("topic", topic.Name[language])),
            { Type: { } type } => $"{texts[language, "documents.title"]}: {texts[language, TypeKey(type)]}",
            _ => texts[language, "documents.title"],
        };

    private static string TypeKey(DocumentType type) => $"documents.type.{type.Id}";

    private ImmutableArray<DocumentChoiceView> Choices(Language language, DocumentFilter current) =>
        [
            Choice("year", filter => filter.Year is { } year ? $"{year}" : null, language, current),
            Choice("topic", filter => NameIn(Vocabulary.Topics, filter, language), language, current),
            Choice("region", filter => NameIn(Vocabulary.Regions, filter, language), language, current),
            Choice(
                "type",
                filter => filter.Type is { } type ? texts[language, TypeKey(type)] : null,
                language,
                current
            ),
        ];

    private static string? NameIn(Vocabulary vocabulary, DocumentFilter filter, Language language) =>
        filter.Topic is { } topic && topic.Vocabulary == vocabulary ? topic.Name[language] : null;

    private DocumentChoiceView Choice(
        string kind,
        Func<DocumentFilter, string?> nameOf,
        Language language,
        DocumentFilter current
    ) =>
        new(
            kind,
            [
                .. from list in lists
                let name = nameOf(list.Filter)
                let slice = list.In(language)
                where name is not null && slice is not null
                select new DocumentListView(name, Link(language, list.Filter), slice.Count, list.Filter == current),
            ]
        );

    /// <summary>Returns null for a document that cannot be published, which has been reported.</summary>
    private DocumentView? ViewOf(StoryDocument document, Language language)
    {
        var article = articles[document.Version];
        var file = article.Files.Attachments.FirstOrDefault(file => file.Written == document.File.File.Value);
        if (file is null)
        {
            return null;
        }

        var own = document.Version.Language;
        var card = cards[document.Story, own];
        return new DocumentView(
            // What only the other version offers is most likely in its language.
            ArticleParts.Attachment(
                article,
                own == language ? file : file with { Language = file.Language ?? own },
                address
            ),
            own.Code,
            own != language,
            new DateView(document.Story.Date, language),
            card.Title,
            card.Url
        );
    }

    private string Link(Language language, DocumentFilter filter) =>
        address.Link(Permalinks.Documents(language, filter));
}
