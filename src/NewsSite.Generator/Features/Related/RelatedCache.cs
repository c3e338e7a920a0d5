using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>
/// Caches related stories between runs. The whole cache is valid while no story is added, removed or changed in its
/// lead, date or topics.
/// </summary>
/// <param name="cache">The cache folder; null to cache nothing.</param>
internal sealed class RelatedCache(CacheFolder? cache = null)
{
    private UInt128 key;
    private bool isValid;
    private ImmutableArray<int>[] related = [];

    /// <summary>
    /// Returns for each story the indexes of related ones, best first. Without a valid cache, entries are default
    /// arrays for the caller to fill in.
    /// </summary>
    public ImmutableArray<int>[] Load(ImmutableArray<Story> stories, ImmutableArray<string> leads)
    {
        key = KeyOf(stories, leads);
        var stored = StoredValue.Load<StoredRelated>(cache, FileIn);
        isValid = stored?.Key == key;
        related = isValid
            ? [.. stored!.Related.Select(indexes => ImmutableCollectionsMarshal.AsImmutableArray(indexes))]
            : new ImmutableArray<int>[stories.Length];
        return related;
    }

    /// <summary>Saves the entries, if all stories have one.</summary>
    public void Save()
    {
        if (cache is not null && !isValid && !related.Any(indexes => indexes.IsDefault))
        {
            int[][] indexes = [.. related.Select(indexes => ImmutableCollectionsMarshal.AsArray(indexes)!)];
            StoredValue.TrySave(FileIn(cache), new StoredRelated(key, indexes));
        }
    }

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Builds, "related");

    private static UInt128 KeyOf(ImmutableArray<Story> stories, ImmutableArray<string> leads)
    {
        var hash = new XxHash128();
        foreach (var (story, lead) in stories.Zip(leads))
        {
            Append(hash, lead);
            Append(hash, story.Key);
            hash.Append(MemoryMarshal.AsBytes([story.Date.UtcTicks]));
            foreach (var topic in story.Topics)
            {
                Append(hash, topic.Id);
            }
        }

        return hash.GetCurrentHashAsUInt128();
    }

    private static void Append(XxHash128 hash, string text)
    {
        hash.Append(MemoryMarshal.AsBytes([text.Length]));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}

/// <summary>The cached indexes of related stories.</summary>
/// <param name="Key">A hash of all stories that the entries depend on.</param>
/// <param name="Related">For each story the indexes of related ones, best first.</param>
[MemoryPackable]
internal sealed partial record StoredRelated(UInt128 Key, int[][] Related);
