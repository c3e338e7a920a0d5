using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Pages;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(PageMaterial material, FeedChannel channel, ImmutableArray<FeedEntry> entries) =>
        JsonSerializer.Serialize(
            new
            {
                Version = "https://jsonfeed.org/version/1.1",
                channel.Title,
                HomePageUrl = channel.PageUrl,
                FeedUrl = channel.SelfUrl,
                Description = material.Configuration.Description[channel.Language],
                Language = channel.Language.Code,
                Authors = new[] { new { Name = material.Configuration.Publisher[channel.Language] } },
                Items = entries.Select(entry => Item(material, entry)),
            },
            Options
        );

    private static object Item(PageMaterial material, FeedEntry entry)
    {
        var (story, article) = entry;
        var rendered = material.Articles[article];
        var url = material.Absolute(Permalinks.Story(article.Language, story.Key));
        return new
        {
            Id = url,
            Url = url,
            Title = Typographer.Set(article.Language, article.Title.Value),
            Summary = rendered.Description,
            ContentHtml = FeedWriter.AbsoluteLinks(material, rendered.Body.Html.Value),
            DatePublished = Moment(entry.Date),
            DateModified = Moment(entry.Modified),
            Tags = story.Topics.Select(topic => topic.Name[article.Language]),
        };
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
