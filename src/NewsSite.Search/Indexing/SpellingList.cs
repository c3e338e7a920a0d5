using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>The distinct spellings of many documents, numbered by first use.</summary>
internal sealed class SpellingList
{
    private readonly KeyTable known = new();
    private readonly List<ReadOnlyMemory<byte>> codes = [];
    private readonly List<int> counts = [];
    private readonly List<uint> marks = [];

    /// <summary>Numbers the spellings of all documents and counts their occurrences.</summary>
    /// <param name="numbers">Receives the spelling numbers of all documents, concatenated.</param>
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

    /// <summary>The mark of each spelling by number.</summary>
    public ReadOnlySpan<uint> Marks => CollectionsMarshal.AsSpan(marks);

    /// <summary>Returns the number of occurrences of a spelling.</summary>
    public int Occurrences(int number) => counts[number];

    public Spelling[] ToArray()
    {
        var spellings = new Spelling[codes.Count];
        for (var i = 0; i < spellings.Length; i++)
        {
            spellings[i] = SpellingCode.Decode(codes[i].Span);
        }

        return spellings;
    }

    private void Number(ReadOnlyMemory<byte> document, Span<int> own)
    {
        foreach (ref var number in own)
        {
            var code = document[..document.Span.IndexOf(SpellingCode.End)];
            if (!known.TryGet(code.Span, out number))
            {
                number = codes.Count;
                known.Add(code.Span, number);
                codes.Add(code);
                counts.Add(0);
                marks.Add(WordPositions.MarkOf(code.Span));
            }

            document = document[(code.Length + 1)..];
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
                if (words.Next() is var word and >= AnalyzedTexts.FirstSpelling)
                {
                    all[own[word - AnalyzedTexts.FirstSpelling]]++;
                }
            }
        }
    }
}
