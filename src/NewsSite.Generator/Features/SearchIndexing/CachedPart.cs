using System.Collections.Immutable;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>A part of an index. Only the files are made that were not there at the last build.</summary>
internal sealed class CachedPart
{
    // More documents are not compared: then most files change anyway.
    private const int MostChangedTexts = 32;

    private readonly Dictionary<string, PartFile> made;
    private readonly Lazy<Dictionary<string, PartFile>> all;

    private CachedPart(LastPart last, SearchIndexPart? part, Func<SearchIndexPart> build)
    {
        (Entry, Names) = (last.Entry, last.Names);
        made = MadeIn(part);
        all = new(() => MadeIn(build()));
    }

    /// <summary>The part's entry in the manifest.</summary>
    public string Entry { get; }

    /// <summary>Names of its files.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Returns the bytes of a file. A file that is only known by name is made with all others.</summary>
    public ReadOnlyMemory<byte> Read(string name) => (made.GetValueOrDefault(name) ?? all.Value[name]).Bytes!.Value;

    /// <param name="place">The place of the part in the index.</param>
    public static CachedPart Find(int place, SearchDocuments documents, SearchIndexOptions options, SearchCache cache)
    {
        var store = new PartCache(cache, documents.Language, place, options);
        var keys = documents.Keys();
        var last = store.Find();
        if (last is not null && last.Documents.AsSpan().SequenceEqual(keys))
        {
            store.Keep(last);
            return new CachedPart(last, null, Build);
        }

        var part = Update(store, last, documents, keys, options) ?? Build();
        return new CachedPart(store.Add(part, keys, documents.TextKeys()), part, Build);

        SearchIndexPart Build() => SearchIndexBuilder.BuildPart(documents.Read(), options);
    }

    /// <summary>Updates the part of the last build, or returns null if too much changed or is not cached.</summary>
    private static SearchIndexPart? Update(
        PartCache store,
        LastPart? last,
        SearchDocuments documents,
        UInt128[] keys,
        SearchIndexOptions options
    )
    {
        if (last is null || keys.Length <= options.RunningDocuments || last.Documents.Length != keys.Length)
        {
            return null;
        }

        var changed = new List<int>();
        var rewritten = new List<int>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != last.Documents[i])
            {
                changed.Add(i);
                if (documents.All[i].Texts.Key != last.Texts[i])
                {
                    rewritten.Add(i);
                }
            }
        }

        if (rewritten.Count > MostChangedTexts || store.PartOf(last) is not { } before)
        {
            return null;
        }

        var changes = changed.ToDictionary(i => i, _ => new DocumentChange(null, null));
        foreach (var i in rewritten)
        {
            if (store.TextsBefore(last.Texts[i]) is not { } texts)
            {
                return null;
            }

            changes[i] = new DocumentChange(texts, documents.All[i].Texts.Analysis());
        }

        return PartUpdater.Update(before, store.ReadFile, documents.All, changes, options);
    }

    private static Dictionary<string, PartFile> MadeIn(SearchIndexPart? part) =>
        (part?.Files ?? [])
            .Where(file => file.Bytes is not null)
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
}
