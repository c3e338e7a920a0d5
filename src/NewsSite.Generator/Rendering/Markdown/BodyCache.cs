using System.Buffers;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Caches bodies that depend only on their article's text, and the HTML of all bodies by hash. With a cache folder,
/// entries last between runs.
/// </summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class BodyCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "bodies");

    /// <summary>Returns the body of an article with the same text and language, or null.</summary>
    /// <param name="ownHosts">The site's own hosts: a link to them is not external.</param>
    public ArticleBody? Find(Article article, string ownHosts) =>
        store.ReadValue<ArticleBody>(KeyOf(article, ownHosts)) is { } body && store.Contains(KeyOf(body.HtmlHash))
            ? body
            : null;

    /// <summary>Caches a body for all articles with the same text and language.</summary>
    public void Add(Article article, string ownHosts, ArticleBody body) =>
        store.AddValue(KeyOf(article, ownHosts), body);

    /// <summary>Returns the HTML with a hash, or null if it is not cached or damaged.</summary>
    public string? FindHtml(UInt128 hash) =>
        store.Read(KeyOf(hash)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Caches HTML. False if it cannot be cached.</summary>
    public bool TryAddHtml(UInt128 hash, string html)
    {
        if (store.Contains(KeyOf(hash)))
        {
            return true;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        var isCached = store.Add(KeyOf(hash), bytes.AsSpan(0, Encoding.UTF8.GetBytes(html, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return isCached;
    }

    /// <summary>Saves the entries that this build used.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();

    /// <summary>Complements the hash, since bodies and HTML share one store.</summary>
    private static UInt128 KeyOf(UInt128 htmlHash) => ~htmlHash;

    private static UInt128 KeyOf(Article article, string ownHosts)
    {
        var hash = PartsHash.Start();
        hash.AppendValue(article.BodyHash);
        hash.AppendUtf8(article.Language.Id);
        // No id has a space.
        hash.Append(" "u8);
        hash.AppendUtf8(ownHosts);
        return hash.Finish();
    }
}
