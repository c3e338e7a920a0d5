namespace NewsSite.Search.Indexing;

/// <summary>A part of every document that is searched, and how much a match in it counts. No <c>/</c> in the name.</summary>
public sealed record SearchField(string Name, double Boost);
