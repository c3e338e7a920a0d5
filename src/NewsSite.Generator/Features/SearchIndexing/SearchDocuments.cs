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

    // Starting threads takes longer than reading the few documents of the last part.
    private const int FewestInParallel = 256;

    /// <summary>Returns the documents with their analyses; needed only if the index is built anew.</summary>
    public ImmutableArray<SearchDocument> Read() =>
        All.Length < FewestInParallel
            ? [.. All.Select(document => document.Read())]
            : [.. All.AsParallel().AsOrdered().Select(document => document.Read())];

    /// <summary>Returns, for each document, a hash of everything that an index of it depends on, but for its options.</summary>
    public UInt128[] Keys()
    {
        var keys = new UInt128[All.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = All[i].Key;
        }

        return keys;
    }

    /// <summary>Returns the key of each document's texts.</summary>
    public UInt128[] TextKeys()
    {
        var keys = new UInt128[All.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = All[i].Texts.Key;
        }

        return keys;
    }

    /// <summary>Returns a hash of keys in their order.</summary>
    public static UInt128 HashOf(ReadOnlySpan<UInt128> keys) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(keys));
}
