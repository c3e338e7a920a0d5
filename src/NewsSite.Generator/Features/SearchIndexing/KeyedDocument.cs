using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>A document with the cache key of its texts.</summary>
/// <param name="Topics">The full ids of topics and regions.</param>
/// <param name="Others">Its versions in other languages.</param>
internal sealed record KeyedDocument(
    string Address,
    DateOnly Day,
    ImmutableArray<string> Topics,
    ImmutableArray<OtherVersion> Others,
    KeyedTexts Texts
)
{
    /// <summary>A hash of everything that the index depends on.</summary>
    public UInt128 Key { get; } = KeyOf(Address, Topics, Others, Texts);

    public SearchDocument Read() =>
        new()
        {
            Address = Address,
            Title = Texts.Title,
            Date = Day,
            Summary = Texts.Summary,
            Topics = Topics,
            Counterparts = Others.Select(other => other.Describe()),
            Texts = Texts.Analysis(),
        };

    public DocumentDescription Describe() =>
        new()
        {
            Address = Address,
            Title = Texts.Title,
            Date = Day,
            Summary = Texts.Summary,
            Topics = Topics,
            Counterparts = Others.Select(other => other.Describe()),
        };

    private static UInt128 KeyOf(
        string address,
        ImmutableArray<string> topics,
        ImmutableArray<OtherVersion> others,
        KeyedTexts texts
    )
    {
        // The key of the texts covers the title, summary and date.
        var key = texts.Key;
        Add(address);
        foreach (var topic in topics)
        {
            Add(topic);
        }

        foreach (var other in others)
        {
            // The language sets the title that is shown.
            Add(other.Language.Id);
            Add(other.Address);
            Add(other.Title);
        }

        return key;

        void Add(string text)
        {
            var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
            key = XxHash128.HashToUInt128(MemoryMarshal.AsBytes([key, hash]));
        }
    }
}
