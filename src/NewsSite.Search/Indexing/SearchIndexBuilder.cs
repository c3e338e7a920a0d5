using System.Collections.Immutable;
using System.Text.Json;
using NewsSite.Languages;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Builds the files of a language's index. The output is deterministic at any core count.</summary>
public static class SearchIndexBuilder
{
    /// <summary>Name of the index for lunr.js.</summary>
    public const string LunrIndexName = FileNames.LunrIndex;

    /// <param name="language">A language that has search data.</param>
    /// <param name="documents">Newest first. Documents with equal scores rank in this order.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    public static ImmutableArray<SearchFile> Build(
        Language language,
        IReadOnlyList<SearchDocument> documents,
        SearchIndexOptions options
    )
    {
        SearchDocument[] oldestFirst = [.. documents.Reverse()];
        var parts = Ranges(oldestFirst.Length, options)
            .Select(range => BuildPart(oldestFirst[range], options))
            .ToList();
        ImmutableArray<SearchFile> files =
        [
            .. BuildFrame(language, parts.ConvertAll(part => part.Entry), options),
            // Files of equal content have the same name.
            .. parts
                .SelectMany(part => part.Files)
                .DistinctBy(file => file.Name)
                .Select(file => new SearchFile(file.Name, file.Bytes!.Value)),
        ];
        return options.LunrIndex ? files.Add(BuildLunrIndex(oldestFirst, options)) : files;
    }

    /// <summary>
    /// Splits documents, oldest first, into parts that are built alone: many that stay as they are, and the last few
    /// hundred, which grow until they join the others.
    /// </summary>
    public static ImmutableArray<Range> Ranges(int documents, SearchIndexOptions options)
    {
        var closed = Math.Max(0, documents - 1) / options.RunningDocuments * options.RunningDocuments;
        return closed == 0 ? [0..documents] : [0..closed, closed..documents];
    }

    /// <summary>Builds a part. Depends on nothing but its documents and the options.</summary>
    /// <param name="documents">Oldest first.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    public static SearchIndexPart BuildPart(IReadOnlyList<SearchDocument> documents, SearchIndexOptions options)
    {
        Check(documents, options);
        var index = InvertedIndex.Build([.. documents.Select(document => document.Texts)], options.Fields.Length);
        return PartAssembler.Assemble(
            documents,
            Array.ConvertAll(index.Lengths, FieldLength.Encode),
            EncodedTerms.Encode(index),
            options,
            KeptFiles.None
        );
    }

    /// <summary>
    /// Builds what other languages' readers need to know which words an index has. Its name belongs to their
    /// <see cref="SearchIndexOptions.Others"/>.
    /// </summary>
    /// <param name="language">A language that has search data.</param>
    /// <param name="entries">Entries of the parts, oldest first.</param>
    public static SearchFile BuildWordList(Language language, IEnumerable<string> entries)
    {
        var words = PartsOf(entries).Select(part => new Manifest.PartWords(part.Words));
        var json = new Manifest.WordList(AnalysisOf(language).Name, [.. words]).ToJson();
        return new SearchFile(FileNames.List("words", FileNames.Hash(json)), json);
    }

    /// <summary>
    /// Builds the files that do not belong to a part: the manifest, the language's search data and the list of words.
    /// </summary>
    /// <param name="language">A language that has search data.</param>
    /// <param name="entries">Entries of the parts, oldest first.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    public static ImmutableArray<SearchFile> BuildFrame(
        Language language,
        IReadOnlyList<string> entries,
        SearchIndexOptions options
    )
    {
        var analysis = AnalysisOf(language);
        var parts = PartsOf(entries);
        string[] topics = [.. parts.SelectMany(part => part.Topics).Distinct().Order(StringComparer.Ordinal)];
        var manifest = new Manifest
        {
            Format = ChecksummedFile.Version,
            Language = language.Code,
            Documents = parts.Sum(part => part.Documents),
            Fields = [.. options.Fields.Select(field => field.Name)],
            Boosts = [.. options.Fields.Select(field => field.Boost)],
            Topics = topics,
            TopicNames = [.. topics.Select(topic => options.TopicNames.GetValueOrDefault(topic, ""))],
            Others = [.. options.Others],
            Synonyms = [.. options.Synonyms.Select(names => names.ToArray())],
            Analysis = analysis.Name,
            Parts = parts,
        };
        return [new SearchFile(FileNames.Manifest, manifest.ToJson()), analysis, BuildWordList(language, entries)];
    }

    private static SearchFile AnalysisOf(Language language)
    {
        var data =
            language.Search
            ?? throw new ArgumentException(
                $"there is no search data for the language '{language.Code}'",
                nameof(language)
            );
        var json = data.ToJson();
        return new SearchFile(FileNames.Of("analysis", FileNames.Hash(json), "json"), json);
    }

    private static Manifest.Part[] PartsOf(IEnumerable<string> entries) =>
        [.. entries.Select(entry => JsonSerializer.Deserialize(entry, ManifestJson.Plain.Part)!)];

    /// <summary>Builds <c>lunr.json</c>, the whole index as one file for lunr.js 2.3.9.</summary>
    /// <param name="documents">Oldest first.</param>
    /// <param name="options">The fields.</param>
    public static SearchFile BuildLunrIndex(IReadOnlyList<SearchDocument> documents, SearchIndexOptions options)
    {
        Check(documents, options);
        var index = InvertedIndex.Build([.. documents.Select(document => document.Texts)], options.Fields.Length);
        return new SearchFile(
            FileNames.LunrIndex,
            StandardLunrIndex.Write(index, new Bm25(index, options.Fields), options.Fields)
        );
    }

    private static void Check(IReadOnlyList<SearchDocument> documents, SearchIndexOptions options)
    {
        foreach (var field in options.Fields)
        {
            if (field.Name.Contains('/') || field.Name == "_index")
            {
                throw new ArgumentException($"lunr.js cannot have a field named '{field.Name}'", nameof(options));
            }
        }

        if (options.Fields.Length > Occurrence.MostFields || documents.Count > Occurrence.MostDocuments)
        {
            throw new ArgumentException(
                $"an index has at most {Occurrence.MostFields} fields and {Occurrence.MostDocuments} documents",
                nameof(documents)
            );
        }

        foreach (var document in documents)
        {
            if (document.Texts.FieldCount != options.Fields.Length)
            {
                throw new ArgumentException(
                    $"{document.Address} has {document.Texts.FieldCount} texts for {options.Fields.Length} fields",
                    nameof(documents)
                );
            }
        }
    }
}
