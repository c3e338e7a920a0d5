using System.Text;
using NewsSite.Generator.Input.Content;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS1xx: the path and the front matter of an article.</summary>
public class ContentRulesTests
{
    [Fact]
    public void A_file_must_begin_with_front_matter() =>
        Reported(
            $"-- {TheArticle} --\nТекст.\n",
            $"{TheArticle}:1:1: error NS100: the file must begin with front matter"
        );

    [Theory]
    [InlineData("[2024-05-07]")]
    [InlineData("{day: 2024-05-07}")]
    public void A_date_that_is_no_text_is_one_problem(string date)
    {
        using var site = TestSite.Build(Article($"title: А\ndate: {date}"));
        Assert.Contains("NS054", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_must_be_closed() =>
        Reported(
            $"-- {TheArticle} --\n---\ntitle: А\nТекст.\n",
            $"{TheArticle}:3:1: error NS101: the front matter is not closed; add a line \"---\" before the text"
        );

    [Theory]
    [InlineData("\n\n---\ntitle: А\ndate: 2024-05-07\n---\nТекст.", 3, "NS100", "; delete the empty lines before it")]
    [InlineData("----\ntitle: А\ndate: 2024-05-07\n---\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData(" ---\ntitle: А\ndate: 2024-05-07\n---\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData("—\ntitle: А\ndate: 2024-05-07\n—\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData("–––\ntitle: А\ndate: 2024-05-07\n---\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData("\u200B---\ntitle: А\ndate: 2024-05-07\n---\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData("+++\ntitle = \"А\"\n+++\nТекст.", 1, "NS100", "; write: ---")]
    [InlineData("title: А\ndate: 2024-05-07\n---\nТекст.", 1, "NS100", "then a line \"---\"")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07\n----\nТекст.", 4, "NS101", "before the text")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07\n—\nТекст.", 4, "NS101", "before the text")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07\n ---\nТекст.", 4, "NS101", "before the text")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07\n...\nТекст.", 4, "NS101", "before the text")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07\n\nТекст: бар.\n\nТекст.", 5, "NS101", "before the text")]
    [InlineData("---\ntitle: А\ndate: 2024-05-07", 3, "NS101", "before the text")]
    public void The_line_that_is_no_fence_is_named(string text, int line, string code, string advice)
    {
        using var site = TestSite.Build(new TestFolder().Add(TheArticle, Encoding.UTF8.GetBytes(text + "\n")));
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{TheArticle}:{line}:1: error {code}", problem, StringComparison.Ordinal);
        Assert.EndsWith(advice, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_needed() =>
        Reported(
            Article("date: 2024-05-07"),
            $"{TheArticle}:2:1: error NS102: the article has no title; add \"title:\""
        );

    [Fact]
    public void An_empty_title_is_none() =>
        Reported(Article("date: 2024-05-07\ntitle: \" \""), $"{TheArticle}:3:8: error NS102: the article has no title");

    [Fact]
    public void A_date_is_needed_and_the_folder_tells_it() =>
        Reported(
            Article("title: А"),
            $"{TheArticle}:2:1: error NS103: the story has no date; add \"date: 2024-05-07\""
        );

    [Theory]
    [InlineData("tomorrow", "write it like 2022-03-15 or 2022-03-15T10:30")]
    [InlineData("0001-01-01", "write it like 2022-03-15 or 2022-03-15T10:30")]
    [InlineData("2024", "write it like")]
    [InlineData("2024-05", "write it like")]
    [InlineData("2024-13-01", "there is no month 13")]
    [InlineData("2024-02-30", "February 2024 has 29 days")]
    [InlineData("2026-11-31", "November 2026 has 30 days")]
    [InlineData("31.11.2026", "November 2026 has 30 days")]
    [InlineData("2024-05-07T25:00", "there is no hour 25")]
    [InlineData("2024-05-07T10:60", "there is no minute 60")]
    [InlineData("26.11.2026", "write 2026-11-26")]
    [InlineData("26/11/2026", "write 2026-11-26")]
    [InlineData("26-11-2026", "write 2026-11-26")]
    [InlineData("11/26/2026", "write 2026-11-26")]
    [InlineData("26.11.26", "write 2026-11-26")]
    [InlineData("07.05.2024", "write 2024-05-07")]
    [InlineData("05/07/2024", "write 2024-05-07")] // the day of the folder
    [InlineData("2024-07-05x", "write 2024-05-07")]
    [InlineData("2026.11.26", "write 2026-11-26")]
    [InlineData("2026/11/26", "write 2026-11-26")]
    [InlineData("20261126", "write 2026-11-26")]
    [InlineData("2026-5-7", "write 2026-05-07")]
    [InlineData("2026–11–26", "write 2026-11-26")]
    [InlineData("26.11.2026 10:30", "write 2026-11-26T10:30")]
    [InlineData("2026-11-26T9:30", "write 2026-11-26T09:30")]
    [InlineData("2026-11-26 10.30", "write 2026-11-26T10:30")]
    [InlineData("2026-11-26, 10:30", "write 2026-11-26T10:30")]
    [InlineData("26 ноября 2026", "write 2026-11-26")]
    [InlineData("26 ноября 2026 года", "write 2026-11-26")]
    [InlineData("26 нояб. 2026", "write 2026-11-26")]
    [InlineData("26-ноябрь, 2026", "write 2026-11-26")]
    [InlineData("2026-жылдын 26-ноябры", "write 2026-11-26")]
    [InlineData("November 26, 2026", "write 2026-11-26")]
    [InlineData("26 Nov 2026 10:30", "write 2026-11-26T10:30")]
    [InlineData("31 июня 2026", "June 2026 has 30 days")]
    public void What_is_not_a_date_is_said_at_the_value_with_the_date_that_is_meant(string date, string advice) =>
        Reported(
            Article($"title: А\ndate: \"{date}\""),
            $"{TheArticle}:3:7: error NS104: \"{date}\" is not a date; {advice}"
        );

    [Theory]
    [InlineData("2024-05-07T10:30:15")]
    [InlineData("2024-05-07T04:30:15.000Z")]
    [InlineData("2024-05-07T04:30:15.123456789Z")]
    [InlineData("2024-05-07t04:30z")]
    [InlineData("2024-05-07 10:30:15.25 +06:00")]
    [InlineData("2024-05-07T10:30:15+0600")]
    [InlineData("2024-05-07T10:30:15+06")]
    [InlineData("2024-05-06T20:30:15-05:00")]
    public void An_iso_instant_is_a_date(string date) => Reported(Article($"title: А\ndate: {date}"));

    [Theory]
    [InlineData("2018-06-14T16:00:00.000Z", "2018-06-14T22:00:00.0000000+06:00")]
    [InlineData("2018-06-14T16:00:00.1234567Z", "2018-06-14T22:00:00.1234567+06:00")]
    [InlineData("2018-06-14T16:00:00.5+00:00", "2018-06-14T22:00:00.5000000+06:00")]
    public void An_instant_keeps_its_fraction(string text, string instant) =>
        Assert.Equal(
            instant,
            DateReader.Read(text, TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek"))?.ToString("O")
        );

    [Fact]
    public void A_date_must_agree_with_the_folder() =>
        Reported(
            Article("title: А\ndate: 2024-05-08"),
            $"{TheArticle}:3:7: error NS105: the date 2024-05-08 disagrees with the story's path, which says 2024-05-07"
        );

    [Fact]
    public void A_date_in_another_zone_disagrees_by_the_day_of_the_site() =>
        Reported(
            Article("title: А\ndate: 2024-05-07T23:00Z"),
            $"{TheArticle}:3:7: error NS105: the date 2024-05-08 disagrees with the story's path, which says 2024-05-07"
        );

    [Fact]
    public void An_unknown_topic_gets_the_nearest_known_one() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\ntopics: [science, educaton]"),
            $"{TheArticle}:4:19: error NS106: unknown topic \"educaton\"; did you mean \"education\"?; topics are listed in"
        );

    [Theory]
    [InlineData("topics: schools")]
    [InlineData("topics: schools # мектеп")]
    [InlineData("topics: [Мектептер]")]
    [InlineData("topics: [Школы]")]
    [InlineData("topics: школы")]
    [InlineData("topics: Schools")]
    [InlineData("topics: школы, Илим")]
    [InlineData("topics: [schools, Наука]")]
    [InlineData("topics:\n  - Школы")]
    public void A_topic_is_known_by_its_key_and_by_its_name_in_any_language(string topics)
    {
        using var site = TestSite.Build(
            Article($"title: А\ndate: 2024-05-07\n{topics}")
                + "-- content/topics.yaml --\nschools: {ky: Мектептер, ru: Школы}\nscience: {ky: Илим, ru: Наука}\n"
        );
        Assert.Equal("schools", site.IsFine().Built!.Site.Stories[0].Topics[0].Id);
    }

    [Fact]
    public void Versions_that_name_a_topic_in_their_languages_agree() =>
        Reported(
            Story("2024/05/07-a", "ky", "А", "topics: [Илим]") + Story("2024/05/07-a", "ru", "А", "topics: [Наука]")
        );

    [Fact]
    public void An_unknown_name_gets_the_nearest_one() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\ntopics: Образованее"),
            $"{TheArticle}:4:9: error NS106: unknown topic \"Образованее\"; did you mean \"Образование\"?"
        );

    [Fact]
    public void What_is_wrong_with_a_topic_is_not_said_again_where_it_is_used()
    {
        var uses = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(day => Pair($"2024/05/0{day}-a", "А", "topics: [schools, Билим, exams, Окуу]"))
        );
        Reported(
            uses
                + "-- content/topics.yaml --\nschools: {ky: Мектептер}\nБилим: {ky: Билим, ru: Образование}\nexams:\n"
                + "study: Окуу\n",
            "content/topics.yaml:1:10: error NS026",
            "content/topics.yaml:2:1: error NS027",
            "content/topics.yaml:3:7: error NS026",
            "content/topics.yaml:3:7: error NS026",
            "content/topics.yaml:4:8: error NS054"
        );
    }

    [Fact]
    public void Versions_that_disagree_are_said_once_with_the_other_place()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\ntopics: [science]\nphotos: [{file: a.jpg, alt: а}]")
                + """
                -- content/news/2024/05/07-a/index.ru.md --
                ---
                title: А
                topics: [education]
                date: 2024-05-08
                photos: [{file: b.jpg, alt: а}]
                ---
                Текст.
                -- content/news/2024/05/07-a/a.jpg --
                -- content/news/2024/05/07-a/b.jpg --
                """
        );
        const string ru = "content/news/2024/05/07-a/index.ru.md";
        site.Reports(
            $"{ru}:3:10: error NS107: \"topics\" differs from the other version, {TheArticle}:4:10",
            $"{ru}:4:7: error NS105: the date 2024-05-08 disagrees with the story's path",
            $"{ru}:5:17: error NS107: \"photos\" differs from the other version, {TheArticle}:5:17"
        );
    }

    [Theory]
    [InlineData(
        "24/05/07-a/index.ky.md",
        "24",
        "NS110: \"24\" is not a year; stories lie in content/news/YYYY/MM/DD-slug/"
    )]
    [InlineData("readme.txt", "readme.txt", "NS110: \"readme.txt\" is not a year")]
    [InlineData("2024/may/07-a/index.ky.md", "2024/may", "NS111: \"may\" is not a month")]
    [InlineData("2024/05/a/index.ky.md", "2024/05/a", "NS112: \"a\" is not a story; name it DD-slug")]
    [InlineData("2024/05/32-a/index.ky.md", "2024/05/32-a", "NS112: \"32-a\" is not a story")]
    [InlineData("2024/13/01-a/index.ky.md", "2024/13", "NS111: \"13\" is not a month")]
    [InlineData("2024/05/07-Жыйын/index.ky.md", "2024/05/07-Жыйын", "NS112: \"07-Жыйын\" is not a story")]
    [InlineData("2024/05/07-a.md", "2024/05/07-a.md", "NS112: \"07-a.md\" is not a story")]
    public void What_lies_in_the_wrong_place_is_said(string file, string place, string problem) =>
        Reported($"-- content/news/{file} --\nТекст.\n", $"content/news/{place}: error {problem}");

    [Fact]
    public void A_markdown_file_with_another_name_would_not_be_published() =>
        Reported(
            Article("title: А\ndate: 2024-05-07") + "-- content/news/2024/05/07-a/text.md --\nТекст.\n",
            "content/news/2024/05/07-a/text.md: error NS113: \"text.md\" would not be published; name an article's file"
        );

    [Fact]
    public void A_story_folder_needs_an_article() =>
        Reported(
            "-- content/news/2024/05/07-a/photo.jpg --\nx",
            "content/news/2024/05/07-a: error NS114: the folder holds no article; add index.ky.md or index.ru.md"
        );

    [Theory]
    [InlineData("about.ky.md")]
    [InlineData("About us/index.ky.md")]
    public void A_page_is_a_folder_with_a_plain_name(string file)
    {
        var name = file.Split('/')[0];
        Reported(
            $"-- content/pages/{file} --\n---\ntitle: А\n---\nТекст.\n",
            $"content/pages/{name}: error NS115: \"{name}\" is not a page; a page is a folder"
        );
    }

    [Fact]
    public void A_language_the_site_has_not_is_refused() =>
        Reported(
            Article("title: А\ndate: 2024-05-07") + "-- content/news/2024/05/07-a/index.kk.md --\nТекст.\n",
            "content/news/2024/05/07-a/index.kk.md: error NS116: the site has no language \"kk\"; its languages are ky, ru"
        );

    [Fact]
    public void An_article_without_text_is_warned_of() =>
        Reported(
            Article("title: А\ndate: 2024-05-07", body: ""),
            $"{TheArticle}:4:1: warning NS117: the article has no text after its front matter"
        );

    [Fact]
    public void A_draft_may_be_without_text()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\ndraft: true", body: ""),
            new TestSiteOptions { Drafts = true }
        );
        site.IsFine();
    }

    [Theory]
    [InlineData("../../etc/passwd.jpg")]
    [InlineData("/etc/passwd.jpg")]
    [InlineData("../08-b/photo.jpg")]
    public void A_photo_must_lie_in_the_story_folder(string file) =>
        Reported(
            Article($"title: А\ndate: 2024-05-07\nphotos:\n  - file: {file}\n    alt: а"),
            $"{TheArticle}:5:11: error NS120: \"{file}\" lies outside the story's folder (by \"..\" or through a symbolic link)"
        );

    [Fact]
    public void A_missing_file_gets_the_nearest_name() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\nattachments:\n  - {file: plan.pfd}")
                + "-- content/news/2024/05/07-a/plan.pdf --\nx",
            $"{TheArticle}:5:12: error NS121: there is no file \"plan.pfd\" beside the article; did you mean \"plan.pdf\"?"
        );

    [Fact]
    public void A_story_without_a_folder_has_no_files() =>
        Reported(
            """
            -- content/news/2024/05/07-a.ru.md --
            ---
            title: А
            date: 2024-05-07
            attachments: [{file: a.pdf}]
            ---
            Текст.
            """,
            "content/news/2024/05/07-a.ru.md:4:22: error NS122: a story without a folder cannot have \"a.pdf\"; make the folder"
                + " content/news/2024/05/07-a/ and move the article there as index.ru.md"
        );

    [Fact]
    public void A_document_is_not_a_photo() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.pdf, alt: а}]")
                + "-- content/news/2024/05/07-a/a.pdf --\nx",
            $"{TheArticle}:4:17: error NS123: \"a.pdf\" is not a picture; photos are .jpg"
        );

    [Fact]
    public void A_photo_without_alternative_text_is_warned_of() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.jpg}]") + "-- content/news/2024/05/07-a/a.jpg --\nx",
            $"{TheArticle}:4:17: warning NS124: the photo \"a.jpg\" has no \"alt:\" in this language"
        );

    [Fact]
    public void An_empty_alternative_text_says_decoration() =>
        Reported(
            Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.jpg, alt: \"\"}]")
                + "-- content/news/2024/05/07-a/a.jpg --\nx"
        );
}
