using System.Collections.Immutable;

namespace NewsSite.Search.Reading;

/// <summary>Finds exact phrases by the positions of their words. Mirrors phrases.js.</summary>
internal static class Phrases
{
    /// <summary>
    /// Returns documents with the phrase's words in this order in one field. Stop words match any word.
    /// </summary>
    public static HashSet<int> DocumentsWith(ImmutableArray<QueryWord> phrase, TermReader terms)
    {
        var parts = new List<(int Offset, Dictionary<int, int[]>[] Fields)>();
        for (var offset = 0; offset < phrase.Length; offset++)
        {
            if (phrase[offset].Word.IsStopWord)
            {
                continue;
            }

            if (terms.Find(phrase[offset].Term) is not { } term)
            {
                return [];
            }

            parts.Add((offset, terms.Positions(term)));
        }

        var matches = new HashSet<int>();
        for (var field = 0; field < parts[0].Fields.Length; field++)
        {
            foreach (var (document, positions) in parts[0].Fields[field])
            {
                if (
                    positions.Any(position =>
                        parts.All(part => Fits(part, field, document, position - parts[0].Offset))
                    )
                )
                {
                    matches.Add(document);
                }
            }
        }

        return matches;
    }

    private static bool Fits((int Offset, Dictionary<int, int[]>[] Fields) part, int field, int document, int start) =>
        part.Fields[field].TryGetValue(document, out var positions)
        && Array.BinarySearch(positions, start + part.Offset) >= 0;
}
