using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>Options of an index: fields, and the sizes of files.</summary>
public sealed record SearchIndexOptions
{
    public ImmutableArray<SearchField> Fields { get; init; } = [new("title", 6), new("summary", 2), new("body", 1)];

    /// <summary>
    /// Addresses of the lists of words of other languages' indexes, relative to this index. A word that they have is not
    /// taken for a typo.
    /// </summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Names of topics, by the ids that documents have. Their words find the topics' documents.</summary>
    public ImmutableDictionary<string, string> TopicNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Groups of words and phrases that name the same. A search for one finds the others.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];

    /// <summary>Also writes <c>lunr.json</c>, the whole index as one file for lunr.js 2.3.9.</summary>
    public bool LunrIndex { get; init; }

    /// <summary>
    /// Maximum bytes of a file of terms, unless one term has more. One word of a query downloads one file.
    /// </summary>
    public int ShardSize { get; init; } = 10 * 1024;

    /// <summary>
    /// Maximum number of last documents that are kept apart from the others, so that a new one changes their files only.
    /// </summary>
    public int RunningDocuments { get; init; } = 64;

    /// <summary>
    /// Maximum number of terms in a file of the vocabulary. A word with a typo downloads a few.
    /// </summary>
    public int VocabularyBlock { get; init; } = 500;

    /// <summary>
    /// Maximum number of files of terms of the last documents, and of each list of their vocabulary. A new document
    /// changes all these files. Where there would be more, they are larger.
    /// </summary>
    public int RunningFiles { get; init; } = 15;

    /// <summary>Maximum bytes of a file of terms of the last documents, unless there would be too many files.</summary>
    public int RunningShardSize { get; init; } = 6 * 1024;

    /// <summary>
    /// Maximum number of terms in a file of the last documents' vocabulary, unless there would be too many files.
    /// </summary>
    public int RunningVocabularyBlock { get; init; } = 300;

    /// <summary>
    /// Number of files of terms of the last documents whose positions are in one file. Few readers ask for phrases.
    /// </summary>
    public int RunningShardsWithPositions { get; init; } = 4;

    /// <summary>Number of documents described in one file.</summary>
    public int DocumentsInBlock { get; init; } = 4;
}
