using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>
/// Caches related stories between builds. The whole cache is valid while no story is added, removed or changed in its
/// lead, date or topics. Thread-safe, except that a folder is for one build at a time.
/// </summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class RelatedCache(CacheFolder? cache = null)
{
    private volatile Known? known;
    private volatile LeadWords? words;

    /// <summary>True for a process that builds once and writes all pages.</summary>
    public bool IsOnDisk { get; } = cache is not null;

    /// <param name="IsStored">True if they came from the folder.</param>
    private sealed record Known(UInt128 Key, ImmutableArray<int>[] Related, bool IsStored);

    /// <summary>
    /// Returns for each story the indexes of related ones, best first. Without a valid cache, entries are default
    /// arrays for the caller to fill in.
    /// </summary>
    public ImmutableArray<int>[] Load(ImmutableArray<Story> stories, ImmutableArray<string> leads)
    {
        var key = KeyOf(stories, leads);
        if (known is { } last && last.Key == key)
        {
            return last.Related;
        }

        var stored = StoredValue.Load<StoredRelated>(cache, FileIn) is { } there && there.Key == key ? there : null;
        ImmutableArray<int>[] related = stored is null
            ? new ImmutableArray<int>[stories.Length]
            : [.. stored.Related.Select(indexes => ImmutableCollectionsMarshal.AsImmutableArray(indexes))];
        known = new(key, related, stored is not null);
        return related;
    }

    /// <summary>Returns the words of all leads. Where few differ from the last ones asked for, this takes little time.</summary>
    public LeadWords WordsOf(ImmutableArray<string> leads) => words = LeadWords.Of(leads, words);

    /// <summary>Saves the entries, if all stories have one.</summary>
    public void Save()
    {
        if (cache is not null && known is { IsStored: false } now && !now.Related.Any(indexes => indexes.IsDefault))
        {
            int[][] indexes = [.. now.Related.Select(indexes => ImmutableCollectionsMarshal.AsArray(indexes)!)];
            StoredValue.TrySave(FileIn(cache), new StoredRelated(now.Key, indexes));
        }
    }

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Builds, "related");

    private static UInt128 KeyOf(ImmutableArray<Story> stories, ImmutableArray<string> leads)
    {
        var hash = PartsHash.Start();
        foreach (var (story, lead) in stories.Zip(leads))
        {
            hash.AppendText(lead);
            hash.AppendText(story.Key);
            hash.AppendValue(story.Date.UtcTicks);
            foreach (var topic in story.Topics)
            {
                hash.AppendText(topic.Id);
            }
        }

        return hash.Finish();
    }
}

/// <summary>The cached indexes of related stories.</summary>
/// <param name="Key">A hash of all stories that the entries depend on.</param>
/// <param name="Related">For each story the indexes of related ones, best first.</param>
[MemoryPackable]
internal sealed partial record StoredRelated(UInt128 Key, int[][] Related);
