using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
using NewsSite.Search;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

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

    /// <summary>What can be found, in every language that has search, with its texts analysed.</summary>
    internal static ImmutableArray<SearchDocuments> Analyze(PageMaterial material, TextAnalysis analysis) =>
        [
            .. from language in material.Configuration.Languages
            where SearchLanguage.Find(language.Code) is not null
            select new SearchDocuments(language, Documents(material, language, analysis)),
        ];

    /// <summary>The files of the indexes. An index of documents that were all known to an earlier build is not made.</summary>
    internal static ImmutableArray<OutputFile> Write(
        PageMaterial material,
        ImmutableArray<SearchDocuments> analyzed,
        SearchCache memory
    )
    {
        var options = new SearchIndexOptions { Fields = Fields, LunrIndex = material.Configuration.WritesLunrIndex };
        return [.. analyzed.SelectMany(documents => Files(documents, options, memory))];
    }

    private static IEnumerable<OutputFile> Files(
        SearchDocuments documents,
        SearchIndexOptions options,
        SearchCache memory
    )
    {
        var language = documents.Language;
        var key = SearchCache.KeyOf(language, documents.Parts().Append($"{options.LunrIndex}"));
        var index = new Lazy<ImmutableArray<SearchFile>>(() =>
            SearchIndexBuilder.Build(language, documents.Read(), options)
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
                            SearchCache.KeyOf(language, [name, key.ToString(CultureInfo.InvariantCulture)]),
                            stream => stream.Write(index.Value[i].Bytes.Span)
                        )
                )
        );
    }

    private static ImmutableArray<KeyedDocument> Documents(
        PageMaterial material,
        Language language,
        TextAnalysis analysis
    ) =>
        [
            .. material
                .Site.Stories.AsParallel()
                .AsOrdered()
                .Select(story => (story, article: story.In(language)))
                .Where(pair => pair.article is not null)
                .Select(pair => new KeyedDocument(
                    material.Link(Permalinks.Story(language, pair.story.Key)),
                    pair.story.Day,
                    [.. pair.story.Topics.Select(topic => topic.Id)],
                    analysis.Of(material.Articles[pair.article!])
                )),
        ];
}
