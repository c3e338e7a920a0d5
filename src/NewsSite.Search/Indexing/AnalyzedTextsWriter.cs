using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Builds the analysed texts of one document after another. Reuses its buffers.</summary>
internal sealed class AnalyzedTextsWriter
{
    private readonly PackedWriter codes = new();
    private readonly PackedWriter words = new();
    private readonly PackedWriter fields = new();

    // Spellings of the current document, and for each spelling its index among them plus AnalyzedTexts.FirstSpelling.
    private readonly List<int> spellings = [];
    private int[] indexes = new int[1024];
    private int wordsInField;
    private int fieldCount;

    public void AddStopWord() => AddWord(AnalyzedTexts.StopWord);

    public void AddLineEnd() => AddWord(AnalyzedTexts.LineEnd);

    /// <summary>Adds a word if the document already has its spelling. Returns false otherwise.</summary>
    public bool TryAdd(int spelling)
    {
        var index = spelling < indexes.Length ? indexes[spelling] : 0;
        if (index > 0)
        {
            AddWord(index);
        }

        return index > 0;
    }

    /// <summary>Adds a word whose spelling is new to the document.</summary>
    public void Add(int spelling, ReadOnlySpan<byte> code)
    {
        if (spelling >= indexes.Length)
        {
            Array.Resize(ref indexes, (spelling + 1) * 2);
        }

        spellings.Add(spelling);
        indexes[spelling] = spellings.Count + AnalyzedTexts.FirstSpelling - 1;
        codes.Bytes(code);
        codes.Byte(SpellingCode.End);
        AddWord(indexes[spelling]);
    }

    public void EndField()
    {
        fields.Varint(wordsInField);
        fields.Bytes(words.Written);
        words.Clear();
        wordsInField = 0;
        fieldCount++;
    }

    /// <summary>Returns the document's texts and starts the next document.</summary>
    public AnalyzedTexts Finish()
    {
        var analyzed = AnalyzedTexts.Write(fieldCount, spellings.Count, codes.Written, fields.Written);
        foreach (var spelling in spellings)
        {
            indexes[spelling] = 0;
        }

        spellings.Clear();
        codes.Clear();
        fields.Clear();
        fieldCount = 0;
        return analyzed;
    }

    private void AddWord(int index)
    {
        words.Varint(index);
        wordsInField++;
    }
}
