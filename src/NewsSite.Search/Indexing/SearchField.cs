namespace NewsSite.Search.Indexing;

/// <summary>
/// A searchable field of every document, and the weight of a match in it. The name may not contain <c>/</c>.
/// </summary>
public sealed record SearchField(string Name, double Boost);
