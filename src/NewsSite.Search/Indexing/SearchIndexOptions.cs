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
    /// Maximum number of terms in a file of the last documents' vocabulary. A new document changes all these files, and
    /// every word with a typo downloads some of them: fewer are more bytes for readers.
    /// </summary>
    public int RunningVocabularyBlock { get; init; } = 400;

    /// <summary>Number of documents described in one file.</summary>
    public int DocumentsInBlock { get; init; } = 4;
}
