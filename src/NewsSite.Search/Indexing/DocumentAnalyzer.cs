using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Analyses documents independently of each other. Caches words, so use one instance for all documents of a language.
/// Thread-safe.
/// </summary>
public sealed class DocumentAnalyzer
{
    private const int StopWord = -1;
    private readonly TextAnalyzer analyzer;

    // Spellings are numbered by first use, which differs from run to run.
    private readonly KeyTable words = new();
    private readonly KeyTable spellings = new();
    private readonly CodeList codes = new();
    private readonly Lock adding = new();
    private readonly ConcurrentStack<AnalyzedTextsWriter> idle = [];

    public DocumentAnalyzer(SearchLanguage language)
    {
        analyzer = new TextAnalyzer(language);
    }

    /// <param name="texts">One text for each field.</param>
    public AnalyzedTexts Analyze(params ReadOnlySpan<string> texts)
    {
        var writer = idle.TryPop(out var taken) ? taken : new AnalyzedTextsWriter();
        foreach (var text in texts)
        {
            var end = 0;
            for (var index = 0; WordSplitter.NextWord(text, ref index) is var length && length > 0; index += length)
            {
                if (end > 0 && text.AsSpan(end..index).Contains('\n'))
                {
                    writer.AddLineEnd();
                }

                end = index + length;
                var number = NumberOf(text.AsSpan(index, length));
                if (number == StopWord)
                {
                    writer.AddStopWord();
                }
                else if (!writer.TryAdd(number))
                {
                    writer.Add(number, codes[number]);
                }
            }

            writer.EndField();
        }

        var analyzed = writer.Finish();
        idle.Push(writer);
        return analyzed;
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var key = MemoryMarshal.AsBytes(word);
        if (words.TryGet(key, out var number))
        {
            return number;
        }

        var analyzed = analyzer.Analyze(word);
        lock (adding)
        {
            if (!words.TryGet(key, out number))
            {
                number = analyzed.IsStopWord ? StopWord : NumberOf(new Spelling(analyzed.Term, analyzed.Spelling));
                words.Add(key, number);
            }

            return number;
        }
    }

    private int NumberOf(Spelling spelling)
    {
        var code = SpellingCode.Encode(spelling);
        if (!spellings.TryGet(code, out var number))
        {
            number = codes.Count;
            codes.Add(code);
            spellings.Add(code, number);
        }

        return number;
    }
}
