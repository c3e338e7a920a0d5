using System.Collections.Concurrent;
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

    // A word of a text → the code of its spelling, which is the same object for all words spelled so; empty for a stop word.
    private readonly ConcurrentDictionary<string, byte[]> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Spelling, byte[]> spellings = new();
    private readonly ConcurrentBag<Buffers> idle = [];

    public DocumentAnalyzer(SearchLanguage language)
    {
        analyzer = new TextAnalyzer(language);
    }

    /// <param name="texts">One for each field.</param>
    public AnalyzedTexts Analyze(params ReadOnlySpan<string> texts)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var buffers = idle.TryTake(out var taken) ? taken : new Buffers();
        foreach (var text in texts)
        {
            var count = 0;
            for (var at = 0; WordSplitter.NextWord(text, ref at) is var length && length > 0; at += length)
            {
                var raw = text.AsSpan(at, length);
                if (!known.TryGetValue(raw, out var code))
                {
                    code = words.GetOrAdd(raw.ToString(), CodeOf(analyzer.Analyze(raw)));
                }

                buffers.Add(code);
                count++;
            }

            buffers.EndField(count);
        }

        var analyzed = buffers.Write(texts.Length);
        idle.Add(buffers);
        return analyzed;
    }

    private byte[] CodeOf(Word word) =>
        word.IsStopWord ? [] : spellings.GetOrAdd(new Spelling(word.Term, word.Spelling), SpellingCode.Encode);

    /// <summary>What a document is put together in, and then the next.</summary>
    private sealed class Buffers
    {
        private readonly Dictionary<byte[], int> places = [];
        private readonly PackedWriter codes = new();
        private readonly PackedWriter words = new();
        private readonly PackedWriter fields = new();

        public void Add(byte[] code)
        {
            if (code.Length == 0)
            {
                words.Varint(0);
                return;
            }

            if (!places.TryGetValue(code, out var place))
            {
                place = places.Count;
                places.Add(code, place);
                codes.Bytes(code);
                codes.Byte(SpellingCode.End);
            }

            words.Varint(place + 1);
        }

        public void EndField(int count)
        {
            fields.Varint(count);
            fields.Bytes(words.Written);
            words.Clear();
        }

        /// <summary>The document, leaving the buffers empty.</summary>
        public AnalyzedTexts Write(int fieldCount)
        {
            var analyzed = AnalyzedTexts.Write(fieldCount, places.Count, codes, fields);
            places.Clear();
            codes.Clear();
            fields.Clear();
            return analyzed;
        }
    }
}
