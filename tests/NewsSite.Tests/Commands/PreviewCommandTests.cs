using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>preview</c>: one story as one file, for the person who approves it.</summary>
public sealed class PreviewCommandTests : IDisposable
{
    private const string Now = "2026-06-01T12:00:00+06:00";
    private const string Default = ".cache/previews/2027-01-05-mektep.html";
    private const string Photos = "photos: [{file: a.jpg, alt: Мектеп}, {file: b.jpg, alt: Класс}]";

    private readonly TestFolder folder = TestFolder.Of(
        Sample.Story(
            "2027/01/05-mektep",
            "ky",
            "Жаңы мектеп",
            Photos + "\nattachments: [{file: tizme.csv}]",
            "Текст [бөлүмгө](#bolum) жана [башка жаңылык](../../../2026/05/07-a/index.ky.md).\n\n## Бөлүм\n\nСүйлөм.[^1]\n\n[^1]: Эскертүү."
        )
            + Sample.Story(
                "2027/01/05-mektep",
                "ru",
                "Новая школа",
                "draft: true",
                "Текст со [ссылкой](https://example.org/).\n\n## Бөлүм\n\nСлово."
            )
            + Sample.Pair("2026/05/07-a", "Чыккан")
            + Sample.Pair("2026/05/08-a", "Дагы")
            + "-- content/news/2027/01/05-mektep/tizme.csv --\na;b\n"
    );

    public PreviewCommandTests()
    {
        TestSite.AddDefaults(folder, ministry: true);
        folder.Add("content/news/2027/01/05-mektep/a.jpg", TestPicture.Jpeg(400, 250));
        folder.Add("content/news/2027/01/05-mektep/b.jpg", TestPicture.Jpeg(280, 360));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2027/01/05-mektep")]
    [InlineData("05-mektep")]
    [InlineData("01/05-mektep")]
    [InlineData("content/news/2027/01/05-mektep")]
    [InlineData("content/news/2027/01/05-mektep/")]
    [InlineData("./content/news/2027/01/05-mektep/index.ru.md")]
    [InlineData("content\\news\\2027\\01\\05-mektep")]
    [InlineData("/ky/news/2027/01/05-mektep/")]
    [InlineData("https://edu.example/ru/news/2027/01/05-mektep/#bolum")]
    public void A_story_may_be_named_in_many_ways(string name)
    {
        var run = Run("preview", name);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(folder.PathOf(Default)));
        Assert.Contains(folder.PathOf(Default), run.Out);
    }

