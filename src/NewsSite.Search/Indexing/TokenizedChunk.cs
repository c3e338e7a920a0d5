namespace NewsSite.Search.Indexing;

/// <summary>The words of some neighbouring documents.</summary>
/// <param name="Spellings">Every different spelling of the chunk, in order of first use.</param>
/// <param name="Tokens">For every word, its place in <paramref name="Spellings"/>, or −1 for a stop word.</param>
/// <param name="Counts">How many words each field of each document has, stop words included.</param>
internal sealed record TokenizedChunk(int FirstDocument, Spelling[] Spellings, int[] Tokens, int[] Counts);
