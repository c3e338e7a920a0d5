using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Knows which files of a part are as they were before an update. With none before, no file is.</summary>
internal sealed class KeptFiles
{
    public static readonly KeptFiles None = new();

    private readonly int[] changed = [];
    private readonly string[] blocks = [];
    private readonly string[] counterparts = [];
    private readonly int documentsInGroup = 1;
    private readonly int documentsInCounterparts = 1;

    private KeptFiles() { }

    public KeptFiles(
        Manifest.Part entry,
        PartState state,
        IReadOnlyDictionary<int, DocumentChange> changes,
        PatchedTerms terms,
        PartLayout layout
    )
    {
        changed = [.. changes.Keys.Order()];
        blocks = entry.Blocks.Hashes();
        documentsInGroup = entry.Blocks.Size * entry.Blocks.Group;
        counterparts = state.CounterpartHashes;
        documentsInCounterparts = Math.Max(layout.DocumentsInGroup, DocumentFiles.CounterpartsInBlock);
        if (terms.HasSameVocabulary())
        {
            Words = VocabularyFiles.Kept(FileNames.Words, entry.Words);
            Endings = VocabularyFiles.Kept(FileNames.Endings, entry.Endings);
        }
    }

    public VocabularyFiles? Words { get; }

    public VocabularyFiles? Endings { get; }

    /// <summary>Returns the hash of the group of blocks of these documents, or null.</summary>
    public string? Blocks(int first, int end) => Find(blocks, documentsInGroup, first, end);

    /// <summary>Returns the hash of the counterparts of these documents, or null.</summary>
    public string? Counterparts(int first, int end) => Find(counterparts, documentsInCounterparts, first, end);

    private string? Find(string[] hashes, int documentsInFile, int first, int end)
    {
        var place = Array.BinarySearch(changed, first);
        place = place < 0 ? ~place : place;
        var isChanged = place < changed.Length && changed[place] < end;
        return isChanged || hashes.Length == 0 ? null : hashes[first / documentsInFile];
    }
}
