using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Puts the files of a part together.</summary>
internal static class PartAssembler
{
    /// <param name="documents">Oldest first.</param>
    /// <param name="lengths">The <see cref="FieldLength"/> of each field of each document.</param>
    /// <param name="terms">All terms of the documents.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    /// <param name="kept">The files that the part had before.</param>
    public static SearchIndexPart Assemble(
        IReadOnlyList<DocumentDescription> documents,
        byte[] lengths,
        TermTable terms,
        SearchIndexOptions options,
        KeptFiles kept
    )
    {
        var fieldCount = options.Fields.Length;
        var isRunning = documents.Count <= options.RunningDocuments;
        var vocabularyBlock = isRunning ? options.RunningVocabularyBlock : options.VocabularyBlock;
        var topics = documents.SelectMany(document => document.Topics).Distinct().Order(StringComparer.Ordinal);
        string[] allTopics = [.. topics];
        var attributes = AttributeFile.Build(documents, [.. allTopics], lengths);
        var attributesHash = FileNames.Hash(attributes);
        var termFiles = TermFiles.Build(terms, options.ShardSize);
        var words = kept.Words ?? VocabularyFiles.Forward(terms, vocabularyBlock);
        var endings = kept.Endings ?? VocabularyFiles.Backward(terms, vocabularyBlock);
        var blocks = DocumentFiles.Build(documents, options.DocumentsInBlock, kept.Blocks);
        var counterparts = CounterpartFiles.Build(documents, kept.Counterparts);
        var entry = new Manifest.Part(
            documents.Count,
            allTopics,
            [.. Enumerable.Range(0, fieldCount).Select(field => Total(lengths, field, fieldCount))],
            attributesHash,
            termFiles.Terms,
            termFiles.Positions,
            words.List,
            endings.List,
            blocks.Blocks,
            counterparts.List
        );
        IEnumerable<PartFile> files =
        [
            new(FileNames.Attributes(attributesHash), attributes),
            .. termFiles.Files,
            .. words.Files,
            .. endings.Files,
            .. blocks.Files,
            .. counterparts.Files,
        ];
        var state = new PartState(
            lengths,
            terms.Terms,
            terms.Weights,
            [.. Enumerable.Range(0, terms.Terms.Length).Select(terms.PostingsLength)],
            termFiles.PositionHashes,
            counterparts.Hashes
        );
        return new SearchIndexPart(
            JsonSerializer.Serialize(entry, ManifestJson.Plain.Part),
            [.. files.DistinctBy(file => file.Name)],
            state.Write()
        );
    }

    /// <summary>Returns the sum of a field's lengths, each rounded as readers see it.</summary>
    private static int Total(byte[] lengths, int field, int fieldCount)
    {
        var total = 0;
        for (var i = field; i < lengths.Length; i += fieldCount)
        {
            total += FieldLength.Decode(lengths[i]);
        }

        return total;
    }
}
