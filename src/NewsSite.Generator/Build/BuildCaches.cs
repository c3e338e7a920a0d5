using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.SearchIndexing;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>
/// Everything builds remember of pure functions, by what those read. A build with caches makes the same calls, and gives
/// the same bytes, as one without.
/// </summary>
public sealed class BuildCaches : IDisposable
{
    private BuildCaches(CacheFolder? cache, CacheFolder? pictures)
    {
        Assets = new AssetCache(cache);
        Articles = new ArticleCache(cache);
        Bodies = new BodyCache(cache);
        Pictures = new PictureFactsCache(pictures);
        Related = new RelatedCache(cache);
        Search = new SearchCache(cache);
    }

    internal AssetCache Assets { get; }

    internal ArticleCache Articles { get; }

    internal BodyCache Bodies { get; }

    internal PictureFactsCache Pictures { get; }

    internal RelatedCache Related { get; }

    internal SearchCache Search { get; }

    /// <summary>Opens what earlier runs left, and leaves what this one works out.</summary>
    public static BuildCaches OnDisk(CacheFolder cache) => new(cache, cache);

    /// <summary>
    /// Remembers from one build of this process to the next. Only what is known of pictures is kept on disk: reading them is
    /// what takes long.
    /// </summary>
    public static BuildCaches InMemory(CacheFolder pictures) => new(null, pictures);

    /// <summary>Keeps for the next build what this one used, and drops the rest.</summary>
    public void Save()
    {
        Parallel.Invoke(Assets.Save, Articles.Save, Bodies.Save, Pictures.Save, Related.Save, Search.Save);
    }

    public void Dispose()
    {
        Assets.Dispose();
        Articles.Dispose();
        Bodies.Dispose();
        Search.Dispose();
    }
}
