using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>
/// Remembers which stories are like which, from one run to the next: as long as no story begins otherwise, comes or goes,
/// none of that changes.
/// </summary>
/// <param name="cache">Null, to remember nothing.</param>
internal sealed class RelatedCache(CacheFolder? cache = null)
{
    private UInt128 key;
    private bool isKnown;
    private ImmutableArray<int>[] found = [];

    /// <summary>
    /// For each story the places of those like it, best first; default where that is not known yet. To be filled.
    /// </summary>
    public ImmutableArray<int>[] Recall(ImmutableArray<Story> stories, ImmutableArray<string> leads)
    {
        key = KeyOf(stories, leads);
        var stored = StoredValue.Load<StoredRelated>(cache, FileIn);
        isKnown = stored?.Key == key;
        found = isKnown
            ? [.. stored!.Found.Select(places => ImmutableCollectionsMarshal.AsImmutableArray(places))]
            : new ImmutableArray<int>[stories.Length];
        return found;
    }

    /// <summary>Keeps for the next run what was filled in, if it was filled in for every story.</summary>
    public void Save()
    {
        if (cache is not null && !isKnown && !found.Any(places => places.IsDefault))
        {
            int[][] places = [.. found.Select(places => ImmutableCollectionsMarshal.AsArray(places)!)];
            StoredValue.TrySave(FileIn(cache), new StoredRelated(key, places));
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

/// <param name="Found">For each story the places of those like it.</param>
[MemoryPackable]
internal sealed partial record StoredRelated(UInt128 Key, int[][] Found);
