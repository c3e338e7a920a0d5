namespace NewsSite.Search.Analysis;

/// <summary>A word and its position in the text, in UTF-16 code units.</summary>
public readonly record struct Token(Word Word, int Start, int Length);
