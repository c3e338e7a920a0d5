namespace NewsSite.Search.Reading;

/// <summary>
/// Ranks as lunr.js 2.3.9 does, using the query's terms only. A document's score is divided by the query's length
/// alone, so complete postings of these terms give the same ranking as the whole index. Mirrors ranking.js.
/// </summary>
internal static class Ranking
{
    /// <summary>
    /// Returns matching documents, best first. Equal scores rank as in lunr.js: by clause, term, field, document.
    /// </summary>
    public static (List<int> Documents, double[] Scores) Rank(
        IReadOnlyList<Clause> clauses,
        int documentCount,
        int fieldCount
    )
    {
        var excluded = new bool[documentCount];
        foreach (var clause in clauses.Where(clause => clause.Excluded))
        {
            foreach (var document in clause.Terms.SelectMany(term => term.Fields).SelectMany(field => field.Documents))
            {
                excluded[document] = true;
            }
        }

        var parts = Similarities(clauses, documentCount, fieldCount);
        var scores = new double[documentCount];
        var listed = new bool[documentCount];
        var ranked = new List<int>();
        foreach (var match in Matches(clauses, documentCount, fieldCount))
        {
            var document = match / fieldCount;
            if (excluded[document])
            {
                continue;
            }

            scores[document] += parts[match];
            if (!listed[document])
            {
                listed[document] = true;
                ranked.Add(document);
            }
        }

        // OrderBy is stable, so it keeps the order of equal scores.
        return ([.. ranked.OrderByDescending(document => scores[document])], scores);
    }

    /// <summary>
    /// Returns the document fields that have a term, as document × field count + field, in the order of lunr.js.
    /// </summary>
    private static IEnumerable<int> Matches(IReadOnlyList<Clause> clauses, int documentCount, int fieldCount)
    {
        if (clauses.Count > 0 && clauses.All(clause => clause.Excluded))
        {
            return Enumerable.Range(0, documentCount).Select(document => document * fieldCount);
        }

        return clauses
            .Where(clause => !clause.Excluded)
            .SelectMany(clause => clause.Terms)
            .SelectMany(term =>
                term.Fields.SelectMany((field, number) => field.Documents.Select(d => d * fieldCount + number))
            )
            .Distinct();
    }

    /// <summary>
    /// Computes, for each field of each document, its vector times the query's, divided by the query's length.
    /// </summary>
    private static double[] Similarities(IReadOnlyList<Clause> clauses, int documentCount, int fieldCount)
    {
        var weights = new Dictionary<TermPostings, double>(ReferenceEqualityComparer.Instance);
        foreach (var clause in clauses.Where(clause => !clause.Excluded))
        {
            foreach (var term in clause.Terms)
            {
                weights[term] = weights.GetValueOrDefault(term) + clause.Boost;
            }
        }

        var parts = new double[documentCount * fieldCount];
        var squares = 0.0;
        // Sum in the order of terms, as in lunr.js's vectors: the last bit depends on it.
        foreach (var (term, weight) in weights.OrderBy(pair => pair.Key.Term, StringComparer.Ordinal))
        {
            squares += weight * weight;
            for (var field = 0; field < fieldCount; field++)
            {
                var (documents, scores) = term.Fields[field];
                for (var i = 0; i < documents.Length; i++)
                {
                    parts[documents[i] * fieldCount + field] += weight * scores[i];
                }
            }
        }

        var length = Math.Sqrt(squares);
        if (length > 0)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] /= length;
            }
        }

        return parts;
    }
}
