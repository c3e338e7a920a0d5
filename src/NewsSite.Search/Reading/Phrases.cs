using System.Collections.Immutable;

namespace NewsSite.Search.Reading;

/// <summary>Finds exact phrases by the positions of their words. Mirrors phrases.js.</summary>
internal static class Phrases
{
    /// <summary>
    /// Returns documents with the phrase's words in this order in one field. Stop words match any word. A word that was
    /// read in another way matches all its readings.
    /// </summary>
    public static HashSet<int> DocumentsWith(
        ImmutableArray<QueryWord> phrase,
        IReadOnlyList<QueryUnit> units,
        TermReader terms
    )
    {
        var parts = new List<Part>();
        for (var offset = 0; offset < phrase.Length; offset++)
        {
            if (phrase[offset].Word.IsStopWord)
            {
                continue;
            }

            var entries = Entries(phrase[offset].Term, units, terms);
            if (entries.Count == 0)
            {
                return [];
            }

            parts.Add(new Part(offset, entries.ConvertAll(terms.Positions)));
        }

        var matches = new HashSet<int>();
        foreach (var fields in parts[0].Places)
        {
            for (var field = 0; field < fields.Length; field++)
            {
                foreach (var (document, starts) in fields[field])
                {
                    if (
                        starts.Any(start =>
                            parts.TrueForAll(part => part.Fits(field, document, start - parts[0].Offset))
                        )
                    )
                    {
                        matches.Add(document);
                    }
                }
            }
        }

        return matches;
    }

    private static List<TermPostings> Entries(string term, IReadOnlyList<QueryUnit> units, TermReader terms)
    {
        if (terms.Find(term) is { } own)
        {
            return [own];
        }

        var unit = units.FirstOrDefault(unit => unit.Term == term);
        return [.. (unit?.Readings ?? []).Where(reading => reading.Plain is not null).Select(reading => reading.Entry)];
    }

    /// <summary>A word of the phrase: where its terms are, by field and document.</summary>
    private sealed record Part(int Offset, List<Dictionary<int, int[]>[]> Places)
    {
        public bool Fits(int field, int document, int start) =>
            Places.Exists(fields =>
                fields[field].TryGetValue(document, out var positions)
                && Array.BinarySearch(positions, start + Offset) >= 0
            );
    }
}
