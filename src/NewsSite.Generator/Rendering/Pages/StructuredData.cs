using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Writes Schema.org data as JSON-LD. It is data, not script, so a strict content security policy allows it.
/// </summary>
internal static class StructuredData
{
    // Leaves letters of every script unescaped; characters that could end the script element are escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Roles = ["author", "publisher"];

    /// <summary>A buffer and writer a thread, reused for every page.</summary>
    private static readonly ThreadLocal<(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)> Writer = new(NewWriter);

    /// <summary>Writes a <c>NewsArticle</c>.</summary>
    /// <param name="date">RFC 3339, like <paramref name="modified"/>.</param>
    /// <param name="images">Absolute URLs.</param>
    public static Html NewsArticle(
        PageHead head,
        string publisher,
        string publisherUrl,
        string date,
        string modified,
        ImmutableArray<CorrectionView> corrections,
        ImmutableArray<string> images
    ) =>
        Write(json =>
        {
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", head.Title);
            json.WriteString("description", head.Description);
            json.WriteString("inLanguage", head.Language);
            json.WriteString("datePublished", date);
            json.WriteString("dateModified", modified);
            json.WriteString("mainEntityOfPage", head.CanonicalUrl);
            if (!images.IsEmpty)
            {
                json.WriteStartArray("image");
                foreach (var image in images)
                {
                    json.WriteStringValue(image);
                }

                json.WriteEndArray();
            }

            WriteCorrections(json, corrections);
            foreach (var role in Roles)
            {
                json.WriteStartObject(role);
                json.WriteString("@type", "GovernmentOrganization");
                json.WriteString("name", publisher);
                json.WriteString("url", publisherUrl);
                json.WriteEndObject();
            }
        });

    private static void WriteCorrections(Utf8JsonWriter json, ImmutableArray<CorrectionView> corrections)
    {
        if (corrections.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("correction");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", correction.Note);
            json.WriteString("datePublished", correction.Date.Iso);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Html Write(Action<Utf8JsonWriter> members)
    {
        var (buffer, json) = Writer.Value;
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return new Html(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
