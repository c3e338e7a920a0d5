namespace NewsSite.Search.Reading;

/// <summary>A part of a query: terms, what a match counts, and whether documents with them are left out instead.</summary>
internal sealed record Clause(IReadOnlyList<TermPostings> Terms, double Boost, bool Excluded = false);
