using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Cuts a part into files. In the last part a new document changes nearly all files, so there are few of each kind, of
/// equal size. In the others an edit changes as few as possible.
/// </summary>
internal sealed record PartLayout
{
    private readonly SearchIndexOptions options;
    private readonly bool isLast;

    /// <param name="documents">The number of documents of the part.</param>
    /// <param name="options">The sizes of files.</param>
    public PartLayout(int documents, SearchIndexOptions options)
    {
        this.options = options;
        isLast = documents <= options.RunningDocuments;
        var documentsInGroup = isLast ? options.DocumentsInBlock : Manifest.DocumentBlocks.DocumentsInGroup;
        (ShardsWithPositions, DocumentsInGroup) = (isLast ? options.RunningShardsWithPositions : 1, documentsInGroup);
    }

    /// <summary>Number of files of terms whose positions are in one file.</summary>
    public int ShardsWithPositions { get; }

    /// <summary>Number of documents whose blocks share a hash.</summary>
    public int DocumentsInGroup { get; }

    /// <summary>Cuts the terms into files.</summary>
    /// <param name="terms">All terms, sorted.</param>
    /// <param name="sizeOf">Returns the bytes that a term takes.</param>
    public List<Range> CutTerms(string[] terms, Func<int, int> sizeOf) =>
        isLast
            ? Shards.CutEvenly(terms.Length, sizeOf, options.RunningShardSize, options.RunningFiles)
            : Shards.Cut(terms, sizeOf, options.ShardSize);

    /// <summary>Cuts a list of the vocabulary into files.</summary>
    public List<Range> CutVocabulary(string[] texts) =>
        isLast
            ? Shards.CutEvenly(texts.Length, _ => 1, options.RunningVocabularyBlock, options.RunningFiles)
            : Shards.Cut(texts, _ => 1, options.VocabularyBlock);
}
