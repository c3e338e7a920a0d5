using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Markdown;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering;
using NewsSite.Languages;
using NewsSite.Search;
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

    /// <summary>
    /// What can be found, in every language that has search, with its texts analysed. The texts are not needed any more
    /// after that, and let go of where they can be had again.
    /// </summary>
    internal static ImmutableArray<SearchDocuments> Analyze(PageMaterial material, SearchMemory memory) =>
        [
            .. from language in material.Configuration.Languages
            let data = SearchLanguage.Find(language.Code)
            where data is not null
            select new SearchDocuments(language, Documents(material, language, new DocumentAnalyzer(data), memory)),
        ];

    /// <summary>The files of the indexes. An index of documents that were all known to an earlier build is not made.</summary>
    internal static ImmutableArray<OutputFile> Write(
        PageMaterial material,
        ImmutableArray<SearchDocuments> analyzed,
        SearchMemory memory
    )
    {
        var options = new SearchIndexOptions { Fields = Fields, LunrIndex = material.Configuration.WritesLunrIndex };
        return [.. analyzed.SelectMany(documents => Files(documents, options, memory))];
    }

    private static IEnumerable<OutputFile> Files(
        SearchDocuments documents,
        SearchIndexOptions options,
        SearchMemory memory
    )
    {
        var language = documents.Language;
        var key = SearchMemory.KeyOf(language, documents.Parts().Append($"{options.LunrIndex}"));
        var index = new Lazy<ImmutableArray<SearchFile>>(() =>
            SearchIndexBuilder.Build(language, [.. documents.All.Select(document => document.Document)], options)
        );
        if (memory.FilesOf(key) is not { } names)
        {
            names = [.. index.Value.Select(file => file.Name)];
            memory.RememberFiles(key, names);
        }

        return names.Select(
            (name, i) =>
                new OutputFile(
                    OutputFile.PathOf(Permalinks.SearchFile(language, name)),
                    () =>
                        new OutputContent(
                            SearchMemory.KeyOf(language, [name, key.ToString(CultureInfo.InvariantCulture)]),
                            stream => stream.Write(index.Value[i].Bytes.Span)
                        )
                )
        );
    }

    private static ImmutableArray<KeyedDocument> Documents(
        PageMaterial material,
        Language language,
        DocumentAnalyzer analyzer,
        SearchMemory memory
    ) =>
        [
            .. material
                .Site.Stories.AsParallel()
                .AsOrdered()
                .Select(story => (story, article: story.In(language)))
                .Where(pair => pair.article is not null)
                .Select(pair => Document(material, pair.story, material.Articles[pair.article!], analyzer, memory)),
        ];

    private static KeyedDocument Document(
        PageMaterial material,
        Story story,
        RenderedArticle rendered,
        DocumentAnalyzer analyzer,
        SearchMemory memory
    )
    {
        var language = rendered.Article.Language;
        var title = Typographer.Set(language, rendered.Article.Title.Value);
        var summary = rendered.Description;
        var text = rendered.Body.Text;
        string[] named = [.. NamedTexts(rendered)];
        var key = SearchMemory.KeyOf(
            language,
            [title, summary, $"{story.Day.DayNumber}", text.Hash.ToString(CultureInfo.InvariantCulture), .. named]
        );
        var analysis = memory.Analysis(
            key,
            () =>
                analyzer.Analyze(
                    title,
                    summary,
                    string.Join('\n', [text.Value, .. named]),
                    DateText(language, story.Day)
                )
        );
        if (memory.IsKept)
        {
            text.Release();
        }

        return new KeyedDocument(
            key,
            new SearchDocument
            {
                Address = material.Link(Permalinks.Story(language, story.Key)),
                Title = title,
                Date = story.Day,
                Summary = summary,
                Topics = [.. story.Topics.Select(topic => topic.Id)],
                Texts = analysis,
            }
        );
    }

    /// <summary>
    /// A day in words and in numbers, as readers type it: 5-март 2022 05.03.2022. Without the word «year», which would
    /// then be in every story and find none.
    /// </summary>
    private static string DateText(Language language, DateOnly day) =>
        $"{language.Dates.DayAndMonth(day)} {day:yyyy} {language.Dates.Short(day)}";

    /// <summary>What stands under photos and on documents.</summary>
    private static IEnumerable<string> NamedTexts(RenderedArticle rendered) =>
        rendered
            .Files.Photos.Select(photo => photo.Words.Caption)
            .Concat(rendered.Files.Attachments.Select(attachment => attachment.Title))
            .OfType<string>();
}
