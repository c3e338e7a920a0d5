namespace NewsSite.Search;

/// <summary>A file of the index, to be put beside its fellows in the language's search folder.</summary>
public sealed record SearchFile(string Name, ReadOnlyMemory<byte> Bytes);
