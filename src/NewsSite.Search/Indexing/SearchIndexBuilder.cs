using System.Collections.Immutable;
using NewsSite.Languages;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Builds the files of a language's index. The output is deterministic at any core count.</summary>
public static class SearchIndexBuilder
{
    /// <param name="language">A language that has search data.</param>
    /// <param name="documents">Newest first. Documents with equal scores rank in this order.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    public static ImmutableArray<SearchFile> Build(
        Language language,
        IReadOnlyList<SearchDocument> documents,
        SearchIndexOptions options
    )
    {
        Check(documents, options);
        var data =
            SearchLanguage.Find(language.Code)
            ?? throw new ArgumentException(
                $"there is no search data for the language '{language.Code}'",
                nameof(language)
            );
        var (encoded, lunr) = Encode(documents, options);

        ImmutableArray<string> topics =
        [
            .. documents.SelectMany(document => document.Topics).Distinct().Order(StringComparer.Ordinal),
        ];
        var analysis = FileNames.Single("analysis", "json", data.ToJson());
        var attributes = FileNames.Single("attributes", "bin", AttributeFile.Build(documents, topics));
        var terms = TermFiles.Build(encoded, options.ShardSize);
        var words = VocabularyFiles.Forward(encoded);
        var endings = VocabularyFiles.Backward(encoded);
        var blocks = DocumentFiles.Build(documents, options.DocumentsInBlock);
        var manifest = new Manifest
        {
            Format = ChecksummedFile.Version,
            Language = language.Code,
            Documents = documents.Count,
            Fields = [.. options.Fields.Select(field => field.Name)],
            Topics = [.. topics],
            Analysis = analysis.Name,
            Attributes = attributes.Name,
            Terms = new Manifest.ShardedList(terms.Terms.Prefix, string.Join(' ', terms.Starts)),
            Positions = terms.Positions.Prefix,
            Words = new Manifest.ShardedList(words.Group.Prefix, string.Join(' ', words.Starts)),
            Endings = new Manifest.ShardedList(endings.Group.Prefix, string.Join(' ', endings.Starts)),
            Blocks = new Manifest.DocumentBlocks(
                options.DocumentsInBlock,
                DocumentFiles.BlocksInGroup,
                [.. blocks.Prefixes]
            ),
        };
        ImmutableArray<SearchFile> files =
        [
            new(FileNames.Manifest, manifest.ToJson()),
            analysis,
            attributes,
            .. terms.Terms.Files,
            .. terms.Positions.Files,
            .. words.Group.Files,
            .. endings.Group.Files,
            .. blocks.Files,
        ];
        return lunr is null ? files : files.Add(new SearchFile(FileNames.LunrIndex, lunr));
    }

    /// <summary>
    /// Encodes the terms and, if requested, the index for lunr.js. The inverted index, the largest object, can then be
    /// collected.
    /// </summary>
    private static (EncodedTerms Terms, byte[]? LunrIndex) Encode(
        IReadOnlyList<SearchDocument> documents,
        SearchIndexOptions options
    )
    {
        var index = InvertedIndex.Build([.. documents.Select(document => document.Texts)], options.Fields.Length);
        var ranking = new Bm25(index, options.Fields);
        return (
            EncodedTerms.Encode(index, ranking),
            options.LunrIndex ? StandardLunrIndex.Write(index, ranking, options.Fields) : null
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
