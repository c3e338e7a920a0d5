using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Searching;

/// <summary>What can be found in a language, newest first.</summary>
public sealed record SearchDocuments(Language Language, ImmutableArray<KeyedDocument> All)
{
    /// <summary>Everything an index of them depends on.</summary>
    internal IEnumerable<string> Parts()
    {
        foreach (var (key, document) in All)
        {
            // What is left of a document has its title, summary and day in its key.
            yield return key.ToString(CultureInfo.InvariantCulture);
            yield return document.Address;
            yield return string.Join(' ', document.Topics);
        }
    }
}

/// <summary>A document, and a hash of its texts.</summary>
public readonly record struct KeyedDocument(UInt128 Key, SearchDocument Document);
