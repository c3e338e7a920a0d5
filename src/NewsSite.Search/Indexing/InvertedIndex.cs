namespace NewsSite.Search.Indexing;

/// <summary>Every term of the documents, in UTF-16 order, with all its occurrences.</summary>
internal sealed class InvertedIndex
{
    private readonly Occurrence[] occurrences;
    private readonly Spelling[] spellings;
    private readonly int[] spellingStarts;
    private readonly int[] termStarts;

    private InvertedIndex(int documents, int fields, Spelling[] spellings, int[] spellingStarts, int total)
    {
        DocumentCount = documents;
        FieldCount = fields;
        this.spellings = spellings;
        this.spellingStarts = spellingStarts;
        occurrences = new Occurrence[total];
        Lengths = new int[documents * fields];
        List<int> starts = [];
        for (var i = 0; i < spellings.Length; i++)
        {
            if (i == 0 || spellings[i].Term != spellings[i - 1].Term)
            {
                starts.Add(i);
            }
        }

        Terms = [.. starts.Select(start => spellings[start].Term)];
        termStarts = [.. starts, spellings.Length];
    }

    public int DocumentCount { get; }

    public int FieldCount { get; }

    public string[] Terms { get; }

    /// <summary>Words of each field of each document that are not stop words.</summary>
    public int[] Lengths { get; }

    public static InvertedIndex Build(IReadOnlyList<AnalyzedTexts> documents, int fields)
    {
        var numbers = new int[documents.Sum(document => document.SpellingCount)];
        var list = SpellingList.Read(documents, numbers);
        var spellings = list.ToArray();
        int[] order = [.. Enumerable.Range(0, spellings.Length)];
        Array.Sort(spellings, order);
        var starts = new int[order.Length + 1];
        var next = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            next[order[i]] = starts[i];
            starts[i + 1] = starts[i] + list.Occurrences(order[i]);
        }

        var index = new InvertedIndex(documents.Count, fields, spellings, starts, starts[^1]);
        index.Fill(documents, numbers, next);
        return index;
    }

    /// <summary>A term's occurrences in order.</summary>
    public ReadOnlySpan<Occurrence> Occurrences(int term)
    {
        var all = occurrences.AsSpan(spellingStarts[termStarts[term]]..spellingStarts[termStarts[term + 1]]);
        if (termStarts[term + 1] - termStarts[term] == 1)
        {
            return all;
        }

        Occurrence[] sorted = [.. all];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The documents of each spelling, where a term has more than one.</summary>
    public IEnumerable<(string Letters, int[] Documents)> SpellingsOf(int term)
    {
        if (termStarts[term + 1] - termStarts[term] == 1)
        {
            yield break;
        }

        for (var i = termStarts[term]; i < termStarts[term + 1]; i++)
        {
            var documents = new List<int>();
            foreach (var occurrence in occurrences.AsSpan(spellingStarts[i]..spellingStarts[i + 1]))
            {
                if (documents.Count == 0 || documents[^1] != occurrence.Document)
                {
                    documents.Add(occurrence.Document);
                }
            }

            yield return (spellings[i].Letters, [.. documents]);
        }
    }

    /// <summary>Puts all words in their places; <paramref name="next"/> is where the next of each spelling goes.</summary>
    /// <param name="numbers">For each document, one after the other, its spellings.</param>
    private void Fill(IReadOnlyList<AnalyzedTexts> documents, ReadOnlySpan<int> numbers, int[] next)
    {
        for (var document = 0; document < documents.Count; document++)
        {
            var words = documents[document].Words;
            for (var field = 0; field < FieldCount; field++)
            {
                var count = words.Next();
                for (var position = 0; position < count; position++)
                {
                    if (words.Next() is var word and > 0)
                    {
                        occurrences[next[numbers[word - 1]]++] = new Occurrence(document, field, position);
                        Lengths[document * FieldCount + field]++;
                    }
                }
            }

            numbers = numbers[documents[document].SpellingCount..];
        }
    }
}
