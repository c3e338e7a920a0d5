namespace NewsSite.Search;

/// <summary>Thrown if a file of the index is missing, damaged, or of another format version.</summary>
public sealed class SearchIndexException : Exception
{
    public SearchIndexException(string message)
        : base(message) { }

    public SearchIndexException(string message, Exception inner)
        : base(message, inner) { }
}
