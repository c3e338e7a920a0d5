namespace NewsSite.Search.Indexing;

/// <summary>A file of a part of the index.</summary>
/// <param name="Name">Its name contains a hash of its content.</param>
/// <param name="Bytes">Null if the part had the same file before, and it need not be made again.</param>
public sealed record PartFile(string Name, ReadOnlyMemory<byte>? Bytes)
{
    // Without the type, null would be an array, which converts to empty memory.
    internal static PartFile Of(string name, byte[]? content) =>
        new(name, content is null ? default(ReadOnlyMemory<byte>?) : content);
}
