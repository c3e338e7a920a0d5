using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>The different spellings of many documents, numbered by first use.</summary>
internal sealed class SpellingList
{
    private readonly Dictionary<ReadOnlyMemory<byte>, int> places = new(new CodeComparer());
    private readonly RecentKeys recent = new();
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
        foreach (ref var number in own)
        {
            var span = codes.Span;
            var length = span.IndexOf(SpellingCode.End);
            if (!recent.TryGet(span[..length], out number))
            {
                number = NumberOf(codes[..length]);
                recent.Set(span[..length], number);
            }

            codes = codes[(length + 1)..];
        }
    }

    private int NumberOf(ReadOnlyMemory<byte> code)
    {
        if (places.TryGetValue(code, out var number))
        {
            return number;
        }

        places.Add(code, counts.Count);
        counts.Add(0);
        return counts.Count - 1;
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

    private sealed class CodeComparer : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<byte> code)
        {
            var hash = new HashCode();
            hash.AddBytes(code.Span);
            return hash.ToHashCode();
        }
    }
}
