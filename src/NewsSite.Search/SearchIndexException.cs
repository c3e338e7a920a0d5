namespace NewsSite.Search;

/// <summary>A file of the index is missing, damaged, or of another version of the format.</summary>
public sealed class SearchIndexException : Exception
{
    public SearchIndexException(string message)
        : base(message) { }

    public SearchIndexException(string message, Exception inner)
        : base(message, inner) { }
}
