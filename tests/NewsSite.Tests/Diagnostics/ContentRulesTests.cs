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

    [Fact]
    public void Front_matter_must_be_closed() =>
        Reported(
            $"-- {TheArticle} --\n---\ntitle: А\nТекст.\n",
            $"{TheArticle}:1:1: error NS101: the front matter is not closed; add a line \"---\" before the text"
        );

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
    [InlineData("07.05.2024")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("tomorrow")]
    [InlineData("2024-05-07T25:00")]
    [InlineData("0001-01-01")]
    public void What_is_not_a_date_is_said_at_the_value(string date) =>
        Reported(
            Article($"title: А\ndate: {date}"),
            $"{TheArticle}:3:7: error NS104: \"{date}\" is not a date; write it like 2022-03-15 or 2022-03-15T10:30"
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

    [Fact]
    public void Versions_that_disagree_name_both_places()
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
            $"{TheArticle}:3:7: error NS107: \"date\" differs from the other version, {ru}:4:7; make them agree",
            $"{TheArticle}:4:10: error NS107: \"topics\" differs from the other version, {ru}:3:10",
            $"{TheArticle}:5:17: error NS107: \"photos\" differs from the other version, {ru}:5:17",
            $"{ru}:3:10: error NS107: \"topics\" differs from the other version, {TheArticle}:4:10",
            $"{ru}:4:7: error NS105: the date 2024-05-08 disagrees with the story's path",
            $"{ru}:4:7: error NS107: \"date\" differs from the other version, {TheArticle}:3:7",
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
    [InlineData("2024/13/01-a/index.ky.md", "2024/13/01-a", "NS112: \"01-a\" is not a story")]
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
