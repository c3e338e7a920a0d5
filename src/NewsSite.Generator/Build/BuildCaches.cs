using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.SearchIndexing;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>
/// Caches of pure functions, keyed by their inputs. A build with caches makes the same calls as one without and gives
/// the same bytes.
/// </summary>
public sealed class BuildCaches : IDisposable
{
    /// <summary>The caches whose theme this one uses; null for its own.</summary>
    private readonly BuildCaches? owner;

    private BuildCaches(CacheFolder? cache, CacheFolder? pictures, BuildCaches? owner = null)
    {
        this.owner = owner;
        Assets = owner?.Assets ?? new AssetCache(cache);
        Templates = owner?.Templates ?? new TemplateCache();
        Articles = new ArticleCache(cache);
        Bodies = new BodyCache(cache);
        Documents = new DocumentFactsCache(cache);
        Pictures = new PictureFactsCache(pictures);
        Related = new RelatedCache(cache);
        Search = new SearchCache(cache);
    }

    internal AssetCache Assets { get; }

    internal TemplateCache Templates { get; }

    internal ArticleCache Articles { get; }

    internal BodyCache Bodies { get; }

    internal DocumentFactsCache Documents { get; }

    internal PictureFactsCache Pictures { get; }

    internal RelatedCache Related { get; }

    internal SearchCache Search { get; }

    /// <summary>Opens caches on disk, shared with earlier and later runs.</summary>
    public static BuildCaches OnDisk(CacheFolder cache) => new(cache, cache);

    /// <summary>
    /// Creates caches in memory for the builds of one process. Only facts about pictures are cached on disk, because
    /// reading pictures is slow.
    /// </summary>
    /// <param name="pictures">Folder of the cache of pictures.</param>
    /// <param name="theme">
    /// Caches whose templates and assets are used, for sites of one theme. They stay as they are: other sites may use them
    /// at the same time.
    /// </param>
    public static BuildCaches InMemory(CacheFolder pictures, BuildCaches? theme = null) => new(null, pictures, theme);

    /// <summary>Keeps the values used by this build for the next one, and drops the others.</summary>
    public void Save()
    {
        Parallel.Invoke(
            SaveTheme,
            Articles.Save,
            Bodies.Save,
            Documents.Save,
            Pictures.Save,
            Related.Save,
            Search.Save
        );
    }

    public void Dispose()
    {
        if (owner is null)
        {
            Assets.Dispose();
            Templates.Dispose();
        }

        Articles.Dispose();
        Bodies.Dispose();
        Search.Dispose();
    }

    private void SaveTheme()
    {
        if (owner is null)
        {
            Assets.Save();
            Templates.Save();
        }
    }
}
