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
        var counts = new int[chunks.Length][];
        Parallel.For(
            0,
            chunks.Length,
            i =>
            {
                local[i] = [.. chunks[i].Spellings.Select(spelling => places[spelling])];
                counts[i] = CountsOf(chunks[i]);
            }
        );
        var starts = StartsOf(spellings.Length, local, counts);
        var index = new InvertedIndex(documents, fields, spellings, starts, starts[^1]);
        Parallel.For(0, chunks.Length, i => index.Fill(chunks[i], counts[i]));
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

    /// <summary>How often each spelling of a chunk occurs in it.</summary>
    private static int[] CountsOf(TokenizedChunk chunk)
    {
        var counts = new int[chunk.Spellings.Length];
        foreach (var token in chunk.Tokens)
        {
            if (token >= 0)
            {
                counts[token]++;
            }
        }

        return counts;
    }

    /// <summary>
    /// Where the occurrences of each spelling begin, chunk after chunk; <paramref name="counts"/> becomes where those of
    /// each chunk do, so that chunks can be filled in beside one another.
    /// </summary>
    private static int[] StartsOf(int spellings, int[][] local, int[][] counts)
    {
        var starts = new int[spellings + 1];
        for (var chunk = 0; chunk < counts.Length; chunk++)
        {
            for (var i = 0; i < counts[chunk].Length; i++)
            {
                var before = starts[local[chunk][i] + 1];
                starts[local[chunk][i] + 1] += counts[chunk][i];
                counts[chunk][i] = before;
            }
        }

        for (var i = 0; i < spellings; i++)
        {
            starts[i + 1] += starts[i];
        }

        for (var chunk = 0; chunk < counts.Length; chunk++)
        {
            for (var i = 0; i < counts[chunk].Length; i++)
            {
                counts[chunk][i] += starts[local[chunk][i]];
            }
        }

        return starts;
    }

    /// <summary>Puts a chunk's words in their places; <paramref name="next"/> is where each spelling's are.</summary>
    private void Fill(TokenizedChunk chunk, int[] next)
    {
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
                    occurrences[next[token]++] = new Occurrence(document, field, position);
                    Lengths[document * FieldCount + field]++;
                }
            }
        }
    }
}
