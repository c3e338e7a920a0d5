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
        ImmutableArray<Language> languages =
        [
            .. site.Configuration.Languages.Where(language => language.Search is not null),
        ];
        return
        [
            .. from language in languages
            let options = OptionsOf(site.Configuration, language, languages)
            let documents = new SearchDocuments(language, Documents(site, language, articles, analysis))
            from file in Files(documents, options, cache)
            select file,
        ];
    }

    private static SearchIndexOptions OptionsOf(
        SiteConfiguration configuration,
        Language language,
        ImmutableArray<Language> languages
    ) =>
        new()
        {
            Fields = Fields,
            LunrIndex = configuration.WritesLunrIndex,
            Others =
            [
                .. languages
                    .Where(other => other != language)
                    .Select(other =>
                        RelativeUrl(Permalinks.SearchFile(language, ""), Permalinks.SearchManifest(other))
                    ),
            ],
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

    private static IEnumerable<OutputFile> Files(
        SearchDocuments documents,
        SearchIndexOptions options,
        SearchCache cache
    )
    {
        var language = documents.Language;
        List<CachedPart> parts =
        [
            .. SearchIndexBuilder
                .Ranges(documents.All.Length, options)
                .Select((range, place) => CachedPart.Find(place, documents[range], options, cache)),
        ];
        foreach (var file in SearchIndexBuilder.BuildFrame(language, parts.ConvertAll(part => part.Entry), options))
        {
            yield return OutputFile.FromBytes(PathOf(language, file.Name), file.Bytes);
        }

        // Parts may have files of equal content, which have one name.
        var named = parts.SelectMany(part => part.Names.Select(name => (part, name)));
        foreach (var (part, name) in named.DistinctBy(file => file.name))
        {
            yield return OutputFile.Named(PathOf(language, name), stream => stream.Write(part.Read(name).Span));
        }

        if (options.LunrIndex)
        {
            var key = SearchCache.KeyOf(language, ["lunr", $"{SearchDocuments.HashOf(documents.Keys())}"]);
            yield return new OutputFile(
                PathOf(language, SearchIndexBuilder.LunrIndexName),
                () =>
                    new OutputContent(
                        key,
                        stream => stream.Write(SearchIndexBuilder.BuildLunrIndex(documents.Read(), options).Bytes.Span)
                    )
            );
        }
    }

    private static string PathOf(Language language, string name) =>
        OutputFile.PathOf(Permalinks.SearchFile(language, name));

    private static ImmutableArray<KeyedDocument> Documents(
        Site site,
        Language language,
        RenderedArticles articles,
        StoryAnalysis analysis
    ) =>
        [
            .. site
                .Stories.Reverse()
                .AsParallel()
                .AsOrdered()
                .Where(story => story.In(language) is not null)
                .Select(story => new KeyedDocument(
                    site.Configuration.Address.Link(Permalinks.Story(language, story.Key)),
                    story.Day,
                    [.. story.Topics.Concat(story.Regions).Select(topic => topic.FullId)],
                    VersionsBeside(site.Configuration, story, language),
                    analysis.Of(articles[story.In(language)!])
                )),
        ];

    private static ImmutableArray<OtherVersion> VersionsBeside(
        SiteConfiguration configuration,
        Story story,
        Language language
    ) =>
        [
            .. configuration
                .Languages.Where(other => other != language && story.In(other) is not null)
                .Select(other => new OtherVersion(
                    other,
                    configuration.Address.Link(Permalinks.Story(other, story.Key)),
                    story.In(other)!.Title.Value
                )),
        ];
}
