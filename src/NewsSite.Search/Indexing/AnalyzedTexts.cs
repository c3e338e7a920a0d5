using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The analysed texts of one document, in a third of their size. Independent of other documents, so they can be cached
/// between runs and give the same index as the texts. See <see cref="DocumentAnalyzer"/>.
/// </summary>
public sealed class AnalyzedTexts
{
    /// <summary>
    /// Format version. Increases if the same texts and <see cref="Languages.SearchLanguage"/> give other bytes, after a
    /// change of analysis or layout. Cached bytes of another version must be analysed again.
    /// </summary>
    public const int Version = 3;

    private readonly int spellingsStart;
    private readonly int wordsStart;

    // Layout: three varints, the number of fields, of spellings, and the length of the spellings in bytes; each
    // spelling as a SpellingCode with an end byte; for each field a varint with its number of words, and for each word
    // a varint: 0 for a stop word, 1 for the end of a line, otherwise the index of its spelling plus 2, in order of
    // first use.
    private AnalyzedTexts(ReadOnlyMemory<byte> bytes, int fields, int spellings, int spellingsStart, int wordsStart)
    {
        Bytes = bytes;
        FieldCount = fields;
        SpellingCount = spellings;
        this.spellingsStart = spellingsStart;
        this.wordsStart = wordsStart;
    }

    /// <summary>Numbers of <see cref="Words"/> that are not spellings.</summary>
    internal const int StopWord = 0;
    internal const int LineEnd = 1;
    internal const int FirstSpelling = 2;

    /// <summary>The serialised form, for <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Number of analysed texts.</summary>
    public int FieldCount { get; }

    /// <summary>Number of distinct spellings in the texts.</summary>
    internal int SpellingCount { get; }

    /// <summary>Codes of the spellings, each followed by an end byte.</summary>
    internal ReadOnlyMemory<byte> Spellings => Bytes[spellingsStart..wordsStart];

    /// <summary>For each field, its number of words and the words.</summary>
    internal VarintReader Words => new(Bytes.Span[wordsStart..]);

    /// <summary>Parses <see cref="Bytes"/>, or returns null if they are damaged.</summary>
    public static AnalyzedTexts? Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new VarintReader(bytes.Span);
        var fields = reader.Next();
        var spellings = reader.Next();
        var length = reader.Next();
        if (fields < 0 || length < 0 || length > bytes.Length - reader.Position)
        {
            return null;
        }

        var start = reader.Position;
        var texts = new AnalyzedTexts(bytes, fields, spellings, start, start + length);
        return SpellingCode.Count(texts.Spellings.Span) == spellings && texts.HasWholeWords() ? texts : null;
    }

    internal static AnalyzedTexts Write(int fields, int spellings, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> words)
    {
        var writer = new PackedWriter();
        writer.Varint(fields);
        writer.Varint(spellings);
        writer.Varint(codes.Length);
        var start = writer.Length;
        var bytes = new byte[start + codes.Length + words.Length];
        writer.Written.CopyTo(bytes);
        codes.CopyTo(bytes.AsSpan(start));
        words.CopyTo(bytes.AsSpan(start + codes.Length));
        return new AnalyzedTexts(bytes, fields, spellings, start, start + codes.Length);
    }

    private bool HasWholeWords()
    {
        var reader = Words;
        for (var field = 0; field < FieldCount; field++)
        {
            var count = reader.Next();
            // Every word takes at least one byte, so a wrong count runs into the end.
            for (var i = 0; i < count; i++)
            {
                if ((uint)reader.Next() > (uint)SpellingCount + 1)
                {
                    return false;
                }
            }

            if (count < 0)
            {
                return false;
            }
        }

        return reader.AtEnd;
    }
}
