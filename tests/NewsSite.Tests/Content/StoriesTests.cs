using NewsSite.Generator.Input.Content;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>Stories as authors write them, and their published parts.</summary>
public class StoriesTests
{
    private const string Address = "/ky/news/2024/05/07-a/";

    [Theory]
    [InlineData("2024-05-07", "2024-05-07T00:00:00+06:00")]
    [InlineData("2024-05-07T10:30", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-05-07T10:30:15", "2024-05-07T10:30:15+06:00")]
    [InlineData("2024-05-07 10:30", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-05-07 10:30:15", "2024-05-07T10:30:15+06:00")]
    [InlineData("2024-05-07T10:30+06:00", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-05-07T10:30:15+03:00", "2024-05-07T13:30:15+06:00")]
    [InlineData("2024-05-07 10:30 +0600", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-05-07T04:30Z", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-05-06T20:00:00Z", "2024-05-07T02:00:00+06:00")]
    [InlineData("2024-05-07 10:30:00 +06:00", "2024-05-07T10:30:00+06:00")]
    [InlineData("2024-5-7", null)]
    [InlineData("2024-05-07T10", null)]
    [InlineData("Z", null)]
    [InlineData("", null)]
    public void A_date_is_read_in_the_sites_zone(string text, string? iso)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");
        Assert.Equal(iso, DateReader.Read(text, zone)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
    }

    [Fact]
    public void A_photo_written_with_a_dot_and_a_slash_is_the_same_photo()
    {
        using var site = TestSite
            .Build(
                Story("2024/05/07-a", "ky", "А", "photos: [{file: ./a.jpg, alt: Сүрөт}]")
                    + Story("2024/05/07-a", "ru", "А", "photos: [{file: a.jpg, alt: Фото}]")
                    + "-- content/news/2024/05/07-a/a.jpg --\nx\n"
            )
            .IsFine();
        Assert.Equal(site.Attributes("/ky/", ".lead img", "src"), site.Attributes(Address, "figure img", "src"));
        Assert.Equal(site.Attributes("/ky/", ".lead img", "src"), site.Attributes("/ru/", ".lead img", "src"));
    }

    [Fact]
    public void What_both_versions_share_may_stand_in_one_file()
    {
        using var site = TestSite
            .Build(
                """
                -- content/news/2024/05/07-a/index.ky.md --
                ---
                title: Жыйын
                ---
                Текст.
                -- content/news/2024/05/07-a/index.ru.md --
                ---
                title: Встреча
                date: 2024-05-07T09:05
                topics: [science]
                pinned: true
                ---
                Текст.
                """
            )
            .IsFine();
        Assert.Equal("2024-жылдын 7-майы 09:05", site.Text(Address, ".date"));
        Assert.Equal(["Илим"], site.Texts(Address, ".topics a"));
        Assert.Equal("Жыйын", site.Text("/ky/", ".lead a"));
    }

    [Fact]
    public void What_a_published_version_leaves_to_a_draft_is_missed()
    {
        using var site = TestSite.Build(
            """
            -- content/news/2024/05/07-a/index.ky.md --
            ---
            title: Жыйын
            ---
            Текст.
            -- content/news/2024/05/07-a/index.ru.md --
            ---
            title: Встреча
            date: 2024-05-07T09:05
            draft: true
            ---
            Текст.
            """
        );
        site.Reports("content/news/2024/05/07-a/index.ky.md:2:1: error NS103: the story has no date");
    }

    [Fact]
    public void The_same_in_both_files_is_no_conflict_even_in_another_order_or_offset()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07T10:00\ntopics: [science, education]")
                + """
                -- content/news/2024/05/07-a/index.ru.md --
                ---
                title: А
                date: 2024-05-07T04:00Z
                topics: [education, science]
                ---
                Текст.
                """
        );
        site.IsFine();
    }

    /// <summary>The earlier version would break the embargo of the other.</summary>
    [Theory]
    [InlineData("2024-05-07", "2024-05-07T10:00")]
    [InlineData("2024-05-07T10:00", "2024-05-07")]
    [InlineData("2024-05-07T10:00", "2024-05-07T15:00")]
    [InlineData("2024-05-07T10:00", "2024-05-07T10:00:01")]
    [InlineData("2024-05-07T10:00", "2024-05-07T10:00Z")]
    [InlineData("2024-05-07T10:00+03:00", "2024-05-07 10:00")]
    public void Versions_come_out_at_one_moment_NS107(string ky, string ru)
    {
        foreach (var now in new[] { "2024-05-06T12:00:00+06:00", "2024-05-07T12:00:00+06:00", "2026-01-01T00:00:00Z" })
        {
            using var site = TestSite.Build(
                Article($"title: Жыйын\ndate: {ky}")
                    + $"-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: Встреча\ndate: {ru}\n---\nТекст.\n",
                new TestSiteOptions { Now = now }
            );
            site.Reports(
                "content/news/2024/05/07-a/index.ru.md:3:7: error NS107: \"date\" differs from the other version"
            );
        }
    }

    [Fact]
    public void Photos_of_one_version_are_those_of_both_and_their_texts_are_not()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.jpg, alt: Оюу, caption: Кооз}]")
                + "-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: А\n---\nТекст.\n"
                + "-- content/news/2024/05/07-a/a.jpg --\n"
        );
        site.Reports("content/news/2024/05/07-a/index.ru.md:1:1: warning NS124: the photo \"a.jpg\" has no \"alt:\"");
        Assert.Equal([""], site.Attributes("/ru/news/2024/05/07-a/", "figure img", "alt"));
        Assert.Equal(["Оюу"], site.Attributes(Address, "figure img", "alt"));
        Assert.DoesNotContain("Кооз", site.Page("/ru/news/2024/05/07-a/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_a_folder_is_two_files_in_the_month()
    {
        using var site = TestSite
            .Build(
                """
                -- content/news/2024/05/07-a.ky.md --
                ---
                title: Жыйын
                date: 2024-05-07
                ---
                Текст.
                -- content/news/2024/05/07-a.ru.md --
                ---
                title: Встреча
                ---
                Текст.
                """
            )
            .IsFine();
        Assert.Equal("Жыйын", site.Text(Address, "h1"));
        Assert.Equal("Встреча", site.Text("/ru/news/2024/05/07-a/", "h1"));
        Assert.Single(site.Built!.Site.Stories);
    }

    [Fact]
    public void Drafts_and_scheduled_stories_are_left_out_and_counted()
    {
        using var site = TestSite.Build(Held).IsFine();
        Assert.Equal(["Чыккан"], site.Texts("/ky/", "h3 a"));
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("held", StringComparison.Ordinal));
        var held = site.Built!.Site.HeldBack;
        Assert.Equal((1, 2), (held.Drafts, held.Scheduled));
        Assert.Equal(DateTimeOffset.Parse("2026-06-02T00:00+06:00"), held.NextDue);
    }

    [Fact]
    public void Drafts_brings_drafts_in_and_marks_them()
    {
        using var site = TestSite.Build(Held, new TestSiteOptions { Drafts = true }).IsFine();
        Assert.Equal("draft", site.Text("/ky/news/2024/01/01-held/", ".draft"));
        Assert.Equal((0, 2), (site.Built!.Site.HeldBack.Drafts, site.Built.Site.HeldBack.Scheduled));
    }

    [Fact]
    public void Future_brings_scheduled_stories_in_and_marks_them()
    {
        using var site = TestSite.Build(Held, new TestSiteOptions { Future = true }).IsFine();
        Assert.Equal("scheduled", site.Text("/ky/news/2026/06/02-held/", ".scheduled"));
        Assert.Null(site.Built!.Site.HeldBack.NextDue);
        Assert.False(site.Has("/ky/news/2024/01/01-held/"));
    }

    [Fact]
    public void A_story_is_published_at_its_moment_and_not_before()
    {
        var files = Article("title: А\ndate: 2024-05-07T10:00");
        using var before = TestSite.Build(files, new TestSiteOptions { Now = "2024-05-07T03:59:59Z" });
        using var at = TestSite.Build(files, new TestSiteOptions { Now = "2024-05-07T04:00:00Z" });
        Assert.False(before.Has(Address));
        Assert.True(at.Has(Address));
    }

    [Fact]
    public void A_page_that_is_not_news_needs_no_date()
    {
        using var site = TestSite
            .Build(
                "-- content/pages/about/index.ky.md --\n---\ntitle: Биз жөнүндө\nsummary: Кыскача\n---\nТекст.\n"
                    + "-- content/pages/about/index.ru.md --\n---\ntitle: О нас\n---\nТекст.\n"
            )
            .IsFine();
        Assert.Equal("Биз жөнүндө", site.Text("/ky/about/", "h1"));
        Assert.Equal("Кыскача", site.Text("/ky/about/", ".summary"));
        Assert.Equal(["О\u00A0нас"], site.Texts("/ru/", ".menu a"));
    }

    [Fact]
    public void A_site_without_stories_is_fine()
    {
        using var site = TestSite.Build("").IsFine();
        Assert.Empty(site.Texts("/ky/", "h3"));
        Assert.True(site.Has("/ky/news/"));
    }

    private static string Held =>
        Story("2024/05/07-a", "ky", "Чыккан")
        + Story("2024/01/01-held", "ky", "Каралама", "draft: true")
        + Story("2026/06/02-held", "ky", "Эртең")
        + Story("2030/01/01-held", "ky", "Кийин");
}
