using System.Collections.Concurrent;

namespace NewsSite.Search.Reading;

/// <summary>Reads the files of an index, each once. Mirrors files.js.</summary>
internal sealed class IndexFiles(Func<string, ReadOnlyMemory<byte>> open)
{
    private readonly ConcurrentDictionary<string, object> cache = new(StringComparer.Ordinal);

    /// <exception cref="SearchIndexException">The file cannot be read.</exception>
    public T Get<T>(string name, Func<ReadOnlyMemory<byte>, T> read)
        where T : notnull => (T)cache.GetOrAdd(name, _ => Read(name, read));

    private object Read<T>(string name, Func<ReadOnlyMemory<byte>, T> read)
        where T : notnull
    {
        try
        {
            return read(open(name));
        }
        catch (IOException e)
        {
            throw new SearchIndexException($"{name} cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is not SearchIndexException)
        {
            // Any exception of the reader is caused by the file's content.
            throw new SearchIndexException($"{name} is damaged", e);
        }
    }
}
