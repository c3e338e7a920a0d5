using System.Collections.Concurrent;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Reads the Markdown of articles. A text that the content stage read stays in memory until it is evicted; after that it is
/// read from its file again. Safe for many threads.
/// </summary>
public sealed class MarkdownTexts(SourceFolder source)
{
    private readonly ConcurrentDictionary<string, string> loaded = new(StringComparer.Ordinal);

    /// <summary>The text after the front matter.</summary>
    /// <exception cref="SourceChangedException">The file no longer holds the text the article was read with.</exception>
    public string Read(Article article) => loaded.TryGetValue(article.Path, out var text) ? text : ReadAgain(article);

    /// <summary>Keeps a text that was read together with its article, for the stages that need it next.</summary>
    internal void Keep(string path, string text) => loaded[path] = text;

    /// <summary>Frees the memory of a text that is not needed soon.</summary>
    internal void Evict(Article article) => loaded.TryRemove(article.Path, out _);

    private string ReadAgain(Article article)
    {
        var file = SourceReader.Read(source, article.Path, new DiagnosticBag());
        var text = file is null ? null : FrontMatter.Split(file.Text)?.Body;
        return text is not null && TextHash.Of(text) == article.BodyHash
            ? text
            : throw new SourceChangedException(article.Path);
    }
}
