using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Computes the scores that lunr.js 2.3.9 stores, in thousandths, for <c>lunr.json</c>.</summary>
internal sealed class Bm25
{
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

    public double InverseFrequency(int documentsWithTerm) =>
        Score.InverseFrequency(index.DocumentCount, documentsWithTerm);

    public int ScoreOf(double inverseFrequency, int occurrences, int document, int field) =>
        Score.Of(inverseFrequency, occurrences, lengthShares[document * boosts.Length + field], boosts[field]);

    private double[] LengthShares()
    {
        var shares = new double[index.Lengths.Length];
        for (var field = 0; field < index.FieldCount; field++)
        {
            var average = AverageLength(field);
            for (var i = field; i < shares.Length; i += index.FieldCount)
            {
                shares[i] = Score.LengthShare(index.Lengths[i], average);
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
