using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>The terms of one document, with their occurrences in order.</summary>
internal sealed record DocumentTerms(Dictionary<string, List<TermOccurrence>> Terms, byte[] Lengths)
{
    public static DocumentTerms Of(AnalyzedTexts texts)
    {
        var (spellings, marks) = SpellingsOf(texts);
        var terms = new Dictionary<string, List<TermOccurrence>>(StringComparer.Ordinal);
        var lengths = new byte[texts.FieldCount];
        var positions = new WordPositions();
        var words = texts.Words;
        for (var field = 0; field < lengths.Length; field++)
        {
            var placed = positions.Next(ref words, marks);
            lengths[field] = FieldLength.Encode(placed.Length);
            foreach (var (number, position) in placed)
            {
                var (term, text) = spellings[number];
                if (!terms.TryGetValue(term, out var occurrences))
                {
                    terms.Add(term, occurrences = []);
                }

                occurrences.Add(new TermOccurrence(field, position, text));
            }
        }

        return new DocumentTerms(terms, lengths);
    }

    private static (Spelling[] Spellings, uint[] Marks) SpellingsOf(AnalyzedTexts texts)
    {
        var spellings = new Spelling[texts.SpellingCount];
        var marks = new uint[spellings.Length];
        var left = texts.Spellings.Span;
        for (var i = 0; i < spellings.Length; i++)
        {
            var code = left[..left.IndexOf(SpellingCode.End)];
            (spellings[i], marks[i]) = (SpellingCode.Decode(code), WordPositions.MarkOf(code));
            left = left[(code.Length + 1)..];
        }

        return (spellings, marks);
    }
}

/// <summary>An occurrence of a term in a document, in one of its spellings.</summary>
internal sealed record TermOccurrence(int Field, int Position, string Spelling);
