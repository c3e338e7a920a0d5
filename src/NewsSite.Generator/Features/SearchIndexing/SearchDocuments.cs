using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Searchable documents of a language, oldest first.</summary>
internal sealed record SearchDocuments(Language Language, ImmutableArray<KeyedDocument> All)
{
    public SearchDocuments this[Range range] => this with { All = All[range] };

    /// <summary>Returns the documents with their analyses; needed only if the index is built anew.</summary>
    public ImmutableArray<SearchDocument> Read() =>
        [.. All.AsParallel().AsOrdered().Select(document => document.Read())];

    /// <summary>Returns what results and filters show of the documents.</summary>
    public DocumentDescription[] Describe() => [.. All.Select(document => document.Describe())];

    /// <summary>Returns, for each document, a hash of everything that an index of it depends on, but for its options.</summary>
    public UInt128[] Keys() => [.. All.Select(document => document.Key)];

    /// <summary>Returns the key of each document's texts.</summary>
    public UInt128[] TextKeys() => [.. All.Select(document => document.Texts.Key)];

    /// <summary>Returns a hash of keys in their order.</summary>
    public static UInt128 HashOf(ReadOnlySpan<UInt128> keys) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(keys));
}
