using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Analyses the texts of documents, each by itself. It remembers words, so one should serve for all documents of a
/// language. Thread-safe; what it says of a document depends on no other.
/// </summary>
public sealed class DocumentAnalyzer
{
    private readonly TextAnalyzer analyzer;
    private readonly ConcurrentDictionary<string, KnownSpelling> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Spelling, KnownSpelling> spellings = new();
    private readonly ConcurrentBag<Buffers> idle = [];
    private int count;

    public DocumentAnalyzer(SearchLanguage language)
    {
        analyzer = new TextAnalyzer(language);
    }

    /// <param name="texts">One for each field.</param>
    public AnalyzedTexts Analyze(params ReadOnlySpan<string> texts)
    {
        var buffers = idle.TryTake(out var taken) ? taken : new Buffers();
        foreach (var text in texts)
        {
            for (var at = 0; WordSplitter.NextWord(text, ref at) is var length && length > 0; at += length)
            {
                var word = text.AsSpan(at, length);
                if (!buffers.TryAdd(word))
                {
                    buffers.Add(word, SpellingOf(word));
                }
            }

            buffers.EndField();
        }

        var analyzed = buffers.Write(texts.Length);
        idle.Add(buffers);
        return analyzed;
    }

    private KnownSpelling SpellingOf(ReadOnlySpan<char> word)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var analyzed = analyzer.Analyze(word);
        known = analyzed.IsStopWord
            ? KnownSpelling.StopWord
            : spellings.GetOrAdd(
                new Spelling(analyzed.Term, analyzed.Spelling),
                spelling => new KnownSpelling(Interlocked.Increment(ref count), SpellingCode.Encode(spelling))
            );
        return words.GetOrAdd(word.ToString(), known);
    }

    /// <summary>A spelling that occurs somewhere.</summary>
    /// <param name="Number">By first use, from 1; 0 for any stop word. It differs from run to run.</param>
    private sealed record KnownSpelling(int Number, byte[] Code)
    {
        public static KnownSpelling StopWord { get; } = new(0, []);
    }

    /// <summary>What a document is put together in, and then the next.</summary>
    private sealed class Buffers
    {
        private readonly RecentKeys recent = new();
        private readonly PackedWriter codes = new();
        private readonly PackedWriter words = new();
        private readonly PackedWriter fields = new();

        // The spellings of the document, and of each spelling its place among them, from 1.
        private readonly List<int> spellings = [];
        private int[] places = new int[1024];
        private byte[][] codeOf = new byte[1024][];
        private int count;

        /// <summary>Adds a word that this thread has seen not long ago.</summary>
        public bool TryAdd(ReadOnlySpan<char> word)
        {
            var found = recent.TryGet(MemoryMarshal.AsBytes(word), out var spelling);
            if (found)
            {
                Add(spelling);
            }

            return found;
        }

        public void Add(ReadOnlySpan<char> word, KnownSpelling spelling)
        {
            if (spelling.Number >= places.Length)
            {
                Array.Resize(ref places, spelling.Number * 2);
                Array.Resize(ref codeOf, spelling.Number * 2);
            }

            codeOf[spelling.Number] = spelling.Code;
            recent.Set(MemoryMarshal.AsBytes(word), spelling.Number);
            Add(spelling.Number);
        }

        public void EndField()
        {
            fields.Varint(count);
            fields.Bytes(words.Written);
            words.Clear();
            count = 0;
        }

        /// <summary>The document, leaving the buffers empty.</summary>
        public AnalyzedTexts Write(int fieldCount)
        {
            var analyzed = AnalyzedTexts.Write(fieldCount, spellings.Count, codes, fields);
            foreach (var spelling in spellings)
            {
                places[spelling] = 0;
            }

            spellings.Clear();
            codes.Clear();
            fields.Clear();
            return analyzed;
        }

        private void Add(int spelling)
        {
            count++;
            if (spelling != 0 && places[spelling] == 0)
            {
                spellings.Add(spelling);
                places[spelling] = spellings.Count;
                codes.Bytes(codeOf[spelling]);
                codes.Byte(SpellingCode.End);
            }

            words.Varint(places[spelling]);
        }
    }
}
