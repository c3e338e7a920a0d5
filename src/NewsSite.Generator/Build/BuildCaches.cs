using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.SearchIndexing;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>
/// What one build worked out and the next need not: pure functions by what they read. A build with a memory makes the
/// same calls, and gives the same bytes, as one without.
/// </summary>
/// <param name="cache">Where it is kept from one run to the next; null, to keep it in memory only.</param>
public sealed class BuildCaches(CacheFolder? cache = null) : IDisposable
{
    internal AssetCache Assets { get; } = new(cache);

    internal ArticleCache Articles { get; } = new(cache);

    internal BodyCache Bodies { get; } = new(cache);

    internal PictureFactsCache Pictures { get; } = new();

    internal RelatedCache Related { get; } = new(cache);

    internal SearchCache Search { get; } = new(cache);

    /// <summary>Keeps for the next run what this one used.</summary>
    public void Save()
    {
        Parallel.Invoke(Assets.Save, Articles.Save, Bodies.Save, Related.Save, Search.Save);
    }

    public void Dispose()
    {
        Assets.Dispose();
        Articles.Dispose();
        Bodies.Dispose();
        Search.Dispose();
    }
}
