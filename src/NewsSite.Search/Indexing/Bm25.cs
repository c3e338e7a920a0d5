namespace NewsSite.Search.Indexing;

/// <summary>
/// Computes the scores that lunr.js 2.3.9 stores, in thousandths. Performs the operations of BM25 in the same order as
/// its Builder, so scores are equal to the last bit.
/// </summary>
internal sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly InvertedIndex index;
    private readonly double[] boosts;

    // The length term of the denominator, for each field of each document.
    private readonly double[] lengthShares;

    public Bm25(InvertedIndex index, IEnumerable<SearchField> fields)
    {
        this.index = index;
        boosts = [.. fields.Select(field => field.Boost)];
        lengthShares = LengthShares();
    }

    /// <summary>
    /// Returns the inverse document frequency of a term. A document that has it in two fields counts twice, as in
    /// lunr.js.
    /// </summary>
    public double InverseFrequency(int documentsWithTerm)
    {
        var x = (index.DocumentCount - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5);
        return Math.Log(1 + Math.Abs(x));
    }

    public int Score(double inverseFrequency, int occurrences, int document, int field)
    {
        var score =
            inverseFrequency
            * ((K1 + 1) * occurrences)
            / (lengthShares[document * boosts.Length + field] + occurrences);
        score *= boosts[field];
        return RoundHalfUp(score * 1000);
    }

    // lunr.js rounds halves up; .NET rounds them to even.
    private static int RoundHalfUp(double value)
    {
        var whole = Math.Floor(value);
        return (int)(value - whole >= 0.5 ? whole + 1 : whole);
    }

    private double[] LengthShares()
    {
        var shares = new double[index.Lengths.Length];
        for (var field = 0; field < index.FieldCount; field++)
        {
            var average = AverageLength(field);
            for (var i = field; i < shares.Length; i += index.FieldCount)
            {
                shares[i] = K1 * (1 - B + B * (index.Lengths[i] / average));
            }
        }

        return shares;
    }

    private double AverageLength(int field)
    {
        long total = 0;
        for (var i = field; i < index.Lengths.Length; i += index.FieldCount)
        {
            total += index.Lengths[i];
        }

        return (double)total / index.DocumentCount;
    }
}
