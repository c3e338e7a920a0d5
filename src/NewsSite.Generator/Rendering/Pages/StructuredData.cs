using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Writes Schema.org data as JSON-LD. It is data, not script, so a strict content security policy allows it.
/// </summary>
internal static class StructuredData
{
    // Leaves letters of every script unescaped; characters that could end the script element are escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A buffer and writer a thread, reused for every page.</summary>
    private static readonly ThreadLocal<(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)> Writer = new(NewWriter);

    /// <summary>Writes a <c>NewsArticle</c>.</summary>
    /// <param name="date">RFC 3339, like <paramref name="modified"/>.</param>
    /// <param name="images">Absolute URLs.</param>
    /// <param name="announced">The event that the article is about, or null.</param>
    public static Html NewsArticle(
        PageHead head,
        string publisher,
        string publisherUrl,
        string date,
        string modified,
        ContactView? contact,
        ImmutableArray<CorrectionView> corrections,
        ImmutableArray<string> images,
        StoryEvent? announced
    ) =>
        Write(json =>
        {
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", head.Title);
            json.WriteString("inLanguage", head.Language);
            json.WriteString("datePublished", date);
            if (modified != date)
            {
                json.WriteString("dateModified", modified);
            }

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
            WriteOrganisation(json, publisher, publisherUrl, contact);
            if (announced is not null)
            {
                WriteEvent(json, head, announced, publisher, publisherUrl);
            }
        });

    private static void WriteEvent(
        Utf8JsonWriter json,
        PageHead head,
        StoryEvent announced,
        string publisher,
        string publisherUrl
    )
    {
        json.WriteStartObject("about");
        json.WriteString("@type", "Event");
        json.WriteString("name", head.Title);
        json.WriteString("description", head.Description);
        json.WriteString("url", head.CanonicalUrl);
        json.WriteString("startDate", Iso(announced.Start.Value));
        if (announced.End is { } end)
        {
            json.WriteString("endDate", Iso(end.Value));
        }

        json.WriteString("eventStatus", "https://schema.org/EventScheduled");
        if (Language.Find(head.Language) is { } language && announced.PlaceIn(language) is { } place)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "Place");
            json.WriteString("name", place);
            json.WriteString("address", place);
            json.WriteEndObject();
        }

        json.WriteStartObject("organizer");
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("name", publisher);
        json.WriteString("url", publisherUrl);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Iso(CalendarTime time) =>
        time.At.ToString(time.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz");

    /// <summary>Writes the organisation once, as author, and refers to it as publisher.</summary>
    private static void WriteOrganisation(Utf8JsonWriter json, string name, string url, ContactView? contact)
    {
        json.WriteStartObject("author");
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("@id", url);
        json.WriteString("name", name);
        WriteContact(json, contact);
        json.WriteEndObject();
        json.WriteStartObject("publisher");
        json.WriteString("@id", url);
        json.WriteEndObject();
    }

    private static void WriteContact(Utf8JsonWriter json, ContactView? contact)
    {
        if (contact is null)
        {
            return;
        }

        json.WriteStartObject("contactPoint");
        json.WriteString("@type", "ContactPoint");
        json.WriteString("contactType", contact.Role ?? "press");
        json.WriteString("name", contact.Name);
        if (contact.Phone is not null)
        {
            json.WriteString("telephone", contact.Phone);
        }

        if (contact.Email is not null)
        {
            json.WriteString("email", contact.Email);
        }

        json.WriteEndObject();
    }

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
