using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The vocabulary: terms without postings, in blocks. One list is sorted by prefix, for words being typed; the other by
/// ending, so that a word with one wrong letter is found by its intact half.
/// </summary>
internal sealed record VocabularyFiles(Manifest.ShardedList List, ImmutableArray<PartFile> Files)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a list of the part as it was before.</summary>
    public static VocabularyFiles Kept(Func<string, string> nameOf, Manifest.ShardedList list) =>
        new(list, [.. list.Files.Split(' ').Select(hash => new PartFile(nameOf(hash), null))]);

    public static VocabularyFiles Forward(TermTable terms, PartLayout layout) =>
        Build(FileNames.Words, terms.Terms, terms.Weights, layout);

    public static VocabularyFiles Backward(TermTable terms, PartLayout layout)
    {
        var texts = Array.ConvertAll(terms.Terms, ReversedText.Of);
        int[] weights = [.. terms.Weights];
        Array.Sort(texts, weights, StringComparer.Ordinal);
        return Build(FileNames.Endings, texts, weights, layout);
    }

    private static VocabularyFiles Build(Func<string, string> nameOf, string[] texts, int[] weights, PartLayout layout)
    {
        var blocks = layout.CutVocabulary(texts);
        var contents = blocks.ConvertAll(range => Write(texts.AsSpan(range), weights.AsSpan(range)));
        var hashes = contents.ConvertAll(content => FileNames.Hash(content));
        return new VocabularyFiles(
            new Manifest.ShardedList(Shards.Starts(texts, blocks), string.Join(' ', hashes)),
            [.. contents.Select((content, i) => new PartFile(nameOf(hashes[i]), content))]
        );
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
                json.WriteNumberValue(Frequency.Level(weight));
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