    [Fact]
    public void The_file_has_every_version_and_needs_no_other_file()
    {
        var page = Preview("05-mektep");
        Assert.Equal(
            ["ky", "ru"],
            page.QuerySelectorAll("main > article").Select(version => version.GetAttribute("lang"))
        );
        Assert.Equal(["Жаңы мектеп", "Новая школа"], page.QuerySelectorAll("h1").Select(title => title.TextContent));
        Assert.Empty(
            page.QuerySelectorAll("script, link[rel=stylesheet], source, [srcset], iframe, form, button, dialog")
        );
        Assert.All(page.QuerySelectorAll("[src]"), e => Assert.StartsWith("data:image/", e.GetAttribute("src")));
        Assert.Equal(4, page.QuerySelectorAll("img").Length);
        Assert.All(
            page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!),
            target => Assert.Matches("^(#|data:|https://)", target)
        );
        Assert.DoesNotMatch(@"url\((?!""?data:)", page.Source.Text);
        Assert.DoesNotContain("@import", page.Source.Text);
    }

    [Fact]
    public void It_says_in_each_language_that_it_is_not_for_publication()
    {
        var page = Preview("05-mektep");
        var marks = page.QuerySelectorAll(".preview-mark").Select(mark => mark.TextContent).ToList();
        Assert.Contains("Жарыялоого болбойт", marks[0]);
        Assert.Contains("2027-жылдын 5-январы", marks[0]);
        Assert.Contains("Не для публикации", marks[1]);
        Assert.Contains("Черновик", marks[1]);
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.StartsWith("Макулдашуу үчүн", page.Title);
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void Links_inside_it_lead_to_their_own_version()
    {
        var page = Preview("05-mektep");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var targets = page.QuerySelectorAll("article a[href^='#']")
            .Select(link => link.GetAttribute("href")![1..])
            .ToList();
        Assert.Contains("ky-bolum", targets);
        Assert.All(targets, target => Assert.Contains(target, ids));
        Assert.Contains(
            "https://edu.example/ky/news/2026/05/07-a/",
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("tizme.csv", page.QuerySelector("a[download]")!.GetAttribute("download"));
    }

    [Theory]
    [InlineData("/ky/calendar.ics")]
    [InlineData("/ky/rss.xml")]
    [InlineData("/ky/feed.json")]
    [InlineData("/news/2027/01/06-b/b.txt")]
    public void Nothing_of_other_stories_that_are_held_back_is_in_it(string linked)
    {
        var story = Sample.Story("2027/01/07-v", "ky", "Үчүнчү", "deadline: 2027-02-01", $"Мына [тизме]({linked}).");
        const string other = "Купуя";
        folder.Add(
            story + Sample.Story("2027/01/06-b", "ky", other, "deadline: 2027-02-02\nattachments: [{file: b.txt}]")
        );
        folder.Add("content/news/2027/01/06-b/b.txt", Encoding.UTF8.GetBytes(other));
        var page = Preview("2027/01/07-v");
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("https://edu.example" + linked, links);
        Assert.Contains("https://edu.example/ky/calendar.ics", links);
        var taken = links
            .Where(link => link.StartsWith("data:", StringComparison.Ordinal))
            .Select(link => Encoding.UTF8.GetString(Convert.FromBase64String(link.Split(',')[1])))
            .ToList();
        Assert.Contains("Үчүнчү", Assert.Single(taken));
        Assert.DoesNotContain(other, page.Source.Text + taken[0]);
    }

    [Fact]
    public void A_published_story_can_be_shown_too()
    {
        var page = Preview("2026/05/07-a");
        Assert.Contains("Жарыяланган күнү: 2026-жылдын 7-майы", page.QuerySelector(".preview-mark")!.TextContent);
    }

    [Theory]
    [InlineData("05-mektp", "01/05-mektep", "en")]
    [InlineData("2027/01/05-mekteb", "2027/01/05-mektep", "ru")]
    [InlineData("", "", "ky")]
    public void A_missing_story_is_said_with_what_may_be_meant(string name, string meant, string language)
    {
        var run = Run("preview", name, "--messages", language);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(meant.Split('/')[^1], run.Error);
        Assert.Contains("newssite list", run.Error);
        Assert.False(Directory.Exists(folder.PathOf(".cache/previews")));
    }

    [Fact]
    public void A_name_that_fits_several_stories_is_not_guessed()
    {
        folder.Add(Sample.Pair("2026/06/07-a", "Үчүнчү"));
        var run = Run("preview", "07-a");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2026/05/07-a, 2026/06/07-a", run.Error);
    }

    [Fact]
    public void It_shows_the_problems_of_the_story_and_of_no_other()
    {
        folder.Add(
            Sample.Story("2027/01/05-mektep", "ky", "Жаңы мектеп", "", "[Шилтеме](jok.pdf) жана 5 окуучу.")
                + Sample.Story("2026/05/08-a", "ky", "Дагы", "", "[Шилтеме](jok-ele.pdf)")
        );
        var run = Run("preview", "05-mektep");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("jok.pdf", run.Error);
        Assert.DoesNotContain("2026/05/08-a", run.Error);
        Assert.True(File.Exists(folder.PathOf(Default)));
    }

    [Fact]
    public void A_story_that_cannot_be_read_is_not_shown()
    {
        folder.Add("-- content/news/2027/02/01-b/index.ky.md --\nБаштапкы маалымат жок\n");
        var run = Run("preview", "01-b");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NS100", run.Error);
        Assert.False(File.Exists(folder.PathOf(".cache/previews/2027-02-01-b.html")));
    }

    [Theory]
    [InlineData("content/news/a.html", "content/")]
    [InlineData("content", "content/")]
    [InlineData("dist/a.html", "dist/")]
    [InlineData("themes/../dist/ky/a.html", "dist/")]
    [InlineData("themes/ministry/a.html", "themes/")]
    [InlineData("old.txt", "old.txt")]
    [InlineData("papka", "papka")]
    public void It_is_not_written_where_it_could_be_published_or_replace_something(string file, string named)
    {
        folder.Add("-- old.txt --\nа\n-- papka/a.txt --\na\n");
        var run = Run("preview", "05-mektep", "--output", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error);
        Assert.Equal("а", File.ReadAllText(folder.PathOf("old.txt")).Trim());
        Assert.False(File.Exists(folder.PathOf("dist/a.html")));
    }

    [Fact]
    public void A_link_into_the_sources_is_followed_and_refused()
    {
        Directory.CreateSymbolicLink(folder.PathOf("door"), folder.PathOf("content/news"));
        Assert.Equal(1, Run("preview", "05-mektep", "--output", "door/a.html").ExitCode);
    }

    [Fact]
    public void An_earlier_preview_is_replaced()
    {
        Assert.Equal(0, Run("preview", "05-mektep", "--output", "out/a.html").ExitCode);
        Assert.Equal(0, Run("preview", "2026/05/07-a", "--output", "out/a.html").ExitCode);
        Assert.Contains("Чыккан", File.ReadAllText(folder.PathOf("out/a.html")));
    }

    [Fact]
    public void It_is_the_same_every_time()
    {
        Run("preview", "05-mektep", "--output", "a.html");
        Run("preview", "05-mektep", "--output", "b.html");
        Assert.Equal(File.ReadAllBytes(folder.PathOf("a.html")), File.ReadAllBytes(folder.PathOf("b.html")));
    }

    [Fact]
    public void A_build_publishes_nothing_of_a_preview()
    {
        Run("preview", "05-mektep");
        Assert.Equal(0, Run("build").ExitCode);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder.PathOf("dist"), "*", SearchOption.AllDirectories),
            path => path.Contains("preview", StringComparison.Ordinal)
        );
    }

    private IHtmlDocument Preview(string name)
    {
        var run = Run("preview", name, "--output", "a.html");
        Assert.True(run.ExitCode == 0, run.Error);
        return new HtmlParser().ParseDocument(File.ReadAllText(folder.PathOf("a.html")));
    }

    private CommandRun Run(params string[] arguments) => CommandRun.In(folder.Root, "en", [.. arguments, "--now", Now]);
}
