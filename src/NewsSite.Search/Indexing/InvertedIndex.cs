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

    public static InvertedIndex Build(TokenizedChunk[] chunks, int documents, int fields)
    {
        var distinct = new HashSet<Spelling>();
        foreach (var chunk in chunks)
        {
            distinct.UnionWith(chunk.Spellings);
        }

        Spelling[] spellings = [.. distinct];
        Array.Sort(spellings);
        var places = new Dictionary<Spelling, int>(spellings.Length);
        for (var i = 0; i < spellings.Length; i++)
        {
            places.Add(spellings[i], i);
        }

        var local = new int[chunks.Length][];
        Parallel.For(0, chunks.Length, i => local[i] = [.. chunks[i].Spellings.Select(spelling => places[spelling])]);
        var starts = new int[spellings.Length + 1];
        for (var i = 0; i < chunks.Length; i++)
        {
            foreach (var token in chunks[i].Tokens)
            {
                if (token >= 0)
                {
                    starts[local[i][token] + 1]++;
                }
            }
        }

        for (var i = 0; i < spellings.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        var index = new InvertedIndex(documents, fields, spellings, starts, starts[^1]);
        index.Fill(chunks, local);
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

    private void Fill(TokenizedChunk[] chunks, int[][] local)
    {
        var next = (int[])spellingStarts.Clone();
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = chunks[i];
            var at = 0;
            for (var text = 0; text < chunk.Counts.Length; text++)
            {
                var document = chunk.FirstDocument + text / FieldCount;
                var field = text % FieldCount;
                for (var position = 0; position < chunk.Counts[text]; position++)
                {
                    var token = chunk.Tokens[at++];
                    if (token >= 0)
                    {
                        occurrences[next[local[i][token]]++] = new Occurrence(document, field, position);
                        Lengths[document * FieldCount + field]++;
                    }
                }
            }
        }
    }
}
