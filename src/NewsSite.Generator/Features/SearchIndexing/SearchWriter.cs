using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
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
    /// Returns the files of all indexes. An unchanged part of an index is not built unless its bytes are needed.
    /// </summary>
    public static ImmutableArray<OutputFile> Write(
        Site site,
        RenderedArticles articles,
        StoryAnalysis analysis,
        SearchCache cache
    )
    {
        ImmutableArray<Language> languages = [.. site.Configuration.Languages.Where(language => language.HasSearch)];
        var indexes = languages.Select(Prepare).ToList();
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var index in indexes)
        {
            AddFiles(files, index, OthersOf(index, indexes));
        }

        return files.DrainToImmutable();

        LanguageIndex Prepare(Language language)
        {
            var options = OptionsOf(site.Configuration, language);
            var documents = new SearchDocuments(language, Documents(site, language, articles, analysis));
            var parts = new List<CachedPart>();
            foreach (var range in SearchIndexBuilder.Ranges(documents.All.Length, options))
            {
                parts.Add(CachedPart.Find(parts.Count, documents[range], options, cache));
            }

            return new LanguageIndex(documents, options, parts);
        }
    }

    /// <summary>Returns the lists of words of the other languages, relative to a language's index.</summary>
    private static ImmutableArray<string> OthersOf(LanguageIndex index, IEnumerable<LanguageIndex> all) =>
        [
            .. all.Where(other => other != index)
                .Select(other =>
                {
                    var list = SearchIndexBuilder.BuildWordList(other.Language, other.Entries);
                    return RelativeUrl(
                        Permalinks.SearchFile(index.Language, ""),
                        Permalinks.SearchFile(other.Language, list.Name)
                    );
                }),
        ];

    private static SearchIndexOptions OptionsOf(SiteConfiguration configuration, Language language) =>
        new()
        {
            Fields = Fields,
            LunrIndex = configuration.WritesLunrIndex,
            TopicNames = configuration
                .Topics.Concat(configuration.Regions)
                .ToImmutableDictionary(topic => topic.FullId, topic => topic.Name[language]),
            Synonyms =
            [
                .. configuration.Synonyms.Where(group => group.Language == language).Select(group => group.Names),
            ],
        };

    private static string RelativeUrl(string folder, string url) =>
        new Uri("https://site.invalid" + folder).MakeRelativeUri(new Uri("https://site.invalid" + url)).ToString();

    private static void AddFiles(
        ImmutableArray<OutputFile>.Builder files,
        LanguageIndex index,
        ImmutableArray<string> others
    )
    {
        var (documents, options, parts) = index;
        var language = documents.Language;
        var frame = SearchIndexBuilder.BuildFrame(language, index.Entries, options with { Others = others });
        foreach (var file in frame)
        {
            files.Add(OutputFile.FromBytes(PathOf(language, file.Name), file.Bytes));
        }

        var folder = PathOf(language, "");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var name in part.Names)
            {
                // Parts may have files of equal content, which have one name.
                if (names.Add(name))
                {
                    files.Add(OutputFile.Named(folder + name, stream => stream.Write(part.Read(name).Span)));
                }
            }
        }

        if (options.LunrIndex)
        {
            var key = SearchCache.KeyOf(language, ["lunr", $"{SearchDocuments.HashOf(documents.Keys())}"]);
            files.Add(
                new OutputFile(
                    PathOf(language, SearchIndexBuilder.LunrIndexName),
                    () =>
                        new OutputContent(
                            key,
                            stream =>
                                stream.Write(SearchIndexBuilder.BuildLunrIndex(documents.Read(), options).Bytes.Span)
                        )
                )
            );
        }
    }

    private static string PathOf(Language language, string name) =>
        Permalinks.SearchFile(language, name).TrimStart('/');

    private static ImmutableArray<KeyedDocument> Documents(
        Site site,
        Language language,
        RenderedArticles articles,
        StoryAnalysis analysis
    )
    {
        var keys = new DocumentKeys(site.Configuration, language);
        var documents = ImmutableArray.CreateBuilder<KeyedDocument>(site.Stories.Length);
        for (var i = site.Stories.Length - 1; i >= 0; i--)
        {
            var story = site.Stories[i];
            if (story.In(language) is { } article)
            {
                var texts = analysis.Of(article, articles);
                documents.Add(new KeyedDocument(site.Configuration, story, language, texts, keys.Of(story, texts)));
            }
        }

        return documents.DrainToImmutable();
    }

    /// <summary>The parts of a language's index, and what they are made of.</summary>
    private sealed record LanguageIndex(
        SearchDocuments Documents,
        SearchIndexOptions Options,
        IReadOnlyList<CachedPart> Parts
    )
    {
        public Language Language => Documents.Language;

        public IReadOnlyList<string> Entries { get; } = [.. Parts.Select(part => part.Entry)];
    }
}
