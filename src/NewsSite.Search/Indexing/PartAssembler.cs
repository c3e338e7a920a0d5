using System.Collections.Immutable;
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
        IReadOnlyList<IDocumentDescription> documents,
        byte[] lengths,
        TermTable terms,
        SearchIndexOptions options,
        KeptFiles kept
    )
    {
        var fieldCount = options.Fields.Length;
        var layout = new PartLayout(documents.Count, options);
        var topics = TopicSets.Read(documents);
        var attributes = AttributeFile.Build(documents, topics, lengths);
        var attributesHash = FileNames.Hash(attributes);
        var termFiles = TermFiles.Build(terms, layout);
        var words = kept.Words ?? VocabularyFiles.Forward(terms, layout);
        var endings = kept.Endings ?? VocabularyFiles.Backward(terms, layout);
        var blocks = DocumentFiles.Results(documents, options.DocumentsInBlock, layout.DocumentsInGroup, kept.Blocks);
        var counterparts = DocumentFiles.Counterparts(documents, layout.DocumentsInGroup, kept.Counterparts);
        var counterpartsList = JsonSerializer.SerializeToUtf8Bytes(
            counterparts.Blocks,
            ManifestJson.Plain.DocumentBlocks
        );
        var counterpartsHash = FileNames.Hash(counterpartsList);
        var entry = new Manifest.Part(
            documents.Count,
            topics.All,
            Totals(lengths, fieldCount),
            attributesHash,
            termFiles.Terms,
            termFiles.Positions,
            words.List,
            endings.List,
            blocks.Blocks,
            counterpartsHash
        );
        var state = new PartState(
            lengths,
            terms.Terms,
            terms.Weights,
            PostingsLengths(terms),
            termFiles.PositionHashes,
            counterparts.Blocks.Hashes()
        );
        return new SearchIndexPart(
            JsonSerializer.Serialize(entry, ManifestJson.Plain.Part),
            Distinct(
                [
                    new(FileNames.Attributes(attributesHash), attributes),
                    new(FileNames.List("counterparts", counterpartsHash), counterpartsList),
                ],
                termFiles.Files,
                words.Files,
                endings.Files,
                blocks.Files,
                counterparts.Files
            ),
            state.Write()
        );
    }

    /// <summary>Returns the sum of each field's lengths, each rounded as readers see it.</summary>
    private static int[] Totals(byte[] lengths, int fieldCount)
    {
        var totals = new int[fieldCount];
        for (var i = 0; i < lengths.Length; i++)
        {
            totals[i % fieldCount] += FieldLength.Decode(lengths[i]);
        }

        return totals;
    }

    private static int[] PostingsLengths(TermTable terms)
    {
        var lengths = new int[terms.Terms.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = terms.PostingsLength(i);
        }

        return lengths;
    }

    /// <summary>Joins lists of files. Those of equal content have the same name, and one is enough.</summary>
    private static ImmutableArray<PartFile> Distinct(params ReadOnlySpan<ImmutableArray<PartFile>> lists)
    {
        var files = ImmutableArray.CreateBuilder<PartFile>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            foreach (var file in list)
            {
                if (names.Add(file.Name))
                {
                    files.Add(file);
                }
            }
        }

        return files.ToImmutable();
    }
}
