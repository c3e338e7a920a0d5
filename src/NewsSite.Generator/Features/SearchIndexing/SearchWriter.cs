using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
using NewsSite.Search;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Writes the search index of each language, as files for browsers.</summary>
internal static class SearchWriter
{
    /// <summary>
    /// The fields of documents and their weights. A date weighs less than a title: "11" in a query may be a class or
    /// school.
    /// </summary>
    private static readonly ImmutableArray<SearchField> Fields =
    [
        new("title", 6),
        new("summary", 2),
        new("body", 1),
        new("date", 4),
    ];

    /// <summary>
    /// Returns the files of all indexes. An unchanged index is not built unless its bytes are needed.
    /// </summary>
    public static ImmutableArray<OutputFile> Write(
        Site site,
        RenderedArticles articles,
        StoryAnalysis analysis,
        SearchCache cache
    )
    {
        var options = new SearchIndexOptions { Fields = Fields, LunrIndex = site.Configuration.WritesLunrIndex };
        return
        [
            .. from language in site.Configuration.Languages
            where SearchLanguage.Find(language.Code) is not null
            let documents = new SearchDocuments(language, Documents(site, language, articles, analysis))
            from file in Files(documents, options, cache)
            select file,
        ];
    }

    private static IEnumerable<OutputFile> Files(
        SearchDocuments documents,
        SearchIndexOptions options,
        SearchCache cache
    )
    {
        var language = documents.Language;
        var key = SearchCache.KeyOf(language, documents.Parts().Append($"{options.LunrIndex}"));
        var index = new Lazy<ImmutableArray<SearchFile>>(() =>
            SearchIndexBuilder.Build(language, documents.Read(), options)
        );
        if (cache.FindFiles(key) is not { } names)
        {
            names = [.. index.Value.Select(file => file.Name)];
            cache.AddFiles(key, names);
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
        Site site,
        Language language,
        RenderedArticles articles,
        StoryAnalysis analysis
    ) =>
        [
            .. site
                .Stories.AsParallel()
                .AsOrdered()
                .Select(story => (story, article: story.In(language)))
                .Where(pair => pair.article is not null)
                .Select(pair => new KeyedDocument(
                    site.Configuration.Address.Link(Permalinks.Story(language, pair.story.Key)),
                    pair.story.Day,
                    [.. pair.story.Topics.Select(topic => topic.Id)],
                    analysis.Of(articles[pair.article!])
                )),
        ];
}
