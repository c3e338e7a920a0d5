namespace NewsSite.Search.Analysis;

/// <summary>A word of a text, and where it stands, in UTF-16 code units.</summary>
public readonly record struct Token(Word Word, int Start, int Length);
