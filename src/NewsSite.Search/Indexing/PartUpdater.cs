using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Updates a part of an index in which some documents changed. Gives the same files as building it anew, and makes only
/// those that were not there before.
/// </summary>
public static class PartUpdater
{
    /// <summary>Updates a part, or returns null if one of its files cannot be read.</summary>
    /// <param name="before">The part before, made with the same options.</param>
    /// <param name="read">Returns the content of one of its files of terms or positions, or null.</param>
    /// <param name="documents">All documents of the part as they are now, oldest first. Their number is the same.</param>
    /// <param name="changes">What changed, by the numbers of the documents.</param>
    /// <param name="options">Fields, and the sizes of files.</param>
    public static SearchIndexPart? Update(
        SearchIndexPart before,
        Func<string, ReadOnlyMemory<byte>?> read,
        IReadOnlyList<IDocumentDescription> documents,
        IReadOnlyDictionary<int, DocumentChange> changes,
        SearchIndexOptions options
    )
    {
        var entry = JsonSerializer.Deserialize(before.Entry, ManifestJson.Plain.Part)!;
        var state = PartState.Read(before.State);
        var fieldCount = options.Fields.Length;
        byte[] lengths = [.. state.Lengths];
        var changedTerms = new ChangedTerms();
        int[] numbers = [.. changes.Keys];
        Array.Sort(numbers);
        foreach (var number in numbers)
        {
            var change = changes[number];
            if (!change.IsOfTexts)
            {
                continue;
            }

            var after = DocumentTerms.Of(change.After!);
            changedTerms.Add(number, DocumentTerms.Of(change.Before!), after);
            after.Lengths.CopyTo(lengths, number * fieldCount);
        }

        var layout = new PartLayout(documents.Count, options);
        var shards = new StoredShards(state, entry, layout, read);
        try
        {
            var terms = PatchedTerms.Patch(state, shards, changedTerms, fieldCount);
            var kept = new KeptFiles(entry, state, changes, terms, layout);
            return PartAssembler.Assemble(documents, lengths, terms, options, kept);
        }
        catch (MissingShardException)
        {
            return null;
        }
    }
}

/// <summary>A change of a document. The texts are null if they did not change, but what results or filters show.</summary>
public sealed record DocumentChange(AnalyzedTexts? Before, AnalyzedTexts? After)
{
    internal bool IsOfTexts => Before is not null && After is not null;
}
