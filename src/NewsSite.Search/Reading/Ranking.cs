namespace NewsSite.Search.Reading;

/// <summary>
/// Ranks documents by the query's terms only. Mirrors ranking.js. The base is lunr.js 2.3.9: its BM25 score of a term in
/// a field, added up over fields and words. A document with more of the query's words ranks higher.
/// </summary>
internal static class Ranking
{
    /// <summary>Returns the documents that match, best first, and a score for each.</summary>
    public static (List<int> Documents, double[] Scores) Rank(IReadOnlyList<QueryUnit> units, int documentCount)
    {
        var total = new double[documentCount];
        var cover = new double[documentCount];
        var found = new bool[documentCount];
        foreach (var unit in units)
        {
            var best = new double[documentCount];
            var weights = new double[documentCount];
            var near = unit.Near is null ? null : Fields(unit.Near, units, documentCount);
            foreach (var reading in unit.Readings)
            {
                foreach (var (document, score) in Sums(reading.Entry, near))
                {
                    var weight = reading.Weight * (reading.Grades?[document] ?? 1);
                    found[document] |= !reading.IsWeak;
                    best[document] = Math.Max(best[document], weight * score);
                    weights[document] = Math.Max(weights[document], weight);
                }
            }

            for (var document = 0; document < documentCount; document++)
            {
                total[document] += best[document];
                cover[document] += weights[document];
            }
        }

        var documents = Enumerable.Range(0, documentCount).Where(document => found[document]).ToList();
        foreach (var document in documents)
        {
            var share = cover[document] / units.Count;
            total[document] *= share * share * share;
        }

        // Of equal scores, the newest document comes first.
        return ([.. documents.OrderByDescending(document => total[document]).ThenByDescending(each => each)], total);
    }

    /// <summary>Adds up a term's scores in the fields of each document that are allowed, as bits.</summary>
    private static Dictionary<int, double> Sums(TermPostings entry, int[]? allowed)
    {
        var sums = new Dictionary<int, double>();
        for (var field = 0; field < entry.Fields.Length; field++)
        {
            var (documents, scores) = entry.Fields[field];
            for (var i = 0; i < documents.Length; i++)
            {
                if (allowed is null || (allowed[documents[i]] & (1 << field)) != 0)
                {
                    sums[documents[i]] = sums.GetValueOrDefault(documents[i]) + scores[i];
                }
            }
        }

        return sums;
    }

    /// <summary>Returns, for each document, the fields that have any of these units, as bits.</summary>
    private static int[] Fields(List<int> numbers, IReadOnlyList<QueryUnit> units, int documentCount)
    {
        var fields = new int[documentCount];
        foreach (var entry in numbers.SelectMany(number => units[number].Readings).Select(reading => reading.Entry))
        {
            for (var field = 0; field < entry.Fields.Length; field++)
            {
                foreach (var document in entry.Fields[field].Documents)
                {
                    fields[document] |= 1 << field;
                }
            }
        }

        return fields;
    }
}
