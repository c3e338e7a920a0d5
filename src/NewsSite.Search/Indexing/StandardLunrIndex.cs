using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSite.Search.Indexing;

/// <summary>Writes the whole index in the format of <c>lunr.Index.load</c> in lunr.js 2.3.9.</summary>
internal static class StandardLunrIndex
{
    private const string Version = "2.3.9";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes the index as JSON. A document's reference is its number. The pipeline is empty, since terms are looked up
    /// as they are.
    /// </summary>
    public static byte[] Write(InvertedIndex index, Bm25 ranking, IReadOnlyList<SearchField> fields)
    {
        var postings = new Postings(index);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteStartArray("fields");
            foreach (var field in fields)
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
            WriteVectors(json, index, ranking, postings, fields);
            WriteTerms(json, index, postings, fields);
            json.WriteStartArray("pipeline");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Writes the terms of every field of every document, ascending, each with its score.</summary>
    private static void WriteVectors(
        Utf8JsonWriter json,
        InvertedIndex index,
        Bm25 ranking,
        Postings postings,
        IReadOnlyList<SearchField> fields
    )
    {
        var vectors = new List<(int Term, int Score)>[index.DocumentCount * fields.Count];
        for (var term = 0; term < index.Terms.Length; term++)
        {
            postings.LookUp(term);
            var rarity = ranking.InverseFrequency(postings.DocumentCount);
            for (var field = 0; field < fields.Count; field++)
            {
                var documents = postings.Fields[field].Documents;
                var counts = postings.Fields[field].Counts;
                for (var i = 0; i < documents.Length; i++)
                {
                    var score = ranking.ScoreOf(rarity, counts[i], documents[i], field);
                    (vectors[documents[i] * fields.Count + field] ??= []).Add((term, score));
                }
            }
        }

        json.WriteStartArray("fieldVectors");
        for (var i = 0; i < vectors.Length; i++)
        {
            json.WriteStartArray();
            json.WriteStringValue($"{fields[i % fields.Count].Name}/{Reference(i / fields.Count)}");
            json.WriteStartArray();
            foreach (var (term, score) in vectors[i] ?? [])
            {
                json.WriteNumberValue(term);
                // Written as a decimal with three places, it parses to exactly the double that lunr.js would store.
                json.WriteNumberValue(score / 1000m);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Writes the postings of every term. All fields are listed, even empty ones, because lunr.js expects them.
    /// </summary>
    private static void WriteTerms(
        Utf8JsonWriter json,
        InvertedIndex index,
        Postings postings,
        IReadOnlyList<SearchField> fields
    )
    {
        json.WriteStartArray("invertedIndex");
        for (var term = 0; term < index.Terms.Length; term++)
        {
            postings.LookUp(term);
            json.WriteStartArray();
            json.WriteStringValue(index.Terms[term]);
            json.WriteStartObject();
            json.WriteNumber("_index", term);
            for (var field = 0; field < fields.Count; field++)
            {
                json.WriteStartObject(fields[field].Name);
                foreach (var document in postings.Fields[field].Documents)
                {
                    json.WriteStartObject(Reference(document));
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Reference(int document) => document.ToString(CultureInfo.InvariantCulture);
}
