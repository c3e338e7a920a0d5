using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Remembers rendered bodies that depend on nothing but their own text, and the HTML of all bodies by its hash. With a cache
/// folder it does so from one run to the next.
/// </summary>
/// <param name="cache">Null, to remember in memory only.</param>
internal sealed class BodyCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "bodies");

    /// <summary>The body of an article with the same text in the same language, or null.</summary>
    public ArticleBody? Find(Article article) =>
        store.ReadValue<ArticleBody>(KeyOf(article)) is { } body && store.Contains(KeyOf(body.HtmlHash)) ? body : null;

    /// <summary>Remembers a body that any article with the same text in the same language has.</summary>
    public void Add(Article article, ArticleBody body) => store.AddValue(KeyOf(article), body);

    /// <summary>The HTML with a hash, or null where none is kept or the cache was damaged.</summary>
    public string? FindHtml(UInt128 hash) =>
        store.Read(KeyOf(hash)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Keeps HTML. False where it cannot be kept.</summary>
    public bool TryAddHtml(UInt128 hash, string html)
    {
        if (store.Contains(KeyOf(hash)))
        {
            return true;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        var isKept = store.Add(KeyOf(hash), bytes.AsSpan(0, Encoding.UTF8.GetBytes(html, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return isKept;
    }

    /// <summary>Keeps for the next build what this one used.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();

    /// <summary>Bodies and HTML share one store: the complement keeps their keys apart.</summary>
    private static UInt128 KeyOf(UInt128 htmlHash) => ~htmlHash;

    private static UInt128 KeyOf(Article article)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes([article.BodyHash]));
        hash.Append(Encoding.UTF8.GetBytes(article.Language.Code));
        return hash.GetCurrentHashAsUInt128();
    }
}
