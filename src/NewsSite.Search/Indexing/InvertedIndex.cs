namespace NewsSite.Search.Indexing;

/// <summary>All terms of the documents in UTF-16 order, with all their occurrences.</summary>
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

    /// <summary>Number of words in each field of each document, without stop words.</summary>
    public int[] Lengths { get; }

    public static InvertedIndex Build(IReadOnlyList<AnalyzedTexts> documents, int fields)
    {
        var numbers = new int[documents.Sum(document => document.SpellingCount)];
        var list = SpellingList.Read(documents, numbers);
        var unsorted = list.ToArray();
        int[] order = [.. Enumerable.Range(0, unsorted.Length)];
        Array.Sort(order, (left, right) => unsorted[left].CompareTo(unsorted[right]));
        var spellings = new Spelling[order.Length];
        var starts = new int[order.Length + 1];
        var next = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            spellings[i] = unsorted[order[i]];
            next[order[i]] = starts[i];
            starts[i + 1] = starts[i] + list.Occurrences(order[i]);
        }

        var index = new InvertedIndex(documents.Count, fields, spellings, starts, starts[^1]);
        index.Fill(documents, numbers, next, list.Marks);
        return index;
    }

    /// <summary>Returns a term's occurrences in order.</summary>
    /// <param name="buffer">Buffer for sorting them, if needed. Replaced if it is too short.</param>
    public ReadOnlySpan<Occurrence> Occurrences(int term, ref Occurrence[] buffer)
    {
        var (first, end) = SpellingsOf(term);
        var all = occurrences.AsSpan(spellingStarts[first]..spellingStarts[end]);
        if (end - first == 1)
        {
            return all;
        }

        if (buffer.Length < all.Length)
        {
            buffer = new Occurrence[Math.Max(all.Length, buffer.Length * 2)];
        }

        all.CopyTo(buffer);
        Occurrence.Sort(buffer.AsSpan(0, all.Length));
        return buffer.AsSpan(0, all.Length);
    }

    /// <summary>Returns the range of a term's spelling numbers. The end is exclusive.</summary>
    public (int First, int End) SpellingsOf(int term) => (termStarts[term], termStarts[term + 1]);

    /// <summary>Returns the text of a spelling.</summary>
    public string TextOf(int spelling) => spellings[spelling].Text;

    /// <summary>
    /// Collects the documents that have a spelling: the first one, then the number skipped before each next one.
    /// </summary>
    public void DocumentGaps(int spelling, List<int> gaps)
    {
        gaps.Clear();
        var last = -1;
        foreach (var occurrence in occurrences.AsSpan(spellingStarts[spelling]..spellingStarts[spelling + 1]))
        {
            if (occurrence.Document != last)
            {
                gaps.Add(occurrence.Document - last - 1);
                last = occurrence.Document;
            }
        }
    }

    /// <summary>
    /// Fills in all occurrences. <paramref name="next"/> holds the next free index for each spelling.
    /// </summary>
    /// <param name="numbers">The spelling numbers of all documents, concatenated.</param>
    /// <param name="marks">The mark of each spelling by number.</param>
    private void Fill(
        IReadOnlyList<AnalyzedTexts> documents,
        ReadOnlySpan<int> numbers,
        int[] next,
        ReadOnlySpan<uint> marks
    )
    {
        var positions = new WordPositions();
        var own = new uint[documents.Select(document => document.SpellingCount).DefaultIfEmpty().Max()];
        for (var document = 0; document < documents.Count; document++)
        {
            var words = documents[document].Words;
            for (var i = 0; i < documents[document].SpellingCount; i++)
            {
                own[i] = marks[numbers[i]];
            }

            for (var field = 0; field < FieldCount; field++)
            {
                var placed = positions.Next(ref words, own);
                Lengths[(document * FieldCount) + field] = placed.Length;
                foreach (var (spelling, position) in placed)
                {
                    occurrences[next[numbers[spelling]]++] = new Occurrence(document, field, position);
                }
            }

            numbers = numbers[documents[document].SpellingCount..];
        }
    }
}
