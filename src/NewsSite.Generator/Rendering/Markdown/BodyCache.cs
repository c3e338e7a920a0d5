using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Remembers the rendered bodies that depend on nothing but their own text: those without links into the site, and with
/// nothing wrong in them. With a cache, they are kept there from one run to the next, and not in memory.
/// </summary>
/// <param name="cache">Null, to keep bodies in memory only.</param>
internal sealed class BodyCache(CacheFolder? cache = null) : IDisposable
{
    private readonly BlobPack? pack = cache is null ? null : new BlobPack(cache, "bodies");
    private ConcurrentDictionary<UInt128, ArticleBody> bodies = [];
    private ConcurrentDictionary<UInt128, ArticleBody> earlier = [];

    /// <summary>The body of an article with the same text in the same language, or null.</summary>
    /// <param name="render">Makes the body anew, should what is kept of it turn out to be damaged.</param>
    public ArticleBody? Recall(Article article, Func<ArticleBody> render)
    {
        var key = KeyOf(article);
        if (pack is null)
        {
            return bodies.TryGetValue(key, out var body) || earlier.TryGetValue(key, out body)
                ? bodies.GetOrAdd(key, body)
                : null;
        }

        return pack.Uses(HtmlKey(key))
            ? pack.ReadValue<StoredBody>(key)
                ?.Restore(() => ReadHtml(key) ?? render().Html.Value, () => render().Text.Value)
            : null;
    }

    /// <summary>Keeps a body, and gives it back as it is to be used.</summary>
    public ArticleBody Remember(Article article, ArticleBody body, Func<ArticleBody> render)
    {
        var key = KeyOf(article);
        if (pack is null)
        {
            bodies[key] = body;
            return body;
        }

        if (!KeepHtml(key, body.Html.Value) || !pack.AddValue(key, StoredBody.Of(body)))
        {
            return body;
        }

        article.Body.Release();
        return body with
        {
            Html = new RecoverableText(null, body.Html.Hash, () => ReadHtml(key) ?? render().Html.Value),
            Text = new RecoverableText(body.Text.Value, body.Text.Hash, () => render().Text.Value),
        };
    }

    /// <summary>Called ahead of each build: what the one before did not ask for is let go.</summary>
    public void StartBuild()
    {
        earlier = bodies;
        bodies = [];
    }

    /// <summary>Keeps for the next run what this one asked for.</summary>
    public void Save() => pack?.Save();

    public void Dispose() => pack?.Dispose();

    private bool KeepHtml(UInt128 key, string html)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        var isKept = pack!.Add(HtmlKey(key), bytes.AsSpan(0, Encoding.UTF8.GetBytes(html, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return isKept;
    }

    private string? ReadHtml(UInt128 key) =>
        pack!.Read(HtmlKey(key)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The HTML is kept by itself: a page that has not changed does not need it.</summary>
    private static UInt128 HtmlKey(UInt128 key) => ~key;

    private static UInt128 KeyOf(Article article)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes([article.Body.Hash]));
        hash.Append(Encoding.UTF8.GetBytes(article.Language.Code));
        return hash.GetCurrentHashAsUInt128();
    }
}

/// <summary>A body as the cache keeps it, but for its HTML, of which the text is a part.</summary>
[MemoryPackable]
internal sealed partial record StoredBody(
    UInt128 Html,
    UInt128 Text,
    string FirstParagraph,
    ImmutableArray<string> Anchors
)
{
    public static StoredBody Of(ArticleBody body) =>
        new(body.Html.Hash, body.Text.Hash, body.FirstParagraph, body.Anchors);

    public ArticleBody Restore(Func<string> html, Func<string> text) =>
        new()
        {
            Html = new RecoverableText(null, Html, html),
            Text = new RecoverableText(null, Text, text),
            FirstParagraph = FirstParagraph,
            Anchors = Anchors,
            FragmentLinks = [],
            Files = [],
            Pictures = [],
        };
}
