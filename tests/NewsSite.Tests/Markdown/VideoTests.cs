using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>A link to a video alone in a paragraph becomes a card. Other links stay links.</summary>
public class VideoTests
{
    private const string Address = "/ky/news/2024/05/07-a/";

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("http://youtube.com/watch?list=PL1&v=abcdefghijk&t=95s")]
    [InlineData("//m.youtube.com/watch?v=abcdefghijk")]
    [InlineData("https://youtu.be/abc_efg-ijk?t=10")]
    [InlineData("https://www.youtube.com/shorts/abcdefghijk")]
    [InlineData("https://www.youtube.com/live/abcdefghijk?si=x")]
    [InlineData("https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://www.youtube-nocookie.com/embed/abcdefghijk")]
    public void A_lone_link_to_a_video_is_a_card_with_a_plain_external_link(string url)
    {
        using var site = Build($"Сөз.\n\n[\"Китеп\" *майрамы*]({url})\n\nДагы сөз.");
        site.IsFine();
        var card = Assert.Single(site.Document(Address).QuerySelectorAll(".video"));
        var link = Assert.Single(card.QuerySelectorAll("a"));
        Assert.Equal("«Китеп» майрамы", link.TextContent);
        Assert.Equal(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, link.GetAttribute("href"));
        Assert.Equal("external", link.GetAttribute("rel"));
        Assert.Equal("YouTube", card.QuerySelector(".video-host")!.TextContent);
        Assert.Empty(site.Document(Address).QuerySelectorAll("iframe, img, embed, object, video"));
    }

    [Theory]
    [InlineData("Мына [видео](https://youtu.be/abcdefghijk)")]
    [InlineData("[видео](https://youtu.be/abcdefghijk) жана сөз")]
    [InlineData("- [видео](https://youtu.be/abcdefghijk)")]
    [InlineData("[каналыбыз](https://www.youtube.com/@ministrlik)")]
    [InlineData("[видео](https://www.youtube.com/watch?v=)")]
    [InlineData("[видео](https://www.youtube.com/shorts/)")]
    [InlineData("[видео](https://youtu.be/)")]
    [InlineData("[видео](https://youtube.com.example.org/watch?v=abcdefghijk)")]
    [InlineData("[видео](https://notyoutube.com/watch?v=abcdefghijk)")]
    [InlineData("[видео](mailto:youtu.be)")]
    public void Any_other_link_stays_a_link(string markdown)
    {
        using var site = Build(markdown);
        site.IsFine();
        Assert.Empty(site.Document(Address).QuerySelectorAll(".video"));
    }

    [Theory]
    [InlineData("https://youtu.be/abcdefghijk")]
    [InlineData("<https://youtu.be/abcdefghijk>")]
    [InlineData("[](https://youtu.be/abcdefghijk)")]
    [InlineData("[https://youtu.be/abcdefghijk](https://youtu.be/abcdefghijk)")]
    [InlineData("www.youtube.com/watch?v=abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("youtu.be/abcdefghijk")]
    public void A_video_without_a_title_is_reported_and_stays_as_it_is(
        string markdown,
        string url = "https://youtu.be/abcdefghijk"
    )
    {
        using var site = Build("Сөз.\n\n" + markdown);
        site.Reports(
            $"{Sample.TheArticle}:7:1: warning NS170: the video has no title; write it as "
                + $"[what the video shows]({url}), and it becomes a card"
        );
        Assert.Empty(site.Document(Address).QuerySelectorAll(".video"));
    }

    [Fact]
    public void An_authors_own_picture_that_leads_to_a_video_is_card_enough()
    {
        using var site = TestSite.Build(
            Sample.Body("[![Оюу](a.svg)](https://youtu.be/abcdefghijk)")
                + "-- content/news/2024/05/07-a/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"/>\n"
        );
        Assert.Empty(site.Document(Address).QuerySelectorAll(".video"));
    }

    [Fact]
    public void In_a_feed_it_is_a_link_and_in_descriptions_its_title()
    {
        using var site = Build("[Китеп майрамы](https://youtu.be/abcdefghijk)");
        var content = site.Json("/ky/feed.json").GetProperty("items")[0].GetProperty("content_html").GetString();
        Assert.Contains("href=\"https://youtu.be/abcdefghijk\"", content, StringComparison.Ordinal);
        Assert.Contains(">Китеп майрамы</a>", content, StringComparison.Ordinal);
        Assert.Equal(["Китеп майрамы"], site.Attributes(Address, "meta[name=description]", "content"));
    }

    private static TestSite Build(string markdown) => TestSite.Build(Sample.Body(markdown));
}
