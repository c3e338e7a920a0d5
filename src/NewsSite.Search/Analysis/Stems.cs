namespace NewsSite.Search.Analysis;

/// <summary>The two stems of a word. The index has the deep one as its term, and the light one ranks above it.</summary>
/// <param name="Light">Without the endings of nouns: <c>StemmingRules.Steps</c>.</param>
/// <param name="Deep">Also without those of <c>StemmingRules.Further</c>.</param>
internal readonly record struct Stems(string Light, string Deep);
