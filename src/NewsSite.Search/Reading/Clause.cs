namespace NewsSite.Search.Reading;

/// <summary>A part of a query: terms, the weight of a match, and whether matching documents are excluded.</summary>
internal sealed record Clause(IReadOnlyList<TermPostings> Terms, double Boost, bool Excluded = false);
