using System.Text;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Serving;

/// <summary>The site as served during editing.</summary>
public class LiveSiteTests
{
    private const string Article = "content/news/2024/05/07-a/index.ky.md";

    [Fact]
    public void A_changed_article_changes_its_page()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);

        folder.Add(Sample.Body("Жаңы текст, узунураак."));
        live.Rebuild();
        Assert.Contains("Жаңы текст", PageOf(live), StringComparison.Ordinal);
        Assert.Equal(2, live.State.Version);
    }

    [Fact]
    public void A_broken_edit_leaves_the_last_good_site_up_and_shows_the_lines_around_the_place()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add($"-- {Article} --\n---\ntitle: А\ndate: жок\n---\nТекст.\n");
        live.Rebuild();

        Assert.False(live.State.IsGood);
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);
        var problem = Assert.Single(live.State.Problems);
        Assert.Equal($"{Article}:3:7", problem.Place);
        Assert.Equal([1, 2, 3, 4, 5], problem.Lines.Select(line => line.Number));
        Assert.Equal("date: жок", Assert.Single(problem.Lines, line => line.IsPlace).Text);
    }

    [Fact]
    public void A_mended_edit_takes_the_problems_away()
    {
        using var folder = Folder();
        var live = Live(folder);
        folder.Add($"-- {Article} --\n---\ndate: 2024-05-07\n---\nТекст.\n");
        live.Rebuild();
        Assert.NotEmpty(live.State.Problems);

        folder.Add(Sample.Body("Оңдолду."));
        live.Rebuild();
        Assert.True(live.State.IsGood);
        Assert.Empty(live.State.Problems);
        Assert.Contains("Оңдолду", PageOf(live), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_is_known_before_anybody_looks_at_a_page()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add("-- themes/tiny/layouts/topic-year.html --\n{{ page.nothing }}\n");
        live.Rebuild();
        // No topic has a story yet, so the broken page does not exist.
        Assert.True(live.State.IsGood);

        folder.Add("-- themes/tiny/layouts/month.html --\n{{ page.nothing }}\n");
        live.Rebuild();
        Assert.False(live.State.IsGood);
        Assert.Equal("themes/tiny/layouts/month.html:1:9", Assert.Single(live.State.Problems).Place);
    }

    [Fact]
    public void A_template_that_fails_on_one_page_is_a_problem_when_somebody_looks_at_it()
    {
        using var folder = Folder();
        folder.Add(Sample.Story("2024/05/06-b", "ky", "Башка"));
        folder.Add(
            "-- themes/tiny/layouts/article.html --\n{{ if page.head.title == 'Башка' }}{{ page.jok }}{{ end }}А\n"
        );
        var live = Live(folder);
        live.Rebuild();
        Assert.True(live.State.IsGood);

        Assert.NotEmpty(live.State.Render(live.State.Find("ky/news/2024/05/07-a/index.html")!));
        Assert.True(live.State.IsGood);

        var version = live.State.Version;
        Assert.Empty(live.State.Render(live.State.Find("ky/news/2024/05/06-b/index.html")!));
        Assert.Equal(version + 1, live.State.Version);
        Assert.Equal("NS202", Assert.Single(live.State.Problems).Code);

        // Reported once.
        live.State.Render(live.State.Find("ky/news/2024/05/06-b/index.html")!);
        Assert.Equal(version + 1, live.State.Version);

        folder.Add("-- themes/tiny/layouts/article.html --\n{{ page.head.title }}\n");
        live.Rebuild();
        Assert.NotEmpty(live.State.Render(live.State.Find("ky/news/2024/05/06-b/index.html")!));
        Assert.True(live.State.IsGood);
    }

    [Fact]
    public void A_build_with_a_cache_gives_the_same_bytes_as_one_without()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add(Sample.Body("Шилтеме: [экинчи](../08-b/index.ky.md#bolum)."));
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nТекст."));
        live.Rebuild();
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nБашка текст."));
        live.Rebuild();

        var fresh = Live(folder);
        fresh.Rebuild();
        Assert.Equal(fresh.State.Files.Keys.Order(), live.State.Files.Keys.Order());
        foreach (var path in fresh.State.Files.Keys)
        {
            Assert.Equal(BytesOf(fresh, path), BytesOf(live, path));
        }
    }

    [Fact]
    public void A_story_composed_by_itself_has_the_related_stories_of_a_whole_build()
    {
        using var folder = Folder();
        var random = new Random(20261128);
        var words = "китепкана окуучулар мелдештер тарыхчы экзамендер мугалимдер спортзал билимдер сабактар".Split(' ');
        var keys = Enumerable
            .Range(1, 24)
            .Select(number => $"news/2023/01/{(number + 1) / 2:00}-{(char)('a' + number)}")
            .ToList();
        keys.ForEach(Retitle);
        using var live = Live(folder);
        live.Rebuild();
        var lists = new HashSet<string>();
        for (var step = 0; step < 12; step++)
        {
            var changed = keys[random.Next(keys.Count)];
            Retitle(changed);
            live.RebuildStories([changed["news/".Length..]]);
            using var fresh = Live(folder);
            fresh.Rebuild();
            var page = $"ky/{changed}/index.html";
            Assert.Equal(BytesOf(fresh, page), BytesOf(live, page));
            if (step % 3 == 0)
            {
                live.Rebuild();
                Assert.Equal(BytesOf(fresh, page), BytesOf(live, page));
            }

            lists.Add(Encoding.UTF8.GetString(BytesOf(live, page)).Split("class=\"related\"")[1].Split("</ul>")[0]);
        }

        // A list that is always the same would prove nothing, nor would whole builds.
        Assert.Equal(1 + (12 / 3), live.State.Build);
        Assert.InRange(lists.Count, 4, 12);

        void Retitle(string key)
        {
            var title = string.Join(' ', words.OrderBy(_ => random.Next()).Take(5));
            // Rarely another hour, which may put it in another place among the stories of its day.
            var hour = random.Next(4) == 0 ? random.Next(10, 20) : 9;
            var time = $"{key[5..15].Replace('/', '-')}T{hour:00}:00";
            folder.Add($"-- content/{key}/index.ky.md --\n---\ntitle: {title}\ndate: {time}\n---\nТекст.\n");
        }
    }

    [Fact]
    public void A_removed_heading_breaks_a_link_to_it_in_an_article_that_did_not_change()
    {
        using var folder = Folder();
        var live = Live(folder);
        folder.Add(Sample.Body("Шилтеме: [экинчи](../08-b/index.ky.md#bolum)."));
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nТекст."));
        live.Rebuild();
        Assert.True(live.State.IsGood);

        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "Бөлүмсүз текст."));
        live.Rebuild();
        Assert.StartsWith("NS143:", Assert.Single(live.State.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_index_is_there_when_it_is_asked_for()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        Assert.False(live.State.SearchIndex.IsValueCreated);
        Assert.NotNull(live.State.Find("search/ky/manifest.json"));
    }

    [Fact]
    public void A_build_that_fails_is_a_problem_shown_and_the_site_stays()
    {
        using var folder = Folder();
        var fails = false;
        var live = new LiveSite(
            () => fails ? OptionsOf(folder) with { Cache = null! } : OptionsOf(folder),
            MessageLanguage.English,
            _ => { }
        );
        live.Rebuild();
        fails = true;
        live.Rebuild();
        Assert.False(live.State.IsGood);
        Assert.StartsWith("NS060: the program failed here: ", Assert.Single(live.State.Problems).Text);
        Assert.NotNull(live.State.Failure);
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);
        fails = false;
        live.Rebuild();
        Assert.True(live.State.IsGood);
        Assert.Null(live.State.Failure);
    }

    [Theory]
    [InlineData("themes/tiny/assets/a.js", "n,,")]
    [InlineData("themes/tiny/assets/a.js", "((((")]
    [InlineData("themes/tiny/assets/a.css", "a{b:url(")]
    [InlineData("themes/tiny/layouts/home.html", "{{ if")]
    [InlineData("themes/tiny/strings.ky.yaml", "[[[[")]
    [InlineData("content/topics.yaml", "a: &a {ky: *a}")]
    [InlineData("content/site.yaml", "\u0000")]
    public void A_broken_file_is_a_problem_shown_and_the_site_stays(string path, string text)
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add(path, Encoding.UTF8.GetBytes(text));
        live.Rebuild();
        Assert.NotEmpty(live.State.Problems);
        Assert.Null(live.State.Failure);
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_name_their_pages_and_lead_to_their_files()
    {
        using var folder = Folder();
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Б", "photos: [{file: a.jpg}]"));
        folder.Add(Sample.Story("2024/05/08-b", "ru", "Б", "photos: [{file: a.jpg, alt: а}]"));
        folder.Add("-- content/news/2024/05/08-b/a.jpg --\nx\n-- content/news/2024/05/08-b/б c.pdf --\nx\n");
        var live = Live(folder);
        live.Rebuild();
        var alt = Assert.Single(live.State.Problems, problem => problem.Code == "NS124");
        Assert.Equal(["/ky/news/2024/05/08-b/"], alt.Pages);
        Assert.Matches("^vscode://file/.*/content/news/2024/05/08-b/index\\.ky\\.md:\\d+:\\d+$", alt.Editor);
        var unused = Assert.Single(live.State.Problems, problem => problem.Code == "NS159");
        Assert.Equal(["/ky/news/2024/05/08-b/", "/ru/news/2024/05/08-b/"], unused.Pages);
        Assert.EndsWith("/08-b/%D0%B1%20c.pdf", unused.Editor, StringComparison.Ordinal);

        // An article that cannot be read belongs to the page it last made.
        folder.Add("-- content/news/2024/05/08-b/index.ru.md --\nбез шапки\n-- content/topics.yaml --\n[\n");
        live.Rebuild();
        Assert.Equal(
            ["/ru/news/2024/05/08-b/"],
            live.State.Problems.First(problem => problem.Place.Contains("index.ru.md", StringComparison.Ordinal)).Pages
        );
        Assert.Empty(
            live.State.Problems.First(problem => problem.Place.Contains("topics.yaml", StringComparison.Ordinal)).Pages
        );
    }

    [Fact]
    public void A_theme_is_let_go_when_the_next_one_was_read()
    {
        using var folder = Folder();
        var themes = Enumerable.Range(0, 5).Select(i => RenderOn(folder, i)).ToList();
        for (var tries = 0; tries < 20 && themes.Exists(theme => theme.IsAlive); tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(50);
        }

        Assert.DoesNotContain(themes, theme => theme.IsAlive);
    }

    /// <summary>Renders pages on many threads, which live on, as the local server does.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference RenderOn(TestFolder folder, int edit)
    {
        folder.Add($"-- themes/tiny/partials/edit.html --\n{edit}\n");
        using var caches = BuildCaches.InMemory(OptionsOf(folder).Cache);
        var built = SiteBuilder.Compose(OptionsOf(folder), caches, new DiagnosticBag())!;
        Parallel.For(0, 200, i => built.Files[i % built.Files.Length].WriteTo(Stream.Null));
        return new WeakReference(built.Files.First(file => file.Path == "ky/index.html").Open.Target);
    }

    private static TestFolder Folder()
    {
        var folder = TestFolder.Of(Sample.Body("Эски текст."));
        TestSite.AddDefaults(folder);
        return folder;
    }

    private static LiveSite Live(TestFolder folder) => new(() => OptionsOf(folder), MessageLanguage.English, _ => { });

    private static BuildOptions OptionsOf(TestFolder folder) =>
        new(
            new SourceFolder(folder.Root),
            DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"),
            new Preview(Drafts: true, Future: true)
        );

    private static string PageOf(LiveSite live) =>
        Encoding.UTF8.GetString(BytesOf(live, "ky/news/2024/05/07-a/index.html"));

    private static byte[] BytesOf(LiveSite live, string path) => TestSite.BytesOf(live.State.Find(path)!);
}
