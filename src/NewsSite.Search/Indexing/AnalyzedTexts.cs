using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// All that an index needs of a document's texts, in a third of their size, and nothing of other documents: it can be
/// kept instead of the texts, also from one run to the next, and makes the same index. See <see cref="DocumentAnalyzer"/>.
/// </summary>
public sealed class AnalyzedTexts
{
    /// <summary>
    /// Raised when other bytes are made of the same texts and the same <see cref="Languages.SearchLanguage"/>: by a change
    /// of the analysis or of the layout. What has another version is to be analysed again.
    /// </summary>
    public const int Version = 1;

    private readonly int spellingsStart;
    private readonly int wordsStart;

    // Layout: varints, the number of fields, of spellings, and of the bytes of these; each spelling in its SpellingCode
    // with an end; for each field a varint, its number of words, and for each word a varint: 0 for a stop word, else 1 and
    // the place of its spelling, by first use.
    private AnalyzedTexts(ReadOnlyMemory<byte> bytes, int fields, int spellings, int spellingsStart, int wordsStart)
    {
        Bytes = bytes;
        FieldCount = fields;
        SpellingCount = spellings;
        this.spellingsStart = spellingsStart;
        this.wordsStart = wordsStart;
    }

    /// <summary>What <see cref="Read"/> reads.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many texts were analysed.</summary>
    public int FieldCount { get; }

    /// <summary>How many different spellings the texts have.</summary>
    internal int SpellingCount { get; }

    /// <summary>The codes of the spellings, each with its end.</summary>
    internal ReadOnlyMemory<byte> Spellings => Bytes[spellingsStart..wordsStart];

    /// <summary>Field after field, the number of its words and the words.</summary>
    internal VarintReader Words => new(Bytes.Span[wordsStart..]);

    /// <summary>Reads <see cref="Bytes"/>; null where they are not whole or were never such.</summary>
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
            // Every word takes a byte at least: a wrong count ends with the bytes.
            for (var i = 0; i < count; i++)
            {
                if ((uint)reader.Next() > (uint)SpellingCount)
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
