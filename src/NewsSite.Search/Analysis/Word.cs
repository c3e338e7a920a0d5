namespace NewsSite.Search.Analysis;

/// <summary>The analysis of a word.</summary>
/// <param name="Plain">Normalised, in lower case, homoglyphs repaired, with all letters of the language.</param>
/// <param name="Folded">The plain form after folding: ө → о, ё → е.</param>
/// <param name="Term">The index term. Empty for a stop word.</param>
/// <param name="Spelling">The term with the letters that folding replaced: «көлгө» has the term «кол» and the spelling
/// «көл».</param>
public sealed record Word(string Plain, string Folded, string Term, string Spelling)
{
    public bool IsStopWord => Term.Length == 0;
}
