namespace NewsSite.Search;

/// <summary>A file of the index, for the language's search folder.</summary>
public sealed record SearchFile(string Name, ReadOnlyMemory<byte> Bytes);
