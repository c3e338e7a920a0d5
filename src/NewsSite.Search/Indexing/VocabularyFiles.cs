using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The vocabulary: terms without postings, in blocks. One list is sorted by prefix, for words being typed; the other by
/// ending, so that a word with one wrong letter is found by its intact half.
/// </summary>
internal sealed record VocabularyFiles(FileGroup Group, ImmutableArray<string> Starts)
{
    private const int TermsInBlock = 1000;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static VocabularyFiles Forward(EncodedTerms terms) => Build("words", terms.Terms, terms.Weights);

    public static VocabularyFiles Backward(EncodedTerms terms)
    {
        var texts = Array.ConvertAll(terms.Terms, ReversedText.Of);
        int[] weights = [.. terms.Weights];
        Array.Sort(texts, weights, StringComparer.Ordinal);
        return Build("endings", texts, weights);
    }

    private static VocabularyFiles Build(string stem, string[] texts, int[] weights)
    {
        var blocks = new byte[(texts.Length + TermsInBlock - 1) / TermsInBlock][];
        var starts = new string[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = i * TermsInBlock;
            var range = first..Math.Min(first + TermsInBlock, texts.Length);
            starts[i] = Boundary.Between(i == 0 ? "" : texts[first - 1], texts[first]);
            blocks[i] = Write(texts.AsSpan(range), weights.AsSpan(range));
        }

        return new VocabularyFiles(FileNames.Group(stem, "json", blocks), [.. starts]);
    }

    private static byte[] Write(ReadOnlySpan<string> texts, ReadOnlySpan<int> weights)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Join(' ', texts!));
            foreach (var weight in weights)
            {
                json.WriteNumberValue(weight);
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
