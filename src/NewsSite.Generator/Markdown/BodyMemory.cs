using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using MemoryPack;
using NewsSite.Generator.Caching;
using NewsSite.Generator.Content;

namespace NewsSite.Generator.Markdown;

/// <summary>
/// Remembers the rendered bodies that depend on nothing but their own text: those without links into the site, and with
/// nothing wrong in them. With a cache, they are kept there from one run to the next, and not in memory.
/// </summary>
internal sealed class BodyMemory : IDisposable
{
    private const string Name = "bodies";
    private readonly CacheFolder? cache;
    private readonly BlobPack? pack;
    private ConcurrentDictionary<UInt128, ArticleBody> bodies = [];
    private ConcurrentDictionary<UInt128, ArticleBody> earlier = [];
    private readonly Dictionary<UInt128, StoredBody> stored = [];
    private readonly ConcurrentDictionary<UInt128, StoredBody> asked = [];
    private volatile bool isChanged;

    /// <param name="cache">Null, to keep bodies in memory only.</param>
    public BodyMemory(CacheFolder? cache = null)
    {
        this.cache = cache;
        pack = cache is null ? null : new BlobPack(cache, Name);
        foreach (var body in StoredValue.Load<StoredBodies>(cache, FileIn)?.Bodies ?? [])
        {
            stored[body.Key] = body;
        }
    }

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

        if (!stored.TryGetValue(key, out var known) || !pack.Uses(key))
        {
            return null;
        }

        asked[key] = known;
        return known.Restore(() => Read(key) ?? render().Html.Value, () => render().Text.Value);
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

        if (!Keep(key, body.Html.Value))
        {
            return body;
        }

        isChanged = true;
        asked[key] = StoredBody.Of(key, body);
        article.Body.Release();
        return body with
        {
            Html = new RecoverableText(null, body.Html.Hash, () => Read(key) ?? render().Html.Value),
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
    public void Save()
    {
        if (cache is null || (!isChanged && asked.Count == stored.Count))
        {
            return;
        }

        pack!.Save();
        StoredBody[] kept = [.. asked.Values.OrderBy(body => body.Key)];
        StoredValue.TrySave(FileIn(cache), new StoredBodies(kept));
    }

    public void Dispose() => pack?.Dispose();

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Builds, Name);

    private bool Keep(UInt128 key, string html)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        var isKept = pack!.Add(key, bytes.AsSpan(0, Encoding.UTF8.GetBytes(html, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return isKept;
    }

    private string? Read(UInt128 key) => pack!.Read(key) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static UInt128 KeyOf(Article article)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes([article.Body.Hash]));
        hash.Append(Encoding.UTF8.GetBytes(article.Language.Code));
        return hash.GetCurrentHashAsUInt128();
    }
}

[MemoryPackable]
internal sealed partial record StoredBodies(StoredBody[] Bodies);

/// <summary>A body as the cache keeps it: its HTML is in the pack, and its text is in it.</summary>
[MemoryPackable]
internal sealed partial record StoredBody(
    UInt128 Key,
    UInt128 Html,
    UInt128 Text,
    string FirstParagraph,
    ImmutableArray<string> Anchors
)
{
    public static StoredBody Of(UInt128 key, ArticleBody body) =>
        new(key, body.Html.Hash, body.Text.Hash, body.FirstParagraph, body.Anchors);

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
