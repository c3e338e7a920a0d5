namespace NewsSite.Search.Analysis;

/// <summary>The analysis of a word.</summary>
/// <param name="Plain">Normalised, in lower case, homoglyphs repaired, with all letters of the language.</param>
/// <param name="Folded">The plain form after folding: ө → о, ё → е.</param>
/// <param name="Light">The folded word without the endings of nouns.</param>
/// <param name="Term">The index term, the deep stem. Empty for a stop word.</param>
/// <param name="Spelling">The light stem with the letters that folding replaced: «көлгө» has the light stem «кол» and
/// the spelling «көл».</param>
public sealed record Word(string Plain, string Folded, string Light, string Term, string Spelling)
{
    public bool IsStopWord => Term.Length == 0;
}
