using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>The different spellings of many documents, numbered by first use.</summary>
internal sealed class SpellingList
{
    private readonly Dictionary<ReadOnlyMemory<byte>, int> places = new(new CodeComparer());
    private readonly List<int> counts = [];

    /// <summary>
    /// For each document, one after the other, the number of each of its spellings, and how often each number occurs.
    /// </summary>
    public static SpellingList Read(IReadOnlyList<AnalyzedTexts> documents, int[] numbers)
    {
        var list = new SpellingList();
        var first = 0;
        foreach (var document in documents)
        {
            var own = numbers.AsSpan(first, document.SpellingCount);
            list.Number(document.Spellings, own);
            list.Tally(document, own);
            first += own.Length;
        }

        return list;
    }

    public int Count => counts.Count;

    /// <summary>How often a spelling occurs.</summary>
    public int Occurrences(int number) => counts[number];

    public Spelling[] ToArray()
    {
        var spellings = new Spelling[Count];
        foreach (var (code, number) in places)
        {
            spellings[number] = SpellingCode.Decode(code.Span);
        }

        return spellings;
    }

    private void Number(ReadOnlyMemory<byte> codes, Span<int> own)
    {
        var known = places.GetAlternateLookup<ReadOnlySpan<byte>>();
        for (var i = 0; i < own.Length; i++)
        {
            var code = codes[..codes.Span.IndexOf(SpellingCode.End)];
            if (!known.TryGetValue(code.Span, out own[i]))
            {
                own[i] = counts.Count;
                places.Add(code, own[i]);
                counts.Add(0);
            }

            codes = codes[(code.Length + 1)..];
        }
    }

    private void Tally(AnalyzedTexts document, ReadOnlySpan<int> own)
    {
        var all = CollectionsMarshal.AsSpan(counts);
        var words = document.Words;
        for (var field = 0; field < document.FieldCount; field++)
        {
            for (var left = words.Next(); left > 0; left--)
            {
                if (words.Next() is var word and > 0)
                {
                    all[own[word - 1]]++;
                }
            }
        }
    }

    private sealed class CodeComparer
        : IEqualityComparer<ReadOnlyMemory<byte>>,
            IAlternateEqualityComparer<ReadOnlySpan<byte>, ReadOnlyMemory<byte>>
    {
        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<byte> code) => GetHashCode(code.Span);

        public bool Equals(ReadOnlySpan<byte> alternate, ReadOnlyMemory<byte> other) =>
            alternate.SequenceEqual(other.Span);

        public int GetHashCode(ReadOnlySpan<byte> code)
        {
            var hash = 2166136261u;
            foreach (var value in code)
            {
                hash = (hash ^ value) * 16777619u;
            }

            return (int)hash;
        }

        public ReadOnlyMemory<byte> Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
