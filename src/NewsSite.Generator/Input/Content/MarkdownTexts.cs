using System.Collections.Concurrent;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Reads the Markdown of articles. Texts read by the content stage stay in memory until they are evicted; evicted texts
/// are read from their files again. Thread-safe.
/// </summary>
public sealed class MarkdownTexts(SourceFolder source)
{
    private readonly ConcurrentDictionary<string, string> textByPath = new(StringComparer.Ordinal);

    /// <summary>Returns the Markdown of an article, after the front matter.</summary>
    /// <exception cref="SourceChangedException">The file was changed after the article was read.</exception>
    public string Read(Article article) =>
        textByPath.TryGetValue(article.Path, out var text) ? text : ReadAgain(article);

    /// <summary>Keeps a text in memory for the next stages.</summary>
    /// <param name="path">Path of the article, relative to the source folder.</param>
    internal void Keep(string path, string text) => textByPath[path] = text;

    /// <summary>Drops the text of an article from memory.</summary>
    internal void Evict(Article article) => textByPath.TryRemove(article.Path, out _);

    private string ReadAgain(Article article)
    {
        var file = SourceReader.Read(source, article.Path, new DiagnosticBag());
        var text = file is null ? null : FrontMatter.Split(file.Text)?.Body;
        return text is not null && TextHash.Of(text) == article.BodyHash
            ? text
            : throw new SourceChangedException(article.Path);
    }
}
