namespace NewsSite.Search.Analysis;

/// <summary>What analysis makes of a word.</summary>
/// <param name="Plain">Normalised, lower case, look-alikes repaired, every letter of the language kept.</param>
/// <param name="Folded">The same without the letters people leave out.</param>
/// <param name="Term">What the word is indexed as; empty for a stop word.</param>
/// <param name="Spelling">The term with the letters that folding took away: «көлгө» has the term «кол», the spelling «көл».</param>
public sealed record Word(string Plain, string Folded, string Term, string Spelling)
{
    public bool IsStopWord => Term.Length == 0;
}
