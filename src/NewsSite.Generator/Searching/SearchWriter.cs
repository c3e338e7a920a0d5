using System.Collections.Immutable;
using NewsSite.Generator.Markdown;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Searching;

/// <summary>The search index of each language: what readers look through, as files for their browsers.</summary>
public static class SearchWriter
{
    /// <summary>
    /// What counts how much. A day counts less than a title: the 11 of a query may be a class or a school.
    /// </summary>
    private static readonly ImmutableArray<SearchField> Fields =
    [
        new("title", 6),
        new("summary", 2),
        new("body", 1),
        new("date", 4),
    ];

    public static ImmutableArray<OutputFile> Write(PageMaterial material)
    {
        var options = new SearchIndexOptions { Fields = Fields, LunrIndex = material.Configuration.WritesLunrIndex };
        return
        [
            .. from language in material.Configuration.Languages
            let data = SearchLanguage.Find(language.Code)
            where data is not null
            from file in SearchIndexBuilder.Build(language, Documents(material, language, data), options)
            let path = OutputFile.PathOf(Permalinks.SearchFile(language, file.Name))
            select OutputFile.FromBytes(path, file.Bytes),
        ];
    }

    private static SearchDocument[] Documents(PageMaterial material, Language language, SearchLanguage data)
    {
        var analyzer = new DocumentAnalyzer(data);
        return
        [
            .. material
                .Site.Stories.AsParallel()
                .AsOrdered()
                .Select(story => (story, article: story.In(language)))
                .Where(pair => pair.article is not null)
                .Select(pair => Document(material, pair.story, material.Articles[pair.article!], analyzer)),
        ];
    }

    private static SearchDocument Document(
        PageMaterial material,
        Story story,
        RenderedArticle rendered,
        DocumentAnalyzer analyzer
    )
    {
        var language = rendered.Article.Language;
        var title = Typographer.Set(language, rendered.Article.Title.Value);
        var summary = rendered.Description;
        return new SearchDocument
        {
            Address = material.Link(Permalinks.Story(language, story.Key)),
            Title = title,
            Date = story.Day,
            Summary = summary,
            Topics = [.. story.Topics.Select(topic => topic.Id)],
            Texts = analyzer.Analyze(title, summary, Body(rendered), DateText(language, story.Day)),
        };
    }

    /// <summary>
    /// A day in words and in numbers, as readers type it: 5-март 2022 05.03.2022. Without the word «year», which would
    /// then be in every story and find none.
    /// </summary>
    private static string DateText(Language language, DateOnly day) =>
        $"{language.Dates.DayAndMonth(day)} {day:yyyy} {language.Dates.Short(day)}";

    /// <summary>The text, and what stands under photos and on documents.</summary>
    private static string Body(RenderedArticle rendered) =>
        string.Join(
            '\n',
            [
                rendered.Body.Text,
                .. rendered.Files.Photos.Select(photo => photo.Words.Caption).OfType<string>(),
                .. rendered.Files.Attachments.Select(attachment => attachment.Title).OfType<string>(),
            ]
        );
}
