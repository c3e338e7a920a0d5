using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(FeedChannel channel, SiteConfiguration configuration, ImmutableArray<FeedItem> items) =>
        JsonSerializer.Serialize(
            new
            {
                Version = "https://jsonfeed.org/version/1.1",
                channel.Title,
                HomePageUrl = channel.PageUrl,
                FeedUrl = channel.SelfUrl,
                Description = configuration.Description[channel.Language],
                Language = channel.Language.Code,
                Authors = new[] { new { Name = configuration.Publisher[channel.Language] } },
                Items = items.Select(Item),
            },
            Options
        );

    private static object Item(FeedItem item) =>
        new
        {
            Id = item.Url,
            item.Url,
            item.Title,
            item.Summary,
            ContentHtml = item.Html,
            DatePublished = Moment(item.Date),
            DateModified = Moment(item.Modified),
            Tags = item.Topics,
            Image = item.Photo?.Url,
            Attachments = item.Documents.IsEmpty ? null : item.Documents.Select(Attachment),
        };

    private static object Attachment(FeedFile file) =>
        new
        {
            file.Url,
            MimeType = file.MediaType,
            file.Title,
            SizeInBytes = file.Length,
        };

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
