namespace NewsSite.Search.Files;

/// <summary>
/// Computes the scores of lunr.js 2.3.9. Performs the operations of BM25 in the same order as its Builder, so scores of
/// equal lengths are equal to the last bit.
/// </summary>
internal static class Score
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>
    /// Returns the inverse document frequency of a term. A document that has it in two fields counts twice, as in
    /// lunr.js.
    /// </summary>
    public static double InverseFrequency(int documents, int documentsWithTerm)
    {
        var x = (documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5);
        return Math.Log(1 + Math.Abs(x));
    }

    /// <summary>Returns the length term of the denominator.</summary>
    public static double LengthShare(int length, double average) => K1 * (1 - B + B * (length / average));

    /// <summary>Returns a score in thousandths.</summary>
    public static int Of(double inverseFrequency, int occurrences, double lengthShare, double boost)
    {
        var score = inverseFrequency * ((K1 + 1) * occurrences) / (lengthShare + occurrences);
        score *= boost;
        return RoundHalfUp(score * 1000);
    }

    // lunr.js rounds halves up; .NET rounds them to even.
    private static int RoundHalfUp(double value)
    {
        var whole = Math.Floor(value);
        return (int)(value - whole >= 0.5 ? whole + 1 : whole);
    }
}
