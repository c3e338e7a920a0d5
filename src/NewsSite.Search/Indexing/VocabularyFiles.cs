using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The terms alone, in blocks: sorted by their beginnings for what is being typed, and by their ends as well, so that
/// a word with one wrong letter is found by whichever half of it is right.
/// </summary>
internal sealed record VocabularyFiles(FileGroup Group, ImmutableArray<string> Starts)
{
    private const int TermsInBlock = 1000;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static VocabularyFiles Forward(EncodedTerm[] terms) =>
        Build("words", [.. terms.Select(term => (term.Term, term.Weight))]);

    public static VocabularyFiles Backward(EncodedTerm[] terms) =>
        Build(
            "endings",
            [
                .. terms
                    .Select(term => (ReversedText.Of(term.Term), term.Weight))
                    .OrderBy(entry => entry.Item1, StringComparer.Ordinal),
            ]
        );

    private static VocabularyFiles Build(string stem, (string Text, int Weight)[] entries)
    {
        var blocks = entries.Chunk(TermsInBlock).ToList();
        var starts = blocks.Select((block, i) => Boundary.Between(i == 0 ? "" : blocks[i - 1][^1].Text, block[0].Text));
        return new VocabularyFiles(FileNames.Group(stem, "json", [.. blocks.Select(Write)]), [.. starts]);
    }

    private static byte[] Write((string Text, int Weight)[] block)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Join(' ', block.Select(entry => entry.Text)));
            foreach (var (_, weight) in block)
            {
                json.WriteNumberValue(weight);
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
